#include "report/officer_report.hpp"

#include "language/number.hpp"
#include "report/assets.hpp"
#include "report/decisions_in_force.hpp"
#include "report/information_lost.hpp"
#include "report/key_words.hpp"
#include "report/officer_words.hpp"
#include "report/picture_data.hpp"
#include "report/report_data.hpp"

#include <cmath>

namespace cifra::report {
namespace {

using base::Language;

constexpr std::size_t MOST_EQUATIONS = 50;
constexpr double PROVEN = 1e-6;  ///< What the search takes for nothing.

std::string count(std::int64_t value, Language language) {
    return language::number(value, language);
}

/// A cost: whole, or with two decimals.
std::string cost_text(double cost, Language language) {
    auto const hundredths = std::llround(cost * 100);
    return hundredths % 100 == 0 ? language::number(base::Decimal{hundredths / 100, 0}, language)
                                 : language::number(base::Decimal{hundredths, 2}, language);
}

std::string gap_text(protect::ProtectionAccount const& account, Language language) {
    if (account.lower_bound >= account.cost - PROVEN) return word("proven", language);
    auto const tenths = std::llround((account.cost - account.lower_bound) / account.cost * 1000);
    return word("gap_of", language, {{"percent", language::percent(base::Decimal{tenths, 1}, language)}});
}

std::string further_text(restricted::ProtectionPolicy const& policy, Language language) {
    if (!policy.secondary) return word("further_none", language);
    switch (policy.secondary->cost) {
        case restricted::WithholdingCost::cells:
            return word("further_cells", language);
        case restricted::WithholdingCost::persons:
            return word("further_persons", language);
        case restricted::WithholdingCost::between:
            break;
    }
    return word("further_between", language);
}

/// A term and what is said of it.
void add_fact(Data& facts, char const* term, std::string const& text, Language language) {
    Data fact;
    fact.set("term", word(term, language));
    fact.set("text", text);
    facts << fact;
}

Data policy_facts(restricted::ProtectionPolicy const& policy, Language language) {
    auto facts = data_list();
    add_fact(facts, "threshold", count(policy.threshold, language), language);
    add_fact(facts, "further", further_text(policy, language), language);
    // Digits alone: it is typed into a file.
    if (policy.secondary) add_fact(facts, "seed", std::to_string(policy.secondary->seed), language);
    return facts;
}

Data cost_facts(protect::ProtectionAccount const& account, Language language) {
    auto facts = data_list();
    add_fact(facts, "cost", cost_text(account.cost, language), language);
    add_fact(facts, "bound", cost_text(account.lower_bound, language), language);
    add_fact(facts, "gap", gap_text(account, language), language);
    add_fact(facts, "persons_secondary", count(account.persons_withheld, language), language);
    add_fact(facts, "open_cells", count(account.cells, language), language);
    add_fact(facts, "equations", count(account.equations, language), language);
    add_fact(facts, "contradicted", count(static_cast<std::int64_t>(account.contradicted.size()), language), language);
    return facts;
}

Data summary_data(IndicatorLoss const& all, Language language) {
    struct Item {
        int value;
        char const* words;
    };
    auto items = data_list();
    for (auto const& item : {Item{all.cells, "cells"}, Item{all.withheld.primary, "primary"},
                             Item{all.withheld.secondary, "secondary"}, Item{all.withheld.confidential, "confidential"},
                             Item{all.withheld.sticky, "sticky"}, Item{all.withheld.internal, "internal"}}) {
        Data data;
        data.set("value", count(item.value, language));
        data.set("words", word(item.words, language));
        items << data;
    }
    return items;
}

Data loss_data(IndicatorLoss const& loss, Language language) {
    Data row;
    row.set("name", loss.indicator == nullptr ? word("all", language) : loss.indicator->name.in(language));
    row.set("cells", count(loss.cells, language));
    row.set("withheld", count(loss.withheld.all(), language));
    bool const of_victims = loss.indicator == nullptr || loss.indicator->counts_victims;
    row.set("persons", of_victims ? count(loss.persons_withheld, language) : std::string("–"));
    row.set("share", of_victims && loss.persons > 0
                         ? language::percent(base::percentage(loss.persons_withheld, loss.persons, 1), language)
                         : std::string("–"));
    return row;
}

/// The class and the words of a withheld cell's reason.
std::string reason_of(protect::WithheldCell const& cell) {
    switch (cell.reason) {
        case protect::CellStatus::primary:
            return "primary";
        case protect::CellStatus::secondary:
            return "secondary";
        case protect::CellStatus::internal:
            return "internal";
        case protect::CellStatus::safe:
        case protect::CellStatus::confidential:
            break;
    }
    return cell.sticky ? "sticky" : "confidential";
}

std::string interval_text(protect::WithheldCell const& cell, Language language) {
    if (!cell.has_interval) return word("not_computed", language);
    auto const lower = count(cell.lower, language);
    if (!cell.upper) return word("at_least", language, {{"lower", lower}});
    return word("between", language, {{"lower", lower}, {"upper", count(*cell.upper, language)}});
}

std::string width_text(protect::WithheldCell const& cell, Language language) {
    if (!cell.has_interval) return "–";
    return cell.upper ? count(*cell.upper - cell.lower, language) : word("unbounded", language);
}

Data withheld_data(ProtectedEdition const& edition, Language language) {
    auto rows = data_list();
    for (auto const& cell : edition.account.withheld) {
        auto const reason = reason_of(cell);
        Data row;
        row.set("words", key_words(edition.programme, cell.key, language));
        row.set("key", to_string(cell.key));
        row.set("class", reason);
        row.set("letter", word(reason + "_mark", language));
        row.set("reason", word(reason, language));
        row.set("value", cell.value ? language::number(*cell.value, language) : word("no_value", language));
        row.set("interval", interval_text(cell, language));
        row.set("width", width_text(cell, language));
        rows << row;
    }
    return rows;
}

std::string equation_text(protect::ContradictedEquation const& equation, Language language) {
    std::string text;
    for (auto const& [key, coefficient] : equation.terms) {
        text += coefficient < 0 ? (text.empty() ? "−" : " − ") : (text.empty() ? "" : " + ");
        auto const size = std::abs(coefficient);
        if (size != 1) text += count(size, language) + " × ";
        text += key.indicator.empty() ? word("elsewhere", language) : to_string(key);
    }
    return text + " " + word("is_not", language) + " " + count(equation.constant, language);
}

Data equations_data(protect::ProtectionAccount const& account, Language language) {
    auto items = data_list();
    for (std::size_t i = 0; i < std::min(account.contradicted.size(), MOST_EQUATIONS); ++i)
        items << Data{"text", equation_text(account.contradicted[i], language)};
    return items;
}

std::string subject_words(ProtectedEdition const& edition, std::string const& subject, Language language) {
    for (auto const& text : edition.consolidated.edition.texts)
        if (subject == "text:" + text.id) return word("text", language, {{"title", text.title.in(language)}});
    auto const key = edition.programme.parse_key(subject);
    return key ? key_words(edition.programme, *key, language) : subject;
}

char const* effect_key(DecisionEffect effect) {
    switch (effect) {
        case DecisionEffect::needed:
            return "needed";
        case DecisionEffect::not_needed:
            return "not_needed";
        case DecisionEffect::without_effect:
            return "without_effect";
        case DecisionEffect::numbers_only:
            break;
    }
    return "numbers_only";
}

Data decisions_data(ProtectedEdition const& edition, Language language) {
    auto rows = data_list();
    for (auto const& each : decisions_in_force(edition)) {
        Data row;
        row.set("subject", subject_words(edition, each.decision->subject, language));
        row.set("key", each.decision->subject);
        row.set("reason", each.decision->reason.in(language));
        row.set("decided", word("decided", language,
                                {{"date", language::date(each.decision->date, language)},
                                 {"by", each.decision->by.in(language)}}));
        row.set("effect", word(effect_key(each.effect), language));
        row.set("useless", each.effect != DecisionEffect::needed);
        rows << row;
    }
    return rows;
}

void set_list(Data& data, std::string const& name, Data const& list) {
    data.set("has_" + name, list.is_non_empty_list());
    data.set(name, list);
}

}  // namespace

std::string officer_html(ProtectedEdition const& edition, Language language) {
    auto const& source = edition.consolidated.edition;
    auto const losses = information_lost(edition);
    Data data;
    data.set("w", words_data(language));
    data.set("lang", base::code_of(language));
    data.set("css", std::string(asset("officer.css")));
    data.set("title", source.title.in(language));
    data.set("edition", word("of_edition", language,
                             {{"id", source.id},
                              {"version", std::to_string(edition.version)},
                              {"date", language::date(source.prepared, language)}}));
    data.set("policy", policy_facts(source.policy, language));
    data.set("summary", summary_data(sum_of(losses), language));
    data.set("searched", source.policy.secondary.has_value());
    data.set("cost", cost_facts(edition.account, language));
    set_list(data, "contradicted", equations_data(edition.account, language));
    auto const more = edition.account.contradicted.size() > MOST_EQUATIONS
                          ? static_cast<std::int64_t>(edition.account.contradicted.size() - MOST_EQUATIONS)
                          : 0;
    data.set("has_more", more > 0);
    data.set("more", word("contradicted_more", language, {{"count", count(more, language)}}));
    auto lost = data_list();
    for (auto const& loss : losses) lost << loss_data(loss, language);
    data.set("lost", lost);
    data.set("lost_all", loss_data(sum_of(losses), language));
    set_list(data, "withheld", withheld_data(edition, language));
    set_list(data, "pictures", pictures_data(edition, language));
    data.set("legend", legend_data(language));
    set_list(data, "decisions", decisions_data(edition, language));
    return render("officer.mustache", data);
}

}  // namespace cifra::report
