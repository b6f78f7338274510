#include "publish/finding_notes.hpp"

#include "language/number.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::publish {
namespace {

using base::Language;
using base::LocalText;
using release::ReleasedEdition;

constexpr std::string_view SHARE = "share";
constexpr std::string_view PARTITION = "partition";

release::ReleasedShare const* printed_share(ReleasedEdition const& edition, std::string const& cell) {
    auto const& shares = edition.printed_shares;
    auto const found =
        std::find_if(shares.begin(), shares.end(), [&](auto const& s) { return to_string(s.part) == cell; });
    return found == shares.end() ? nullptr : &*found;
}

/// A finding on a share with both its figures: part and whole.
bool is_plain_share(audit::Finding const& finding) {
    if (finding.rule != SHARE || finding.operands.size() != 2) return false;
    auto const& part = finding.operands[0];
    auto const& whole = finding.operands[1];
    return part.value && whole.value && *part.value >= 0 && *whole.value > 0 && part.decimals == whole.decimals;
}

std::string figure(audit::FindingOperand const& operand, Language language) {
    return language::number(base::Decimal{*operand.value, operand.decimals}, language);
}

/// "53%", and "less than 1%" for a positive count that would round to nothing; with the Spanish contraction "al".
std::string recomputed(audit::FindingOperand const& part, audit::FindingOperand const& whole, int decimals,
                       Language language) {
    bool const english = language == Language::en;
    auto const share = base::percentage(*part.value, *whole.value, decimals);
    if (share.units == 0 && *part.value > 0)
        return (english ? "less than " : "a menos del ") + language::percent({1, decimals}, language);
    return (english ? "" : "al ") + language::percent(share, language);
}

/// "The 2019 print gave 55%; 872 of 1,652 is 53%."
std::string share_sentence(std::string const& year, audit::Finding const& finding, base::Decimal printed,
                           Language language) {
    auto const& part = finding.operands[0];
    auto const& whole = finding.operands[1];
    auto const pattern = language == Language::en ? "The {} print gave {}; {} of {} is {}."
                                                  : "La edición impresa de {} indicaba {}; {} de {} equivale {}.";
    return fmt::format(fmt::runtime(pattern), year, language::percent(printed, language), figure(part, language),
                       figure(whole, language), recomputed(part, whole, printed.scale, language));
}

std::string hypotheses(audit::Finding const& finding, Language language) {
    auto const& all = finding.explanations;
    if (all.empty()) return {};
    bool const english = language == Language::en;
    if (all.size() == 1)
        return (english ? " Possible explanation. " : " Explicación posible. ") + all.front().text.in(language);
    std::string text = english ? " Possible explanations, the likeliest first."
                               : " Explicaciones posibles, de la más a la menos probable.";
    for (std::size_t i = 0; i < all.size(); ++i) text += fmt::format(" ({}) {}", i + 1, all[i].text.in(language));
    return text;
}

std::string note_text(ReleasedEdition const& edition, audit::Finding const& finding, Language language) {
    auto text = finding.statement.in(language);
    if (is_plain_share(finding))
        if (auto const* printed = printed_share(edition, finding.operands[0].cell))
            text = share_sentence(edition.time_period, finding, printed->share, language);
    text += hypotheses(finding, language);
    if (finding.settlement && !finding.settlement->explanation.empty())
        text += " " + finding.settlement->explanation.in(language);
    return text;
}

/// "VICTIMS_IDENTIFIED.by_exploitation" of "partition:VICTIMS_IDENTIFIED.by_exploitation/CORETT.2019"; empty when the
/// finding is not on a table of the whole coalition.
std::string table_of(ReleasedEdition const& edition, audit::Finding const& finding) {
    if (finding.rule != PARTITION) return {};
    auto const begin = PARTITION.size() + 1;
    auto const slash = finding.id.find('/', begin);
    if (slash == std::string::npos) return {};
    auto const& region = edition.programme.region;
    if (finding.id.compare(slash + 1, region.size() + 1, region + ".") != 0) return {};
    return finding.id.substr(begin, slash - begin);
}

void attach(ReleasedEdition const& edition, audit::Finding const& finding, release::Note& note) {
    if (auto table = table_of(edition, finding); !table.empty()) {
        note.tables.push_back(std::move(table));
        return;
    }
    for (auto const& operand : finding.operands) {
        auto key = edition.programme.parse_key(operand.cell);
        if (key) note.cells.push_back(std::move(*key));
        if (finding.rule == SHARE) return;  // the share stands beside its part
    }
}

}  // namespace

std::vector<release::Note> finding_notes(ReleasedEdition const& edition, std::vector<audit::Finding> const& findings) {
    std::vector<release::Note> notes;
    for (auto const& finding : findings) {
        if (finding.severity != audit::Severity::noted) continue;
        release::Note note;
        note.id = "finding:" + finding.id;
        note.kind = release::NoteKind::finding;
        note.text = {note_text(edition, finding, Language::en), note_text(edition, finding, Language::es)};
        attach(edition, finding, note);
        notes.push_back(std::move(note));
    }
    return notes;
}

}  // namespace cifra::publish
