#include "publish/page_headline.hpp"

#include "base/assert.hpp"
#include "language/count.hpp"
#include "language/list.hpp"
#include "language/number.hpp"
#include "publish/page_figure.hpp"
#include "publish/page_words.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

using base::Language;
using programme::Breakdown;
using programme::BreakdownKind;
using programme::Category;
using programme::Indicator;
using release::ReleasedEdition;

struct Part {
    Category const* category;
    std::int64_t count;
};

/// The figures of a breakdown that are shown and can be ranked.
struct Ranking {
    Indicator const* indicator = nullptr;
    Breakdown const* breakdown = nullptr;
    std::int64_t total = 0;
    std::int64_t sum = 0;
    std::vector<Part> parts;  ///< Largest first; without "not known", "other" and what is printed apart.
    bool withheld = false;
    bool lower_bound = false;  ///< The base holds members that do not report the parts.
};

bool is_other(Category const& category) {
    return std::any_of(category.codes.begin(), category.codes.end(),
                       [](auto const& code) { return code.code == "_O"; });
}

Ranking rank(ReleasedEdition const& edition, Indicator const& indicator, Breakdown const& breakdown) {
    auto const& programme = edition.programme;
    Ranking ranking{&indicator, &breakdown, 0, 0, {}, false, false};
    auto const total = shown_count(edition.find(programme.total_key(indicator, programme.region, edition.time_period)));
    if (!total || *total < 20 || breakdown.by_area || breakdown.kind == BreakdownKind::list) return ranking;
    ranking.total = *total;
    for (auto const& category : breakdown.categories) {
        auto const key = programme.category_key(indicator, category, programme.region, edition.time_period);
        auto const* row = edition.find(key);
        ranking.withheld =
            ranking.withheld || (row != nullptr && row->missing_reason == programme::MissingReason::withheld);
        auto const count = shown_count(row);
        if (!count || category.apart) continue;
        ranking.sum += *count;
        auto const denominator = release::denominator_of(edition, key);
        ranking.lower_bound = ranking.lower_bound || !denominator.not_reporting.empty();
        if (!category.unknown && !is_other(category)) ranking.parts.push_back({&category, *count});
    }
    std::stable_sort(ranking.parts.begin(), ranking.parts.end(),
                     [](Part const& a, Part const& b) { return a.count > b.count; });
    return ranking;
}

/// A ranking is worth a headline when its parts cover at least half of the total.
bool tells(Ranking const& ranking) {
    return ranking.parts.size() >= 2 && 2 * ranking.sum >= ranking.total;
}

Ranking best_ranking(ReleasedEdition const& edition, programme::Section const& section) {
    Ranking best;
    for (auto const& id : section.indicators) {
        auto const* indicator = edition.programme.indicator(id);
        if (indicator == nullptr) continue;
        for (auto const& breakdown : indicator->breakdowns)
            if (auto ranking = rank(edition, *indicator, breakdown);
                tells(ranking) && ranking.parts.size() > best.parts.size())
                best = ranking;
    }
    return best;
}

std::string of_total(Ranking const& ranking, Language language) {
    return language::number(ranking.total, language) + " " + ranking.indicator->noun.in(language);
}

std::string ranking_headline(ReleasedEdition const& edition, Ranking const& ranking, Language language) {
    auto const label = [&](Part const& part) {
        return inside_sentence(part.category->label.in(language), edition.programme);
    };
    auto const& first = ranking.parts[0];
    if (ranking.breakdown->kind == BreakdownKind::multiple_response) {
        auto const& second = ranking.parts[1];
        auto const share = [&](Part const& part) { return language::share(part.count, ranking.total, 0, language); };
        return word(ranking.lower_bound ? "headline_several_at_least" : "headline_several", language,
                    {{"share", share(first)},
                     {"total", of_total(ranking, language)},
                     {"label", label(first)},
                     {"second_share", share(second)},
                     {"second_label", label(second)}});
    }
    auto text = word("headline_largest", language,
                     {{"share", share_in_words(first.count, ranking.total, language)},
                      {"total", of_total(ranking, language)},
                      {"label", label(first)}});
    auto const remainder = ranking.total - ranking.sum;
    if (remainder > 0 && !ranking.withheld)
        text += word(remainder == 1 ? "headline_remainder_one" : "headline_remainder", language,
                     {{"count", language::number(remainder, language)}});
    return text;
}

/// True when an indicator has figures in the edition, but all of the coalition's stood only in pictures.
bool only_pictures(ReleasedEdition const& edition, Indicator const& indicator, bool with_total) {
    bool any = false;
    for (auto const& table : edition.tables)
        for (auto const& row : table.observations()) {
            bool const total = row.key == row.key.total();
            if (row.key.indicator != indicator.id || row.key.ref_area != edition.programme.region ||
                (total && !with_total))
                continue;
            if (row.obs_value) return false;
            any = any || row.missing_reason == programme::MissingReason::picture;
        }
    return any;
}

