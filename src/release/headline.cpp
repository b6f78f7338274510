#include "release/headline.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"
#include "language/count.hpp"
#include "language/list.hpp"
#include "language/number.hpp"
#include "release/edition_layout.hpp"
#include "release/figure_words.hpp"
#include "release/notes_coverage.hpp"
#include "release/regional_sum.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::release {
namespace {

using base::Language;
using programme::Breakdown;
using programme::BreakdownKind;
using programme::Category;
using programme::Indicator;
using programme::MissingReason;

constexpr std::int64_t SMALLEST_BASE = 20;
constexpr std::int64_t BASE_WORTH_A_DECIMAL = 10000;

std::string say(Language language, char const* en, char const* es) {
    return language == Language::en ? en : es;
}

/// A shown category of a breakdown.
struct Part {
    Category const* category;
    std::int64_t count;
    bool lower_bound;  ///< The total holds members that do not report it.
    bool of_total;     ///< Its share is one of the whole total.
};

/// The figures of a breakdown that are shown and can be ranked.
struct Ranking {
    Indicator const* indicator = nullptr;
    Breakdown const* breakdown = nullptr;
    std::int64_t total = 0;
    std::int64_t sum = 0;
    std::int64_t apart = 0;
    std::vector<Part> parts;  ///< Largest first; without "not known", "other" and what is printed apart.
    bool withheld = false;

    bool several() const { return breakdown->kind == BreakdownKind::multiple_response; }
    /// Parts that cannot be parts of this total: nothing is said of them in a headline.
    bool contradicts() const { return !several() && (sum > total || (apart > 0 && sum + apart != total)); }
    /// Worth a headline: the parts cover at least half of the total.
    bool tells() const { return parts.size() >= 2 && 2 * sum >= total && !contradicts(); }
};

std::optional<std::int64_t> shown_count(ReleasedObservation const* row) {
    if (row == nullptr || !row->obs_value || row->obs_value->scale != 0) return std::nullopt;
    return row->obs_value->units;
}

std::optional<std::int64_t> total_of(ReleasedEdition const& edition, Indicator const& indicator,
                                     std::string const& area) {
    return shown_count(edition.find(edition.programme.total_key(indicator, area, edition.time_period)));
}

bool is_other(Category const& category) {
    return std::any_of(category.codes.begin(), category.codes.end(),
                       [](auto const& code) { return code.code == "_O"; });
}

void take(ReleasedEdition const& edition, Category const& category, Ranking& ranking) {
    auto const& programme = edition.programme;
    auto const key = programme.category_key(*ranking.indicator, category, programme.region, edition.time_period);
    auto const* row = edition.find(key);
    ranking.withheld = ranking.withheld || (row != nullptr && row->missing_reason == MissingReason::withheld);
    auto const count = shown_count(row);
    if (!count) return;
    (category.apart ? ranking.apart : ranking.sum) += *count;
    if (category.apart || category.unknown || is_other(category)) return;
    auto const denominator = denominator_of(edition, key);
    ranking.parts.push_back({&category, *count, !denominator.not_reporting.empty(), denominator.base == ranking.total});
}

Ranking rank(ReleasedEdition const& edition, Indicator const& indicator, Breakdown const& breakdown) {
    Ranking ranking{&indicator, &breakdown, 0, 0, 0, {}, false};
    auto const total = total_of(edition, indicator, edition.programme.region);
    if (!total || *total < SMALLEST_BASE || breakdown.by_area || breakdown.kind == BreakdownKind::list) return ranking;
    ranking.total = *total;
    for (auto const& category : breakdown.categories) take(edition, category, ranking);
    std::stable_sort(ranking.parts.begin(), ranking.parts.end(),
                     [](Part const& a, Part const& b) { return a.count > b.count; });
    return ranking;
}

Ranking best_ranking(ReleasedEdition const& edition, Indicator const& indicator) {
    Ranking best;
    for (auto const& breakdown : indicator.breakdowns)
        if (auto ranking = rank(edition, indicator, breakdown);
            ranking.tells() && ranking.parts.size() > best.parts.size())
            best = std::move(ranking);
    return best;
}

std::string share(std::int64_t count, std::int64_t total, Language language) {
    return language::share(count, total, total >= BASE_WORTH_A_DECIMAL ? 1 : 0, language);
}

/// "at least 1,820 (80%)"
std::string at_least(Part const& part, std::int64_t total, Language language) {
    auto text = say(language, "at least ", "al menos ") + language::number(part.count, language);
    return part.of_total ? text + " (" + share(part.count, total, language) + ")" : text;
}

/// "Nearly half of the 1,652 victims identified are counted under sexual exploitation"
std::string first_clause(ReleasedEdition const& edition, Ranking const& ranking, Language language) {
    auto const& part = ranking.parts[0];
    auto const whole = language::number(ranking.total, language) + " " + ranking.indicator->noun.in(language);
    auto const amount = part.lower_bound ? language::capitalised(at_least(part, ranking.total, language)) +
                                               say(language, " of the ", " de un total de ")
                                         : share_in_words(part.count, ranking.total, language) + " ";
    bool const plural = language == Language::en ? part.count != 1 : part.lower_bound && part.count != 1;
    auto const verb = language == Language::en
                          ? (plural ? " are counted under " : " is counted under ")
                          : (ranking.several() ? (plural ? " se cuentan en " : " se cuenta en ")
                                               : (plural ? " corresponden a " : " corresponde a "));
    return amount + whole + verb + inside_sentence(part.category->label.in(language), edition.programme);
}

/// ", and 77% under legal advice"
std::string second_clause(ReleasedEdition const& edition, Ranking const& ranking, Language language) {
    auto const& part = ranking.parts[1];
    auto const amount = part.lower_bound ? at_least(part, ranking.total, language)
                                         : say(language, "", "el ") + share(part.count, ranking.total, language);
    return say(language, ", and ", ", y ") + amount + say(language, " under ", " en ") +
           inside_sentence(part.category->label.in(language), edition.programme);
}

/// "; 452 are in no published category"
std::string remainder_clause(Ranking const& ranking, Language language) {
    auto const rest = ranking.total - ranking.sum;
    if (ranking.several() || ranking.withheld || rest <= 0 || ranking.apart > 0) return {};
    return "; " + language::number(rest, language) +
           (rest == 1 ? say(language, " is in no published category", " no figura en ninguna categoría publicada")
                      : say(language, " are in no published category", " no figuran en ninguna categoría publicada"));
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
            any = any || row.missing_reason == MissingReason::picture;
        }
    return any;
}

