#include "publish/protection_page.hpp"

#include "language/number.hpp"
#include "publish/about_facts.hpp"
#include "publish/page_frame.hpp"
#include "publish/page_words.hpp"
#include "publish/protection_counts.hpp"

namespace cifra::publish {
namespace {

using base::Language;

std::string headline(CellCounts const& counts, Language language) {
    auto const cells = language::number(counts.cells, language);
    if (counts.withheld == 0) return word("protection_headline_none", language);
    if (counts.withheld == 1) return word("protection_headline_one", language, {{"cells", cells}});
    return word("protection_headline", language,
                {{"withheld", language::number(counts.withheld, language)}, {"cells", cells}});
}

Data summary(CellCounts const& counts, int threshold, Language language) {
    struct Item {
        std::int64_t value;
        char const* words;
    };
    auto items = data_list();
    for (auto const& item : {Item{threshold, "protection_threshold"}, Item{counts.cells, "protection_cells"},
                             Item{counts.shown, "protection_shown"}, Item{counts.withheld, "protection_withheld"}}) {
        Data data;
        data.set("value", language::number(item.value, language));
        data.set("words", word(item.words, language));
        items << data;
    }
    return items;
}

Data counts_data(std::string const& name, CellCounts const& counts, Language language) {
    Data row;
    row.set("name", name);
    row.set("cells", language::number(counts.cells, language));
    row.set("shown", language::number(counts.shown, language));
    row.set("withheld", language::number(counts.withheld, language));
    return row;
}

Data sections_data(std::vector<SectionCounts> const& sections, Language language) {
    auto list = data_list();
    for (auto const& section : sections) {
        auto rows = data_list();
        for (auto const& each : section.indicators)
            rows << counts_data(each.indicator->name.in(language), each.counts, language);
        Data data;
        data.set("title",
                 section.section == nullptr ? word("protection_other", language) : section.section->title.in(language));
        data.set("rows", rows);
        list << data;
    }
    return list;
}

/// A rule: its heading and its sentence.
Data rule_data(char const* title, std::string const& text, Language language) {
    Data data;
    data.set("title", word(title, language));
    data.set("text", text);
    return data;
}

Data rules_data(release::ReleasedPolicy const& policy, Language language) {
    auto const threshold = language::number(policy.threshold, language);
    auto const last = language::number(policy.threshold - 1, language);
    auto rules = data_list();
    rules << rule_data("protection_small", word("protection_small_text", language, {{"last", last}}), language)
          << rule_data("protection_further",
                       word(policy.secondary ? "protection_further_text" : "protection_no_further_text", language),
                       language)
          << rule_data("protection_sender", word("protection_sender_text", language), language)
          << rule_data("protection_sticky", word("protection_sticky_text", language), language)
          << rule_data("protection_texts", word("protection_texts_text", language, {{"threshold", threshold}}),
                       language);
    return rules;
}

Data limits_data(Language language) {
    auto limits = data_list();
    for (auto const* limit :
         {"protection_limit_known", "protection_limit_guess", "protection_limit_group", "protection_limit_total"})
        limits << Data{"text", word(limit, language)};
    return limits;
}

}  // namespace

std::string protection_file(Language language) {
    return std::string("protection.") + base::code_of(language) + ".html";
}

Data decisions_data(release::ReleasedEdition const& edition, Language language) {
    auto rows = data_list();
    for (auto const& decision : edition.policy.decisions) {
        Data row;
        row.set("subject", decision_subject(edition, decision.subject, language));
        row.set("date", word("decided_by", language,
                             {{"date", language::date(decision.date, language)}, {"by", decision.by.in(language)}}));
        row.set("reason", decision.reason.in(language));
        rows << row;
    }
    return rows;
}

std::string protection_html(release::ReleasedEdition const& edition, Language language,
                            std::vector<Language> const& published) {
    auto const sections = cell_counts(edition);
    auto const all = sum_of(sections);
    auto const decisions = decisions_data(edition, language);
    Data data;
    data.set("w", words_data(language));
    data.set("headline", headline(all, language));
    data.set("title", edition.title.in(language));
    data.set("infographic", std::string("infographic.") + base::code_of(language) + ".html");
    data.set("audit", std::string("audit.") + base::code_of(language) + ".html");
    data.set("summary", summary(all, edition.policy.threshold, language));
    data.set("has_missing", all.cells > all.shown + all.withheld);
    data.set("rules", rules_data(edition.policy, language));
    data.set("limits", limits_data(language));
    data.set("has_withheld", all.withheld > 0);
    data.set("sections", sections_data(sections, language));
    data.set("all", counts_data(word("protection_all", language), all, language));
    data.set("has_decisions", decisions.is_non_empty_list());
    data.set("decisions", decisions);
    PageFrame const frame{"protection", word("protection_title", language) + " – " + edition.title.in(language),
                          headline(all, language), render("protection.mustache", data)};
    return page_html(frame, edition, language, published);
}

}  // namespace cifra::publish