std::string total_headline(ReleasedEdition const& edition, programme::Section const& section, Language language) {
    std::string text;
    std::string pictures;
    for (auto const& id : section.indicators) {
        auto const* indicator = edition.programme.indicator(id);
        if (indicator == nullptr) continue;
        auto const total = shown_count(
            edition.find(edition.programme.total_key(*indicator, edition.programme.region, edition.time_period)));
        if (total && text.empty()) {
            text = language::number(*total, language) + " " + indicator->noun.in(language);
            if (only_pictures(edition, *indicator, false)) pictures = word("headline_parts_in_pictures", language);
        } else if (!total && pictures.empty() && only_pictures(edition, *indicator, true)) {
            pictures = word("headline_in_pictures", language,
                            {{"name", inside_sentence(indicator->name.in(language), edition.programme)}});
        }
    }
    if (text.empty()) return language::capitalised(pictures.substr(std::min<std::size_t>(2, pictures.size())));
    return text + pictures;
}

/// Members that give a figure of their own for one of the section's indicators.
std::vector<programme::Member const*> members_with_figures(ReleasedEdition const& edition,
                                                           programme::Section const& section) {
    std::vector<programme::Member const*> members;
    for (auto const& member : edition.programme.members) {
        bool const gives =
            std::any_of(section.indicators.begin(), section.indicators.end(), [&](std::string const& id) {
                auto const* indicator = edition.programme.indicator(id);
                return indicator != nullptr && shown_count(edition.find(edition.programme.total_key(
                                                   *indicator, member.code, edition.time_period)));
            });
        if (gives) members.push_back(&member);
    }
    return members;
}

/// True when the coalition has a figure, shown or missing, for one of the section's indicators.
bool has_coalition_figure(ReleasedEdition const& edition, programme::Section const& section) {
    for (auto const& table : edition.tables)
        for (auto const& row : table.observations())
            if (row.key.ref_area == edition.programme.region &&
                std::find(section.indicators.begin(), section.indicators.end(), row.key.indicator) !=
                    section.indicators.end())
                return true;
    return false;
}

std::string members_headline(ReleasedEdition const& edition, programme::Section const& section, Language language) {
    std::vector<std::string> names;
    for (auto const* member : members_with_figures(edition, section))
        names.push_back(member->name_in_sentence.in(language));
    if (names.empty()) return word("headline_nothing", language);
    return word("headline_members", language, {{"members", language::list_and(names, language)}});
}

struct Fraction {
    int from;  ///< In tenths of a per cent, inclusive.
    int to;
    char const* key;
};
constexpr Fraction FRACTIONS[] = {
    {320, 345, "about_a_third"}, {460, 495, "nearly_half"},      {496, 504, "half"},
    {505, 540, "over_half"},     {655, 680, "about_two_thirds"}, {950, 999, "nearly_all"}};

}  // namespace

std::string share_in_words(std::int64_t part, std::int64_t whole, Language language) {
    CIFRA_ASSERT(whole > 0);
    auto const tenths = base::percentage(part, whole, 1).units;
    for (auto const& fraction : FRACTIONS)
        if (tenths >= fraction.from && tenths <= fraction.to) return word(fraction.key, language);
    return word("percent_of", language, {{"share", language::share(part, whole, 0, language)}});
}

std::string edition_headline(ReleasedEdition const& edition, Language language) {
    std::vector<std::string> figures;
    for (auto const& section : edition.programme.sections)
        for (auto const& id : section.indicators) {
            auto const* indicator = edition.programme.indicator(id);
            if (indicator == nullptr || !indicator->key_figure || figures.size() == 2) continue;
            auto const total = shown_count(
                edition.find(edition.programme.total_key(*indicator, edition.programme.region, edition.time_period)));
            if (total) figures.push_back(language::number(*total, language) + " " + indicator->noun.in(language));
        }
    return figures.size() < 2 ? edition.title.in(language) : figures[0] + ", " + figures[1];
}

std::string section_headline(ReleasedEdition const& edition, programme::Section const& section, Language language) {
    if (section.indicators.empty()) return {};
    if (auto const ranking = best_ranking(edition, section); ranking.indicator != nullptr)
        return ranking_headline(edition, ranking, language);
    if (auto text = total_headline(edition, section, language); !text.empty()) return text;
    return members_headline(edition, section, language);
}

std::string section_subtitle(ReleasedEdition const& edition, programme::Section const& section, Language language) {
    if (section.indicators.empty()) return {};
    constexpr std::size_t MOST_NAMES = 2;
    auto const* first = edition.programme.indicator(section.indicators.front());
    CIFRA_ASSERT(first != nullptr);
    std::string measure = section.title.in(language);
    if (section.indicators.size() <= MOST_NAMES) {
        measure = first->name.in(language);
        for (std::size_t i = 1; i < section.indicators.size(); ++i)
            measure += "; " + inside_sentence(edition.programme.indicator(section.indicators[i])->name.in(language),
                                              edition.programme);
    }
    auto const total =
        shown_count(edition.find(edition.programme.total_key(*first, edition.programme.region, edition.time_period)));
    auto const place = has_coalition_figure(edition, section)
                           ? member_count(edition.programme.members.size(), language)
                           : member_count(members_with_figures(edition, section).size(), language);
    bool const shares =
        std::any_of(first->breakdowns.begin(), first->breakdowns.end(),
                    [&](Breakdown const& breakdown) { return !rank(edition, *first, breakdown).parts.empty(); });
    if (!total || !shares)
        return word("subtitle", language, {{"measure", measure}, {"place", place}, {"year", edition.time_period}});
    return word("subtitle_share", language,
                {{"measure", measure},
                 {"place", place},
                 {"year", edition.time_period},
                 {"total", language::number(*total, language)}});
}

}  // namespace cifra::publish
