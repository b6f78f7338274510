#include "publish/page_figure.hpp"

#include "base/text.hpp"
#include "language/list.hpp"
#include "language/number.hpp"
#include "publish/page_words.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace cifra::publish {
namespace {

using base::Language;
using release::Reporting;

constexpr std::int64_t BASE_WORTH_A_DECIMAL = 10000;

bool has(release::ReleasedObservation const& row, char status) {
    return row.obs_status.find(status) != std::string::npos;
}

bool is_withheld(release::ReleasedObservation const& row) {
    return has(row, 'Q') || row.missing_reason == programme::MissingReason::withheld;
}

bool is_not_applicable(release::ReleasedObservation const& row) {
    auto const& codes = row.key.dimensions;
    return std::any_of(codes.begin(), codes.end(), [](auto const& part) { return part.code == "_Z"; });
}

/// Each kind of missing has its own words, and withheld and not applicable their own mark.
FigureText missing(release::ReleasedObservation const* row, Language language) {
    auto const reason_words = [&](programme::MissingReason reason) {
        return programme::missing_reason_label(reason).in(language);
    };
    if (row == nullptr) return {word("not_stated", language)};
    if (is_not_applicable(*row)) return {word("not_applicable", language), false, false, "dash"};
    if (is_withheld(*row)) return {reason_words(programme::MissingReason::withheld), false, false, "crossed"};
    if (has(*row, 'M')) return {word("not_existing", language), false, false, "dash"};
    if (has(*row, 'K')) return {word("elsewhere", language)};
    return {row->missing_reason ? reason_words(*row->missing_reason) : word("not_stated", language)};
}

char const* symbol_of(Reporting reporting) {
    switch (reporting) {
        case Reporting::reported:
            return "reported";
        case Reporting::in_part:
            return "in-part";
        case Reporting::preliminary:
            return "preliminary";
        case Reporting::true_zero:
            return "zero";
        case Reporting::no_data:
            return "no-data";
        case Reporting::not_stated:
            break;
    }
    return "not-stated";
}

}  // namespace

FigureText figure_text(release::ReleasedObservation const* row, programme::Indicator const&, Language language) {
    if (row == nullptr || !row->obs_value) return missing(row, language);
    auto const number = language::number(*row->obs_value, language);
    bool const zero = row->obs_value->units == 0;
    return {row->currency.empty() ? number : row->currency + "\u00A0" + number, true, zero, {}};
}

std::optional<std::int64_t> shown_count(release::ReleasedObservation const* row) {
    if (row == nullptr || !row->obs_value || row->obs_value->scale != 0) return std::nullopt;
    return row->obs_value->units;
}

int share_decimals(std::int64_t base) {
    return base >= BASE_WORTH_A_DECIMAL ? 1 : 0;
}

std::string reporting_word(Reporting reporting, Language language) {
    switch (reporting) {
        case Reporting::reported:
            return word("mark_reported", language);
        case Reporting::in_part:
            return word("mark_in_part", language);
        case Reporting::preliminary:
            return word("mark_preliminary", language);
        case Reporting::true_zero:
            return word("mark_true_zero", language);
        case Reporting::no_data:
            return word("mark_no_data", language);
        case Reporting::not_stated:
            break;
    }
    return word("mark_not_stated", language);
}

std::string reporting_mark(Reporting reporting, std::string const& tip) {
    auto const* symbol = symbol_of(reporting);
    auto const title = tip.empty() ? std::string{} : "<title>" + base::escape_html(tip) + "</title>";
    return fmt::format(
        "<svg class=\"mark {0}\" aria-hidden=\"true\" focusable=\"false\">{1}<use href=\"#mark-{0}\"/></svg>", symbol,
        title);
}

std::string coverage_strip(release::ReleasedEdition const& edition, programme::CellKey const& key, Language language) {
    std::string marks;
    std::map<Reporting, std::vector<std::string>> named;
    std::size_t reporting_members = 0;
    bool known = false;
    for (auto const& member : edition.programme.members) {
        auto const reporting = release::reporting_of(edition, member.code, key);
        known = known || reporting != Reporting::not_stated;
        if (release::reports(reporting)) ++reporting_members;
        if (reporting != Reporting::reported) named[reporting].push_back(member.name_in_sentence.in(language));
        marks += reporting_mark(reporting, member.name.in(language) + ": " + reporting_word(reporting, language));
    }
    if (!known) return {};
    auto const words =
        word("coverage", language,
             {{"some", std::to_string(reporting_members)}, {"all", std::to_string(edition.programme.members.size())}});
    std::string heard;
    for (auto const& [reporting, names] : named)
        heard += "; " + reporting_word(reporting, language) + ": " + language::list_and(names, language);
    return fmt::format(
        "<p class=\"coverage\"><span class=\"marks\">{}</span> <span>{}<span class=\"away\">{}</span></span></p>",
        marks, words, base::escape_html(heard));
}

}  // namespace cifra::publish
