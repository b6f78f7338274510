#include "audit/wording.hpp"

#include "audit/age_interval.hpp"
#include "audit/sentences.hpp"
#include "audit/share_table.hpp"
#include "base/text.hpp"
#include "language/list.hpp"

#include <fmt/format.h>
#include <set>
#include <utility>

namespace cifra::audit {
namespace {

std::vector<std::string> distinct(std::vector<std::string> const& printed) {
    std::vector<std::string> words;
    std::set<std::string> seen;
    for (auto const& word : printed)
        if (seen.insert(word).second) words.push_back(word);
    return words;
}

std::string quoted_words(std::vector<std::string> const& words, Language language) {
    std::vector<LocalText> labels;
    for (auto const& word : words) labels.push_back({word, word});
    return quoted_list(labels, language);
}

/// "The print calls 335 victims additional."; without a noun, or of one, it speaks of the figure.
std::string added(WordingClaim const& claim, std::string const& more, bool one, Language language) {
    if (claim.noun.empty() || one)
        return choose(language, fmt::format("The print calls this figure of {} additional.", more),
                      fmt::format("El impreso llama adicional a esta cifra de {}.", more));
    return choose(language, fmt::format("The print calls {} {} additional.", more, claim.noun.en),
                  fmt::format("El impreso llama adicionales a {} {}.", more, claim.noun.es));
}

/// "If the total of 1,652 leaves them out, the whole is 1,987."
std::string without_them(WordingClaim const& claim, std::string const& total, std::string const& sum, bool one,
                         Language language) {
    bool const them = !claim.noun.empty() && !one;
    return choose(language,
                  fmt::format("If the total of {} leaves {} out, the whole is {}.", total, them ? "them" : "it", sum),
                  fmt::format("Si el total de {} no {} incluye, son {} en total.", total, them ? "las" : "la", sum));
}

/// A part printed as "additional": the total is one figure or the other.
void additional(WordingClaim const& claim, Finding& finding) {
    finding.outcome = Outcome::fail;
    if (claim.figures.size() != 2 || !has_value(claim.figures[0]) || !has_value(claim.figures[1])) {
        finding.statement = {"A part is printed as additional to the whole.",
                             "Una parte está impresa como adicional al total."};
        return;
    }
    auto const& whole = claim.figures[0];
    auto const& part = claim.figures[1];
    Wide const both = Wide{*whole.value} + *part.value;
    finding.computation =
        fmt::format("{} | {} + {} = {}", digits(whole), digits(whole), digits(part), to_text({both, whole.decimals}));
    finding.statement = in_both([&](Language language) {
        auto const total = figure(*whole.value, whole.decimals, language);
        auto const sum = figure(both, whole.decimals, language);
        auto const more = figure(*part.value, part.decimals, language);
        return added(claim, more, *part.value == 1, language) + " " +
               without_them(claim, total, sum, *part.value == 1, language);
    });
}

std::string years(AgeInterval const& interval, Language language) {
    if (interval.first == interval.last)
        return choose(language, fmt::format("those aged exactly {}", interval.first),
                      fmt::format("quienes tienen {} años exactos", interval.first));
    if (interval.last >= OLDEST)
        return choose(language, fmt::format("those aged {} or older", interval.first),
                      fmt::format("quienes tienen {} años o más", interval.first));
    return choose(language, fmt::format("those aged {} to {}", interval.first, interval.last),
                  fmt::format("quienes tienen de {} a {} años", interval.first, interval.last));
}

std::string years(std::vector<AgeInterval> const& intervals, Language language) {
    std::vector<std::string> items;
    for (auto const& interval : intervals) items.push_back(years(interval, language));
    return language::list_and(items, language);
}

std::string as_digits(std::vector<AgeInterval> const& intervals) {
    std::vector<std::string> items;
    for (auto const& interval : intervals)
        items.push_back(interval.first == interval.last ? std::to_string(interval.first)
                                                        : fmt::format("{}-{}", interval.first, interval.last));
    return base::join(items, ", ");
}

/// "“over 18” and “under 18”": what the printed intervals say.
std::string ages_in_words(std::vector<std::string> const& printed, Language language) {
    std::vector<std::string> words;
    for (auto const& text : printed) words.push_back("“" + age_words(text, language) + "”");
    return language::list_and(words, language);
}

LocalText age_statement(std::vector<std::string> const& words, std::vector<AgeInterval> const& left_out,
                        std::vector<AgeInterval> const& twice) {
    return in_both([&](Language language) {
        auto const names = ages_in_words(words, language);
        if (left_out.empty() && twice.empty())
            return choose(language, fmt::format("{} join without a gap and without an overlap.", names),
                          fmt::format("{} se unen sin huecos y sin traslapes.", names));
        auto text = choose(language, fmt::format("The print says {}", names), fmt::format("El impreso dice {}", names));
        if (!left_out.empty())
            text += choose(language, fmt::format("; it does not say where {} are counted", years(left_out, language)),
                           fmt::format("; no indica dónde se cuentan {}", years(left_out, language)));
        if (!twice.empty())
            text += choose(language, fmt::format("; {} would be counted twice", years(twice, language)),
                           fmt::format("; se contarían dos veces {}", years(twice, language)));
        return text + ".";
    });
}

void age_gap(WordingClaim const& claim, Finding& finding) {
    auto const words = distinct(claim.printed);
    std::vector<AgeInterval> intervals;
    for (auto const& word : words) {
        auto const interval = parse_age_interval(word);
        if (interval) {
            intervals.push_back(*interval);
            continue;
        }
        finding.outcome = Outcome::not_evaluable;
        finding.statement = {fmt::format("“{}” cannot be read as an interval of ages.", word),
                             fmt::format("“{}” no se puede leer como un intervalo de edades.", word)};
        finding.what_to_do = {"Write it as >18, >=18, <18, <=17, 18-25 or 18+.",
                              "Escríbalo como >18, >=18, <18, <=17, 18-25 o 18+."};
        return;
    }
    auto const left_out = years_left_out(intervals);
    auto const twice = years_counted_twice(intervals);
    finding.outcome = left_out.empty() && twice.empty() ? Outcome::pass : Outcome::fail;
    finding.computation = base::join(words, " | ");
    if (!left_out.empty()) finding.computation += "; -" + as_digits(left_out);
    if (!twice.empty()) finding.computation += "; +" + as_digits(twice);
    finding.statement = age_statement(words, left_out, twice);
}

void two_names(WordingClaim const& claim, Finding& finding) {
    auto const words = distinct(claim.printed);
    finding.computation = base::join(words, " | ");
    finding.outcome = words.size() > 1 ? Outcome::fail : Outcome::pass;
    finding.statement = in_both([&](Language language) {
        auto const names = quoted_words(words, language);
        if (words.size() < 2)
            return choose(language, fmt::format("It has one name: {}.", names),
                          fmt::format("Tiene un solo nombre: {}.", names));
        return choose(language, fmt::format("One thing stands under two names: {}.", names),
                      fmt::format("Una misma cosa figura con dos nombres: {}.", names));
    });
}

}  // namespace

Finding check_wording(WordingClaim const& claim) {
    Finding finding;
    finding.rule = "wording";
    finding.id = "wording:" + claim.id;
    finding.where = claim.title;
    for (auto const& figure : claim.figures) finding.operands.push_back(as_operand(figure));
    finding.computation = base::join(claim.printed, " | ");
    finding.outcome = Outcome::fail;
    if (claim.kind == "additional") additional(claim, finding);
    if (claim.kind == "age_gap") age_gap(claim, finding);
    if (claim.kind == "two_names") two_names(claim, finding);
    if (finding.outcome != Outcome::fail) return finding;
    append(finding.statement, claim.question);
    finding.ask = {"Ask the source what is meant.", "Pregunte a la fuente qué se quiere decir."};
    finding.what_to_do = {"Ask the source what is meant and write it so; or record a decision in audit.toml.",
                          "Pregunte a la fuente qué se quiere decir y redáctelo así, o registre una decisión en "
                          "audit.toml."};
    return finding;
}

}  // namespace cifra::audit
