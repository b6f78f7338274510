#include "random_edition.hpp"

#include "consolidate/build_tables.hpp"
#include "programme/chart_form.hpp"
#include "protect/protect.hpp"
#include "random_figures.hpp"
#include "validate/check.hpp"

#include <algorithm>
#include <cstdlib>

namespace any {
namespace {

namespace programme = cifra::programme;
namespace restricted = cifra::restricted;
namespace base = cifra::base;
using programme::CellKey;
using programme::Programme;
using restricted::Edition;

constexpr std::int64_t MOST_ICONS = 100;

restricted::Observation const* find(Edition const& edition, CellKey const& key) {
    auto const at = std::find_if(edition.observations.begin(), edition.observations.end(),
                                 [&](auto const& observation) { return observation.key == key; });
    return at == edition.observations.end() ? nullptr : &*at;
}

/// A share beside some parts, right or a little wrong.
void print_shares(Edition& edition, Random& random) {
    for (auto const& part : edition.observations) {
        auto const* whole = find(edition, part.key.total());
        bool const both = part.obs_value && whole != nullptr && whole != &part && whole->obs_value;
        if (!both || whole->obs_value->units == 0 || !once_in(random, 4)) continue;
        auto share = base::percentage(part.obs_value->units, whole->obs_value->units, once_in(random, 3) ? 1 : 0);
        if (share.units > 1000) continue;
        if (once_in(random, 4)) share.units += static_cast<std::int64_t>(upto(random, 9));
        edition.printed_shares.push_back({part.key, share, {"printed.csv", 2, 0}});
    }
}

/// Half of the editions decide on all their small counts, the others leave them to the policy.
void add_policy(Programme const& programme, Edition& edition, Random& random) {
    static std::vector<int> const THRESHOLDS{1, 1, 1, 2, 5, 10};
    edition.policy.threshold = one_of(random, THRESHOLDS);
    if (once_in(random, 2)) return;
    for (auto const& observation : edition.observations) {
        auto const* indicator = programme.indicator(observation.key.indicator);
        bool const small = observation.obs_value && observation.obs_value->units > 0 &&
                           observation.obs_value->units < edition.policy.threshold;
        if (small && indicator->counts_victims)
            edition.policy.decisions.push_back({to_string(observation.key),
                                                "2031-02-03",
                                                short_name(random),
                                                sentences(random),
                                                {"protection.toml", 1, 1}});
    }
}

std::vector<std::string> sections_of(Programme const& programme) {
    auto sections = programme::standing_sections();
    sections.erase(std::remove(sections.begin(), sections.end(), "coverage"), sections.end());
    for (auto const& section : programme.sections)
        if (std::find(sections.begin(), sections.end(), section.id) == sections.end()) sections.push_back(section.id);
    return sections;
}

restricted::EditionText text(std::string section, std::string role, Random& random) {
    restricted::EditionText made;
    made.section = std::move(section);
    made.role = std::move(role);
    made.order = static_cast<int>(upto(random, 5));
    made.title = name(random);
    made.markdown = markdown(random);
    return made;
}

void add_texts(Programme const& programme, Edition& edition, Random& random) {
    static std::vector<std::string> const ROLES{"introduction", "definition", "scope", "advances",
                                                "coordination", "reparation", "event", "about"};
    auto const rarity = 1 + upto(random, 5);
    for (auto const& section : sections_of(programme)) {
        std::vector<restricted::EditionText> texts;
        for (auto const& role : ROLES)
            if (once_in(random, rarity)) texts.push_back(text(section, role, random));
        for (auto const& member : programme.members)
            if (section == "events" && once_in(random, 2)) {
                texts.push_back(text(section, "event", random));
                texts.back().ref_area = member.code;
            }
        std::stable_sort(texts.begin(), texts.end(), [](auto const& a, auto const& b) { return a.order < b.order; });
        for (auto& each : texts) {
            each.id = "t" + std::to_string(edition.texts.size());
            each.where = {"texts/" + each.id + ".en.md", 1, 1};
            edition.texts.push_back(std::move(each));
        }
    }
}

void add_charts(Programme const& programme, Edition& edition, Random& random) {
    for (auto const& indicator : programme.indicators)
        for (auto const& breakdown : indicator.breakdowns) {
            if (once_in(random, 2)) continue;
            programme::ChartLayout chart;
            chart.id = indicator.id + "." + breakdown.id;
            auto const form = one_of(random, programme::suitable_forms(indicator, breakdown));
            auto const* whole = find(edition, programme.total_key(indicator, programme.region, edition.time_period));
            bool const few = whole == nullptr || !whole->obs_value || whole->obs_value->units <= MOST_ICONS;
            if (form != "icon_array" || few) chart.form = programme::chart_form(form);
            if (once_in(random, 3)) chart.title.text = name(random);
            if (once_in(random, 3)) chart.alt.text = sentences(random);
            edition.layout.charts.push_back(std::move(chart));
        }
}

void add_layout(Programme const& programme, Edition& edition, Random& random) {
    if (once_in(random, 2)) return;
    if (once_in(random, 2)) edition.layout.cover_headline.text = name(random);
    for (auto const& id : sections_of(programme)) {
        if (once_in(random, 2)) continue;
        programme::SectionLayout section;
        section.id = id;
        if (once_in(random, 2)) section.headline.text = name(random);
        edition.layout.sections.push_back(std::move(section));
    }
    for (auto const& indicator : programme.indicators)
        if (once_in(random, 3)) edition.layout.indicators.push_back({indicator.id, {name(random), {}}});
    add_charts(programme, edition, random);
}

std::uint64_t number_from(char const* variable, std::uint64_t otherwise) {
    auto const* text = std::getenv(variable);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

}  // namespace

Edition make_edition(Programme const& programme, Random& random) {
    auto const time_period = std::to_string(2000 + upto(random, 30));
    return make_edition_of(programme, time_period, random);
}

Edition make_edition_of(Programme const& programme, std::string const& time_period, Random& random) {
    Edition made;
    made.id = "any-edition";
    made.time_period = time_period;
    made.title = name(random);
    made.source = sentences(random);
    made.prepared = "2032-01-01T00:00:00Z";
    for (auto& [key, figure] : figures(programme, made.time_period, random)) made.observations.push_back(figure);
    print_shares(made, random);
    add_policy(programme, made, random);
    add_texts(programme, made, random);
    add_layout(programme, made, random);
    return made;
}

Edition settled(Programme const& programme, Edition edition, Random& random) {
    for (auto const& finding : cifra::validate::check(programme, edition)) {
        if (finding.severity != cifra::audit::Severity::blocking) continue;
        bool const explained = once_in(random, 2);
        edition.settlements.push_back({finding.rule,
                                       finding.id,
                                       finding.computation,
                                       explained ? "explained" : "noted",
                                       explained ? sentences(random) : LocalText{},
                                       "2031-02-03",
                                       short_name(random),
                                       {"audit.toml", 1, 1}});
    }
    return edition;
}

base::Result<cifra::release::ReleasedEdition> released(std::uint64_t seed) {
    Random random(seed);
    auto const made = make_programme(random);
    auto const prepared = settled(made, make_edition(made, random), random);
    return cifra::protect::protect(made, cifra::consolidate::build_tables(made, prepared));
}

std::vector<std::uint64_t> seeds(std::uint64_t usual) {
    std::vector<std::uint64_t> all;
    auto const first = number_from("CIFRA_FIRST_SEED", 0);
    for (auto count = number_from("CIFRA_SEEDS", usual); count > 0; --count) all.push_back(first + all.size());
    return all;
}

}  // namespace any
