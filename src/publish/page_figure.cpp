#include "publish/page_figure.hpp"

#include "base/text.hpp"
#include "language/list.hpp"
#include "publish/page_words.hpp"
#include "release/figure_words.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace cifra::publish {
namespace {

using base::Language;
using release::Reporting;

constexpr std::int64_t BASE_WORTH_A_DECIMAL = 10000;

char const* class_of(release::FigureMark mark) {
    switch (mark) {
        case release::FigureMark::withheld:
            return "crossed";
        case release::FigureMark::not_applicable:
            return "dash";
        case release::FigureMark::no_data:
            return "hatched";
        case release::FigureMark::none:
            break;
    }
    return "";
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

FigureText figure_text(release::ReleasedObservation const* row, Language language) {
    auto const words = release::figure_words(row, language);
    return {words.text, words.shown, words.zero, class_of(words.mark)};
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
