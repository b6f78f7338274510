#include "publish/colophon.hpp"

#include "language/count.hpp"
#include "language/number.hpp"
#include "publish/about_facts.hpp"
#include "publish/page_words.hpp"
#include "release/regional_sum.hpp"

namespace cifra::publish {
namespace {

using base::Language;
using figure::CellMark;
using figure::ColophonText;
using figure::ColumnAlign;
using figure::TableCell;
using figure::TableSeries;

TableCell cell(std::string text) {
    return {std::move(text), {}, CellMark::value, {}};
}

ColophonText findings(EditionView const& view, Language language) {
    ColophonText text{
        word("findings", language), {findings_summary(view, language) + " " + word("findings_where", language)}, {}};
    for (auto const& finding : view.findings)
        if (finding.outcome == audit::Outcome::fail)
            text.items.push_back(finding.where.in(language) + ": " + finding.statement.in(language));
    return text;
}

ColophonText method(EditionView const& view, Language language) {
    bool const sums = release::is_assembled(view.edition);
    return {word("method", language),
            {word(sums ? "method_sums" : "method_counts", language), word("method_shares", language),
             word(sums ? "method_sum_bases" : "method_denominators", language), word("method_notes", language)},
            {}};
}

ColophonText protection(EditionView const& view, Language language) {
    return {
        word("protection", language),
        {word("protection_text", language, {{"threshold", language::number(view.edition.policy.threshold, language)}})},
        {}};
}

/// A line for each table, with how many of its figures are missing for it.
ColophonText pictures(EditionView const& view, Language language) {
    ColophonText text{word("pictures", language), {word("pictures_sub", language)}, {}};
    for (auto const& missing : tables_in_pictures(view.edition)) {
        auto const figures = language::plural(missing.rows, word("one_figure", language), word("figures", language));
        text.items.push_back(missing.indicator->name.in(language) + " – " + missing.breakdown->title.in(language) +
                             ": " + language::number(missing.rows, language) + " " + figures);
    }
    return text;
}

TableSeries decisions(EditionView const& view, Language language) {
    TableSeries table{word("decisions_sub", language), {}, word("decisions_sub", language) + ".", {}, {}, {}};
    table.columns = {{word("head_subject", language), ColumnAlign::start},
                     {word("head_reason", language), ColumnAlign::start},
                     {word("head_decided", language), ColumnAlign::start}};
    for (auto const& decision : view.edition.policy.decisions)
        table.rows.push_back(
            {{cell(decision_subject(view.edition, decision.subject, language)), cell(decision.reason.in(language)),
              cell(word("decided_by", language,
                        {{"date", language::date(decision.date, language)}, {"by", decision.by.in(language)}}))},
             false});
    return table;
}

/// What changed since the releases before; without rows a text says that nothing did.
void add_changes(EditionView const& view, Language language, figure::Colophon& colophon) {
    auto const changed = changed_figures(view.edition, language);
    auto const& title = word("changed", language);
    if (changed.introduction.empty()) return;
    if (changed.figures.empty()) {
        colophon.texts.push_back({title, {changed.introduction}, {}});
        return;
    }
    TableSeries table{title, changed.introduction, title + ".", {}, {}, {}};
    table.columns = {{word("head_figure", language), ColumnAlign::start},
                     {word("head_year", language), ColumnAlign::start},
                     {word("head_changed", language), ColumnAlign::start}};
    for (auto const& figure : changed.figures)
        table.rows.push_back({{cell(figure.subject), cell(figure.year), cell(figure.change)}, false});
    colophon.tables.push_back(std::move(table));
}

}  // namespace

figure::Colophon colophon_of(EditionView const& view, Language language) {
    figure::Colophon colophon;
    add_changes(view, language, colophon);
    if (auto text = pictures(view, language); !text.items.empty()) colophon.texts.push_back(std::move(text));
    colophon.texts.push_back(findings(view, language));
    colophon.texts.push_back(method(view, language));
    colophon.texts.push_back({word("marks", language), {word("marks_words", language)}, {}});
    colophon.texts.push_back(protection(view, language));
    if (auto table = decisions(view, language); !table.rows.empty()) colophon.tables.push_back(std::move(table));
    colophon.citation = citation_line(view.edition, language);
    colophon.version = version_line(view.edition, language);
    return colophon;
}

}  // namespace cifra::publish
