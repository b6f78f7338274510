#include "publish/audit_page.hpp"

#include "audit/rules.hpp"
#include "audit/shown_computation.hpp"
#include "audit/summary.hpp"
#include "language/number.hpp"
#include "publish/audit_page_finding.hpp"
#include "publish/page_frame.hpp"
#include "publish/page_template.hpp"
#include "publish/page_words.hpp"
#include "publish/protection_page.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

using audit::Finding;
using audit::Outcome;
using base::Language;

/// The figure that a finding speaks of first, on the page of the same language.
std::string figure_link(Finding const& finding, Language language) {
    auto const page = std::string("infographic.") + base::code_of(language) + ".html";
    // A category without a row has no place on the page.
    auto const valued = std::find_if(finding.operands.begin(), finding.operands.end(),
                                     [](audit::FindingOperand const& operand) { return operand.value.has_value(); });
    if (finding.operands.empty()) return page;
    return page + "#" + (valued == finding.operands.end() ? finding.operands.front() : *valued).cell;
}

std::string rule_name(std::string const& id, Language language) {
    for (auto const& rule : audit::rules())
        if (rule.id == id) return rule.name.in(language);
    return id;
}

/// What to do; once that has been noted, what comes next.
std::string todo_text(Finding const& finding, Language language) {
    auto const& todo = finding.what_to_do.in(language);
    if (todo.empty() || !finding.settlement) return todo;
    return word("audit_next", language, {{"todo", todo}});
}

Data finding_data(release::ReleasedEdition const& edition, Finding const& finding, Language language) {
    auto const figures = compared(edition, finding, language);
    Data data;
    data.set("id", finding.id);
    data.set("where", finding.where.in(language));
    data.set("link", figure_link(finding, language));
    data.set("statement", finding.statement.in(language));
    set_optional(data, "computation", audit::computation_without_print(finding, language));
    data.set("printed", figures.printed);
    data.set("recomputed", figures.recomputed);
    data.set("head", figures.head);
    data.set("sum", finding.rule == "partition");
    auto explanations = data_list();
    for (auto const& explanation : finding.explanations) explanations << Data{"text", explanation.text.in(language)};
    data.set("has_explanations", explanations.is_non_empty_list());
    data.set("explanations", explanations);
    set_optional(data, "todo", todo_text(finding, language));
    set_optional(data, "decision", decision_text(finding, language));
    data.set("remainder",
             finding.remainder ? language::number(*finding.remainder, language) : word("audit_no_value", language));
    data.set("rule", rule_name(finding.rule, language));
    return data;
}

template <class Wanted>
Data list_of(EditionView const& view, Language language, Wanted const& wanted) {
    auto items = data_list();
    for (auto const& finding : view.findings)
        if (wanted(finding)) items << finding_data(view.edition, finding, language);
    return items;
}

std::string headline(std::vector<Finding> const& findings, Language language) {
    auto const failures = audit::failures_in_words(findings, language);
    return failures.empty() ? word("audit_headline_none", language) : failures;
}

Data summary_item(std::int64_t count, char const* words, char const* anchor, Language language) {
    Data item;
    item.set("value", language::number(count, language));
    item.set("words", word(words, language));
    item.set("anchor", anchor);
    return item;
}

}  // namespace

base::Result<std::string> audit_html(EditionView const& view, Language language,
                                     std::vector<Language> const& published) {
    auto const is_wording = [](Finding const& f) { return f.rule == "wording" && f.outcome == Outcome::fail; };
    auto const failures =
        list_of(view, language, [&](Finding const& f) { return f.outcome == Outcome::fail && !is_wording(f); });
    auto const wordings = list_of(view, language, is_wording);
    auto const open = list_of(view, language, [](Finding const& f) { return f.outcome == Outcome::not_evaluable; });
    auto const passes = list_of(view, language, [](Finding const& f) { return f.outcome == Outcome::pass; });
    auto const count = [](Data const& list) { return static_cast<std::int64_t>(list.list_value().size()); };

    Data data;
    data.set("w", words_data(language));
    data.set("headline", headline(view.findings, language));
    data.set("title", view.edition.title.in(language));
    data.set("infographic", std::string("infographic.") + base::code_of(language) + ".html");
    data.set("protection_link", protection_file(language));
    auto summary = data_list();
    summary << summary_item(count(failures), "audit_fail", "fail", language)
            << summary_item(count(wordings), "audit_wording", "wording", language)
            << summary_item(count(open), "audit_not_evaluable", "not-evaluable", language)
            << summary_item(count(passes), "audit_pass", "pass", language);
    data.set("summary", summary);
    data.set("has_failures", failures.is_non_empty_list());
    data.set("failures", failures);
    data.set("has_wordings", wordings.is_non_empty_list());
    data.set("wordings", wordings);
    data.set("has_open", open.is_non_empty_list());
    data.set("open", open);
    data.set("has_passes", passes.is_non_empty_list());
    data.set("passes", passes);
    auto const said = list_of(view, language, audit::tells_readers);
    data.set("has_said", said.is_non_empty_list());
    data.set("said", said);

    PageFrame const frame{"audit", word("audit_title", language) + " – " + view.edition.title.in(language),
                          headline(view.findings, language), render("audit.mustache", data)};
    return page_html(frame, view.edition, language, published);
}

}  // namespace cifra::publish