/// "Eight crimes with convictions", "110 victims repatriated"
std::string total_words(std::int64_t total, Indicator const& indicator, Language language) {
    constexpr std::int64_t LAST_WORD = 9;
    bool const words = total > 1 && total <= LAST_WORD;
    auto const count =
        words ? language::capitalised(language::count_in_words(total, language)) : language::number(total, language);
    return count + " " + indicator.noun.in(language);
}

std::string parts_in_pictures(Language language) {
    return say(language, "; their breakdown stood only in pictures of the source",
               "; su desglose figuraba solo en imágenes de la fuente");
}

std::string in_pictures(ReleasedEdition const& edition, Indicator const& indicator, Language language) {
    return fmt::format(fmt::runtime(say(language, "the figures on {} stood only in a picture of the source",
                                        "las cifras de {} figuraban solo en una imagen de la fuente")),
                       inside_sentence(indicator.name.in(language), edition.programme));
}

std::vector<Indicator const*> indicators_of(ReleasedEdition const& edition, programme::Section const& section) {
    std::vector<Indicator const*> found;
    for (auto const& id : section.indicators)
        if (auto const* indicator = edition.programme.indicator(id)) found.push_back(indicator);
    return found;
}

/// The first total of a section, with what of it or of another indicator stood only in pictures.
std::string total_headline(ReleasedEdition const& edition, programme::Section const& section, Language language) {
    std::string text;
    std::string pictures;
    for (auto const* indicator : indicators_of(edition, section)) {
        auto const total = total_of(edition, *indicator, edition.programme.region);
        if (total && text.empty()) {
            text = total_words(*total, *indicator, language);
            if (only_pictures(edition, *indicator, false)) return text + parts_in_pictures(language);
        } else if (!total && pictures.empty() && only_pictures(edition, *indicator, true)) {
            pictures = in_pictures(edition, *indicator, language);
        }
    }
    if (text.empty()) return language::capitalised(pictures);
    return pictures.empty() ? text : text + "; " + pictures;
}

/// "Open processes: 540; acquittals: 99": what stands side by side in the first breakdown that shows anything.
std::string parts_headline(ReleasedEdition const& edition, programme::Section const& section, Language language) {
    constexpr std::size_t MOST_PARTS = 4;
    auto const& programme = edition.programme;
    for (auto const* indicator : indicators_of(edition, section))
        for (auto const& breakdown : indicator->breakdowns) {
            std::vector<std::string> parts;
            for (auto const& category : breakdown.categories) {
                auto const key = programme.category_key(*indicator, category, programme.region, edition.time_period);
                auto const words = figure_words(edition.find(key), language);
                if (!words.shown || parts.size() == MOST_PARTS) continue;
                auto const label = category.label.in(language);
                parts.push_back((parts.empty() ? label : inside_sentence(label, programme)) + ": " + words.text);
            }
            if (!parts.empty()) return base::join(parts, "; ");
        }
    return {};
}

/// True when an area shows any figure of an indicator, total or not.
bool shows_any(ReleasedEdition const& edition, Indicator const& indicator, std::string const& area) {
    return std::any_of(edition.tables.begin(), edition.tables.end(), [&](ReleasedTable const& table) {
        return table.dataflow() == indicator.dataflow &&
               std::any_of(table.observations().begin(), table.observations().end(),
                           [&](ReleasedObservation const& row) {
                               return row.key.indicator == indicator.id && row.key.ref_area == area &&
                                      row.key.time_period == edition.time_period && row.obs_value;
                           });
    });
}

