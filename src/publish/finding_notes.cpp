#include "publish/finding_notes.hpp"

#include "language/number.hpp"
#include "publish/edition_view.hpp"
#include "publish/page_figure.hpp"
#include "release/headline.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

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

/// "53%", and "less than 1%" for a positive count that would round to nothing.
std::string rounded(audit::Finding const& finding, int decimals, Language language) {
    auto const part = *finding.operands[0].value;
    auto const share = base::percentage(part, *finding.operands[1].value, decimals);
    if (share.units > 0 || part == 0) return language::percent(share, language);
    return (language == Language::en ? "less than " : "menos del ") + language::percent({1, decimals}, language);
}

/// "872 of 1,652 is 53%"; with more decimals on the page than in the print, "it is 5.9% (6% when rounded as printed)".
std::string recomputed(audit::Finding const& finding, int printed_decimals, Language language) {
    bool const english = language == Language::en;
    auto const& part = finding.operands[0];
    auto const& whole = finding.operands[1];
    auto const as_printed = rounded(finding, printed_decimals, language);
    int const shown_decimals = share_decimals(*whole.value);
    if (shown_decimals > printed_decimals)
        return fmt::format(fmt::runtime(english ? "it is {} ({} when rounded as printed)"
                                                : "el porcentaje es {} ({} con el redondeo del impreso)"),
                           rounded(finding, shown_decimals, language), as_printed);
    bool const vanishes = *part.value > 0 && base::percentage(*part.value, *whole.value, printed_decimals).units == 0;
    auto const* const pattern = english    ? "{} of {} is {}"
                                : vanishes ? "{} de {} equivale a {}"
                                           : "{} de {} equivale al {}";
    return fmt::format(fmt::runtime(pattern), figure(part, language), figure(whole, language), as_printed);
}

/// "The 2019 print gave 55%; 872 of 1,652 is 53%."
std::string share_sentence(std::string const& year, audit::Finding const& finding, base::Decimal printed,
                           Language language) {
    auto const pattern =
        language == Language::en ? "The {} print gave {}; {}." : "La edición impresa de {} indicaba {}; {}.";
    return fmt::format(fmt::runtime(pattern), year, language::percent(printed, language),
                       recomputed(finding, printed.scale, language));
}

std::string hypotheses(std::vector<audit::Explanation> const& all, Language language) {
    if (all.empty()) return {};
    bool const english = language == Language::en;
    if (all.size() == 1)
        return (english ? " Possible explanation. " : " Explicación posible. ") + all.front().text.in(language);
    std::string text = english ? " Possible explanations, the likeliest first."
                               : " Explicaciones posibles, de la más a la menos probable.";
    for (std::size_t i = 0; i < all.size(); ++i) text += fmt::format(" ({}) {}", i + 1, all[i].text.in(language));
    return text;
}

/// The likeliest hypothesis by its name alone: "Factor of ten: 5.915% × 10 …" becomes "factor of ten".
std::string likeliest(std::vector<audit::Explanation> const& all, programme::Programme const& programme,
                      Language language) {
    if (all.empty()) return {};
    auto const text = all.front().text.in(language);
    auto const name = release::inside_sentence(text.substr(0, text.find(':')), programme);
    bool const english = language == Language::en;
    if (all.size() == 1) return (english ? " Possible explanation: " : " Explicación posible: ") + name + ".";
    return (english ? " Likeliest explanation: " : " Explicación más probable: ") + name + ".";
}

std::string note_text(ReleasedEdition const& edition, audit::Finding const& finding, std::string const& explanations,
                      Language language) {
    auto text = finding.statement.in(language);
    if (is_plain_share(finding))
        if (auto const* printed = printed_share(edition, finding.operands[0].cell))
            text = share_sentence(edition.time_period, finding, printed->share, language);
    text += explanations;
    if (finding.settlement && !finding.settlement->explanation.empty())
        text += " " + finding.settlement->explanation.in(language);
    return text;
}

/// Hypotheses on a table that several of its notes would repeat: they are told once, at the table.
class SharedHypotheses {
public:
    SharedHypotheses(ReleasedEdition const& edition, std::vector<audit::Finding> const& findings) : m_edition(edition) {
        for (auto const& finding : findings)
            if (finding.severity == audit::Severity::noted)
                for (auto const& explanation : finding.explanations) ++m_times[place_of(finding, explanation)];
    }

    bool is_shared(audit::Finding const& finding, audit::Explanation const& explanation) const {
        auto const place = place_of(finding, explanation);
        return !place.first.empty() && m_times.at(place) > 1;
    }

    /// The table's note, the first time it is asked for.
    std::optional<release::Note> take_note(audit::Finding const& finding, audit::Explanation const& explanation) {
        auto const place = place_of(finding, explanation);
        if (!m_told.insert(place).second) return std::nullopt;
        release::Note note;
        auto const number = ++m_notes[place.first];
        note.id = "finding:" + explanation.kind + ":" + place.first + (number > 1 ? "#" + std::to_string(number) : "");
        note.kind = release::NoteKind::finding;
        note.text = {"A possible explanation of several printed shares of this table. " + explanation.text.en,
                     "Una explicación posible de varios porcentajes impresos de este cuadro. " + explanation.text.es};
        note.tables = {place.first};
        note.brief = {"Several printed shares of this table would be right for another base.",
                      "Varios porcentajes impresos de este cuadro serían correctos con otra base."};
        return note;
    }

private:
    using Place = std::pair<std::string, std::string>;  ///< Table, and the hypothesis in English.

    Place place_of(audit::Finding const& finding, audit::Explanation const& explanation) const {
        if (finding.rule != SHARE || explanation.kind != "another_base") return {};
        auto const key = m_edition.programme.parse_key(finding.operands.at(0).cell);
        auto const tables = key ? tables_of(m_edition.programme, *key) : std::vector<std::string>{};
        return tables.size() == 1 ? Place{tables.front(), explanation.text.en} : Place{};
    }

    ReleasedEdition const& m_edition;
    std::map<Place, int> m_times;
    std::map<std::string, int> m_notes;
    std::set<Place> m_told;
};

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
    SharedHypotheses shared(edition, findings);
    std::vector<release::Note> notes;
    for (auto const& finding : findings) {
        if (finding.severity != audit::Severity::noted) continue;
        std::vector<audit::Explanation> own;
        for (auto const& explanation : finding.explanations) {
            if (!shared.is_shared(finding, explanation))
                own.push_back(explanation);
            else if (auto note = shared.take_note(finding, explanation))
                notes.push_back(std::move(*note));
        }
        release::Note note;
        note.id = "finding:" + finding.id;
        note.kind = release::NoteKind::finding;
        auto const in_full = [&](Language language) {
            return note_text(edition, finding, hypotheses(own, language), language);
        };
        auto const in_brief = [&](Language language) {
            return note_text(edition, finding, likeliest(own, edition.programme, language), language);
        };
        note.text = {in_full(Language::en), in_full(Language::es)};
        note.brief = {in_brief(Language::en), in_brief(Language::es)};
        attach(edition, finding, note);
        notes.push_back(std::move(note));
    }
    return notes;
}

}  // namespace cifra::publish
