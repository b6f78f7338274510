#include "audit/report_text.hpp"

#include "audit/paragraph.hpp"
#include "audit/rules.hpp"
#include "audit/sentences.hpp"
#include "audit/shown_computation.hpp"
#include "audit/summary.hpp"
#include "base/text.hpp"
#include "language/count.hpp"
#include "language/list.hpp"
#include "language/number.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace cifra::audit {
namespace {

constexpr std::size_t INDENT = 4;

std::string indented(std::string const& lead, std::string const& text) {
    return text.empty() ? std::string() : paragraph(std::string(INDENT, ' ') + lead, text);
}

std::string count(std::int64_t number, std::string const& one, std::string const& other) {
    return fmt::format("{} {}", number, language::plural(number, one, other));
}

/// A sentence that goes on after a semicolon.
std::string continued(std::string sentence) {
    auto& first = sentence.front();
    if (first >= 'A' && first <= 'Z') first = static_cast<char>(first - 'A' + 'a');
    return sentence;
}

/// "noted on 23 November 2026 by the editors; next: ask the source …"
std::string settled(Finding const& finding, Language language) {
    auto const& settlement = *finding.settlement;
    auto const date = language::date(settlement.date, language);
    bool const explained = settlement.state == "explained";
    auto text = choose(
        language, fmt::format("{} on {} by {}", explained ? "explained" : "noted", date, settlement.by.in(language)),
        fmt::format("{} el {} por {}", explained ? "explicado" : "anotado", date, settlement.by.in(language)));
    bool const said = !settlement.explanation.empty();
    if (said) text += ". " + settlement.explanation.in(language);
    auto const next = finding.what_to_do.in(language);
    if (next.empty()) return said ? text : text + ".";
    return text +
           (said ? choose(language, " Next: ", " A continuación: ")
                 : choose(language, "; next: ", "; a continuación: ")) +
           continued(next);
}

std::string failure(Finding const& finding, Language language) {
    bool const blocks = finding.severity == Severity::blocking;
    auto text = paragraph(blocks ? "✗ " : "• ", finding.where.in(language));
    text += indented("", finding.statement.in(language));
    text += indented("", shown_computation(finding, language));
    std::size_t number = 0;
    for (auto const& explanation : finding.explanations) {
        auto lead = choose(language, "hypothesis", "hipótesis");
        if (finding.explanations.size() > 1) lead += fmt::format(" {}", ++number);
        text += indented(lead + ": ", explanation.text.in(language));
    }
    text += indented("→ ", finding.settlement ? settled(finding, language) : finding.what_to_do.in(language));
    return text + std::string(INDENT, ' ') + finding.id + "\n";
}

std::string open_question(Finding const& finding, Language language) {
    return paragraph("? ", finding.where.in(language)) + indented("", finding.statement.in(language)) +
           indented("→ ", finding.what_to_do.in(language));
}

std::string rule_name(std::string const& id, Language language) {
    for (auto const& rule : rules())
        if (rule.id == id) return rule.name.in(language);
    return id;
}

/// "26 hold: Share 22, Sum of parts 1, …", the rules in their order.
std::string passes(std::vector<Finding> const& findings, Language language) {
    std::vector<std::pair<std::string, std::int64_t>> counts;
    std::int64_t all = 0;
    for (auto const& finding : findings) {
        if (finding.outcome != Outcome::pass) continue;
        ++all;
        auto const found =
            std::find_if(counts.begin(), counts.end(), [&](auto const& c) { return c.first == finding.rule; });
        if (found == counts.end())
            counts.emplace_back(finding.rule, 1);
        else
            ++found->second;
    }
    std::vector<std::string> items;
    for (auto const& [rule, number] : counts) items.push_back(fmt::format("{} {}", rule_name(rule, language), number));
    auto const text = choose(language, count(all, "holds", "hold"), count(all, "es correcta", "son correctas"));
    auto said = items.empty() ? text + ".\n" : paragraph("", text + ": " + base::join(items, ", ") + ".");
    for (auto const& finding : findings)
        if (tells_readers(finding))
            said += "\n" + paragraph("✓ ", finding.where.in(language)) + indented("", finding.statement.in(language));
    return said;
}

std::string heading(std::vector<Finding> const& failures, Language language) {
    auto const blocking = std::count_if(failures.begin(), failures.end(),
                                        [](Finding const& f) { return f.severity == Severity::blocking; });
    if (failures.empty()) return choose(language, "Nothing contradicts itself.", "Nada se contradice.") + "\n";
    auto const first = failures_in_words(failures, language);
    if (blocking == 0) return first + choose(language, "; none blocks release", "; nada impide la publicación") + ":\n";
    return first + "; " +
           choose(language, count(blocking, "blocks release", "block release"),
                  count(blocking, "impide la publicación", "impiden la publicación")) +
           ":\n";
}

}  // namespace

std::string report_text(std::vector<Finding> const& findings, base::Language language) {
    std::vector<Finding> failures;
    std::vector<Finding> open;
    for (auto const& finding : findings) {
        if (finding.outcome == Outcome::fail) failures.push_back(finding);
        if (finding.outcome == Outcome::not_evaluable) open.push_back(finding);
    }
    std::stable_sort(failures.begin(), failures.end(), [](Finding const& a, Finding const& b) {
        return a.severity == Severity::blocking && b.severity != Severity::blocking;
    });
    auto text = heading(failures, language);
    for (auto const& finding : failures) text += "\n" + failure(finding, language);
    auto const number = static_cast<std::int64_t>(open.size());
    if (number > 0)
        text += "\n" +
                choose(language, count(number, "cannot be evaluated", "cannot be evaluated"),
                       count(number, "no se puede evaluar", "no se pueden evaluar")) +
                ":\n";
    for (auto const& finding : open) text += "\n" + open_question(finding, language);
    return text + "\n" + passes(findings, language);
}

}  // namespace cifra::audit