std::string areas_headline(ReleasedEdition const& edition, programme::Section const& section, Language language) {
    auto const indicators = indicators_of(edition, section);
    auto const gives = [&](std::string const& area) {
        return std::any_of(indicators.begin(), indicators.end(),
                           [&](Indicator const* indicator) { return shows_any(edition, *indicator, area); });
    };
    std::vector<std::string> names;
    for (auto const& member : edition.programme.members)
        if (gives(member.code)) names.push_back(member.name_in_sentence.in(language));
    if (names.empty() && gives(edition.programme.region))
        names.push_back(inside_sentence(edition.programme.region_name.in(language), edition.programme));
    if (names.empty()) return say(language, "No figure is published here", "Aquí no se publica ninguna cifra");
    return say(language, "The figures come from ", "Las cifras provienen de ") + language::list_and(names, language);
}

struct Fraction {
    int from;  ///< In tenths of a per cent, inclusive.
    int to;
    char const* en;
    char const* es;
};
constexpr Fraction FRACTIONS[] = {{320, 345, "About a third of the", "Cerca de un tercio de un total de"},
                                  {460, 495, "Nearly half of the", "Casi la mitad de un total de"},
                                  {496, 504, "Half of the", "La mitad de un total de"},
                                  {505, 540, "Just over half of the", "Poco más de la mitad de un total de"},
                                  {655, 680, "About two thirds of the", "Cerca de dos tercios de un total de"},
                                  {950, 999, "Nearly all of the", "Casi la totalidad de un total de"}};

}  // namespace

std::string inside_sentence(std::string text, programme::Programme const& programme) {
    bool const name =
        std::any_of(programme.members.begin(), programme.members.end(), [&](programme::Member const& member) {
            return !text.empty() && (text.rfind(member.name.en, 0) == 0 || text.rfind(member.name.es, 0) == 0);
        });
    bool const capital = !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
    bool const abbreviation = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
    if (capital && !name && !abbreviation) text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string share_in_words(std::int64_t part, std::int64_t whole, Language language) {
    CIFRA_ASSERT(whole > 0);
    auto const tenths = base::percentage(part, whole, 1).units;
    for (auto const& fraction : FRACTIONS)
        if (tenths >= fraction.from && tenths <= fraction.to) return say(language, fraction.en, fraction.es);
    return say(language, "", "El ") + share(part, whole, language) + say(language, " of the", " de un total de");
}

std::vector<std::string> indicator_headlines(ReleasedEdition const& edition, Indicator const& indicator,
                                             Language language) {
    if (auto typed = typed_headline(edition, indicator, language); !typed.empty()) return {std::move(typed)};
    auto const total = total_of(edition, indicator, edition.programme.region);
    if (!total) return {};
    auto words = total_words(*total, indicator, language);
    std::vector<std::string> found;
    if (auto const ranking = best_ranking(edition, indicator); ranking.indicator != nullptr) {
        auto const clause = first_clause(edition, ranking, language);
        auto const more =
            ranking.several() ? second_clause(edition, ranking, language) : remainder_clause(ranking, language);
        if (!more.empty()) found.push_back(clause + more);
        found.push_back(clause);
    } else if (only_pictures(edition, indicator, false)) {
        found.push_back(words + parts_in_pictures(language));
    }
    found.push_back(std::move(words));
    return found;
}

std::string section_headline(ReleasedEdition const& edition, programme::Section const& section, Language language) {
    if (auto typed = typed_headline(edition, section, language); !typed.empty()) return typed;
    if (section.indicators.empty()) return {};
    Indicator const* best = nullptr;
    std::size_t most = 0;
    for (auto const* indicator : indicators_of(edition, section))
        if (auto const parts = best_ranking(edition, *indicator).parts.size(); parts > most) {
            best = indicator;
            most = parts;
        }
    if (best != nullptr) return indicator_headlines(edition, *best, language).front();
    for (auto const* indicator : indicators_of(edition, section))
        if (auto typed = typed_headline(edition, *indicator, language); !typed.empty()) return typed;
    if (auto text = total_headline(edition, section, language); !text.empty()) return text;
    if (auto text = parts_headline(edition, section, language); !text.empty()) return text;
    return areas_headline(edition, section, language);
}

std::string member_count(std::size_t members, Language language) {
    auto const count = static_cast<std::int64_t>(members);
    return language::count_in_words(count, language) + " " +
           language::plural(count, say(language, "country", "país"), say(language, "countries", "países"));
}

std::string reporting_place(ReleasedEdition const& edition, programme::CellKey const& key, Language language) {
    auto const& members = edition.programme.members;
    auto const* const sum = regional_sum(edition, key);
    auto const some = std::count_if(members.begin(), members.end(), [&](programme::Member const& member) {
        return sum != nullptr ? covers(*sum, member.code) : reports(reporting_of(edition, member.code, key));
    });
    if (some == 0) return edition.programme.region_name.in(language);
    auto const all = member_count(members.size(), language);
    if (static_cast<std::size_t>(some) == members.size()) return all;
    auto const words = some == 1 ? say(language, "one", "uno") : language::count_in_words(some, language);
    return words + say(language, " of ", " de ") + all;
}

}  // namespace cifra::release
