#pragma once

#include "programme/programme.hpp"
#include "protect/release_gate.hpp"
#include "release/released_edition.hpp"
#include "restricted/edition.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>
#include <vector>

/// An invented programme of three areas (Arania, Borovia, Cetland), and editions of it built cell by cell. Every figure
/// in it is made up.
namespace invented {

namespace programme = cifra::programme;
namespace restricted = cifra::restricted;
namespace release = cifra::release;
namespace protect = cifra::protect;
namespace base = cifra::base;

using Codes = std::initializer_list<programme::DimensionCode>;

inline programme::Category category(std::vector<programme::DimensionCode> codes, bool apart = false) {
    programme::Category category;
    auto const& last = codes.back().code;
    category.label = {last, last};
    category.unknown = std::all_of(codes.begin(), codes.end(), [](auto const& part) { return part.code == "_U"; });
    category.codes = std::move(codes);
    category.apart = apart;
    return category;
}

inline programme::Breakdown breakdown(std::string id, programme::BreakdownKind kind,
                                      std::vector<programme::Category> categories) {
    programme::Breakdown breakdown;
    breakdown.title = {id, id};
    breakdown.subject = {id, id};
    breakdown.id = std::move(id);
    breakdown.kind = kind;
    breakdown.by_area = categories.empty();
    breakdown.categories = std::move(categories);
    return breakdown;
}

inline programme::Indicator indicator(std::string id, std::string dataflow, bool counts_victims,
                                      std::vector<programme::Breakdown> breakdowns) {
    programme::Indicator indicator;
    indicator.name = {id, id};
    indicator.noun = {id, id};
    indicator.definition = {id + ".", id + "."};
    indicator.id = std::move(id);
    indicator.dataflow = std::move(dataflow);
    indicator.unit = "PERSONS";
    indicator.counts_victims = counts_victims;
    indicator.breakdowns = std::move(breakdowns);
    return indicator;
}

inline std::vector<programme::Indicator> indicators() {
    using programme::BreakdownKind;
    auto const partition = BreakdownKind::partition;
    auto const by_area = breakdown("by_area", partition, {});
    auto const by_sex =
        breakdown("by_sex", partition, {category({{"SEX", "F"}}), category({{"SEX", "M"}}), category({{"SEX", "_U"}})});
    auto const by_age = breakdown("by_age", partition, {category({{"AGE", "YOUNG"}}), category({{"AGE", "OLD"}})});
    auto const by_profile =
        breakdown("by_profile", partition,
                  {category({{"SEX", "F"}, {"AGE", "OLD"}}), category({{"SEX", "M"}, {"AGE", "OLD"}}),
                   category({{"AGE", "YOUNG"}}), category({{"SEX", "_U"}, {"AGE", "_U"}}, true)});
    auto const by_service = breakdown("by_service", BreakdownKind::multiple_response,
                                      {category({{"SERVICE", "HEALTH"}}), category({{"SERVICE", "SHELTER"}})});
    auto const side_by_side = breakdown("by_area", BreakdownKind::list, {});
    auto found = indicator("FOUND", "DF_PERSONS", true, {by_area, by_sex, by_age});
    found.key_figure = true;
    auto per_person = indicator("AWARD_PER_PERSON", "DF_AWARDS", false, {side_by_side});
    auto awarded = indicator("AWARDED", "DF_AWARDS", false, {side_by_side});
    per_person.unit = awarded.unit = "CURRENCY";
    return {found,
            indicator("HELPED", "DF_PERSONS", true, {by_profile, by_service}),
            indicator("RETURNED", "DF_PERSONS", true, {side_by_side, by_sex}),
            indicator("REACHED", "DF_PERSONS", false, {by_area, by_sex}),
            indicator("PERSONS_AWARDED", "DF_AWARDS", true, {side_by_side}),
            per_person,
            awarded};
}

inline programme::CodeList code_list(std::string const& id, std::vector<std::string> const& codes) {
    programme::CodeList list{id, {id, id}, {}};
    for (auto const& code : codes) list.codes.push_back({code, {code, code}, {}, "", ""});
    return list;
}

inline programme::Programme programme_of_three() {
    programme::Programme made;
    made.id = "three";
    made.agency = "THREE";
    made.version = "1.0.0";
    made.name = made.short_name = {"Three", "Tres"};
    made.region = "ALL";
    made.region_name = {"All three areas", "Las tres áreas"};
    made.purpose = made.chair = made.secretariat = {"Three.", "Tres."};
    made.disclaimer = made.licence = {"Made up.", "Inventado."};
    for (std::string const name : {"Arania", "Borovia", "Cetland"}) {
        auto const code = "X" + name.substr(0, 1) + name.substr(0, 1);
        made.members.push_back({code, {name, name}, {name, name}, {{name, name}}, "es-419", "XTS"});
    }
    made.dimensions = {{"SEX", "CL_SEX", {"Sex", "Sexo"}},
                       {"AGE", "CL_AGE", {"Age", "Edad"}},
                       {"SERVICE", "CL_SERVICE", {"Service", "Servicio"}},
                       {"CURRENCY", "CL_CURRENCY", {"Currency", "Moneda"}}};
    made.code_lists = {code_list("CL_SEX", {"_T", "F", "M", "_U"}), code_list("CL_AGE", {"_T", "YOUNG", "OLD", "_U"}),
                       code_list("CL_SERVICE", {"_T", "HEALTH", "SHELTER"}), code_list("CL_CURRENCY", {"_T", "XTS"}),
                       code_list("CL_UNIT", {"PERSONS", "CURRENCY"})};
    made.dataflows = {{"DF_PERSONS", {"Persons", "Personas"}, {"SEX", "AGE", "SERVICE"}},
                      {"DF_AWARDS", {"Awards", "Indemnizaciones"}, {"CURRENCY"}}};
    made.indicators = indicators();
    made.products = {{"award", {"Award", "Indemnización"}, "PERSONS_AWARDED", "AWARD_PER_PERSON", "AWARDED"}};
    programme::Section section{"persons", {"Persons", "Personas"}, {}};
    for (auto const& each : made.indicators) section.indicators.push_back(each.id);
    made.sections = {section};
    return made;
}

/// Builds an edition of the invented programme.
class EditionBuilder {
public:
    EditionBuilder() {
        m_edition.id = "three-2031";
        m_edition.time_period = "2031";
        m_edition.title = {"Three areas, 2031", "Tres áreas, 2031"};
        m_edition.source = {"Made up.", "Inventado."};
        m_edition.prepared = "2032-01-01T00:00:00Z";
        m_edition.policy.threshold = 10;
    }

    programme::CellKey key(std::string const& area, std::string const& indicator, Codes codes = {}) const {
        auto const* const found = m_programme.indicator(indicator);
        auto made = m_programme.total_key(*found, area, m_edition.time_period);
        for (auto const& part : codes) made = made.with(part.dimension, part.code);
        return made;
    }

    /// Adds a figure; returns it so that a test can change it.
    restricted::Observation& add(programme::CellKey key, std::int64_t value, std::string status = "A") {
        restricted::Observation observation;
        observation.key = std::move(key);
        observation.obs_value = base::Decimal{value, 0};
        observation.obs_status = std::move(status);
        return put(std::move(observation));
    }

    restricted::Observation& add_missing(programme::CellKey key, programme::MissingReason reason, std::string status) {
        restricted::Observation observation;
        observation.key = std::move(key);
        observation.missing_reason = reason;
        observation.obs_status = std::move(status);
        return put(std::move(observation));
    }

    restricted::EditionText& add_text(std::string id, std::vector<programme::CellKey> figures) {
        restricted::EditionText text;
        text.section = "persons";
        text.role = "introduction";
        text.title = {id, id};
        text.markdown = {"A text.", "Un texto."};
        text.where = {"texts/" + id + ".en.md", 1, 1};
        text.id = std::move(id);
        text.figures = std::move(figures);
        m_edition.texts.push_back(std::move(text));
        return m_edition.texts.back();
    }

    void decide(std::string subject) {
        m_edition.policy.decisions.push_back({std::move(subject),
                                              "2032-01-01",
                                              {"the officer", "la oficial"},
                                              {"Public already.", "Ya es público."},
                                              {"protection.toml", 1, 1}});
    }

    void print_share(programme::CellKey part, base::Decimal share) {
        m_edition.printed_shares.push_back({std::move(part), share, {"printed.csv", 2, 0}});
    }

    restricted::Edition& edition() { return m_edition; }
    restricted::Edition const& edition() const { return m_edition; }
    programme::Programme& programme() { return m_programme; }
    programme::Programme const& programme() const { return m_programme; }

    /// As collect gives it: observations sorted by key.
    restricted::Edition prepared() const {
        auto made = m_edition;
        for (auto const& [key, observation] : m_observations) made.observations.push_back(observation);
        return made;
    }

    /// Tables without what consolidation derives.
    restricted::ConsolidatedEdition consolidated() const {
        restricted::ConsolidatedEdition made{m_edition, {}};
        for (auto const& dataflow : m_programme.dataflows) {
            restricted::Table table{dataflow.id, {}};
            for (auto const& [key, observation] : m_observations)
                if (key.dataflow == dataflow.id) table.observations.push_back(observation);
            made.tables.push_back(std::move(table));
        }
        return made;
    }

    /// What the gate alone lets through, not attacked yet: an edition for the attack's own tests.
    release::ReleasedEdition released() const {
        auto const made = consolidated();
        protect::ReleaseGate const gate(m_programme, made);
        release::ReleasedEdition edition;
        edition.programme = m_programme;
        edition.id = m_edition.id;
        edition.time_period = m_edition.time_period;
        edition.policy.threshold = m_edition.policy.threshold;
        for (auto const& table : made.tables) edition.tables.push_back(gate.release(table));
        for (auto const& share : m_edition.printed_shares)
            edition.printed_shares.push_back({share.part, share.share, ""});
        for (auto const& text : m_edition.texts)
            edition.texts.push_back({text.id, "", "", "", 0, {}, {}, text.figures, ""});
        return edition;
    }

private:
    restricted::Observation& put(restricted::Observation observation) {
        observation.where = {"figures/" + observation.key.dataflow + ".csv",
                             static_cast<int>(m_observations.size()) + 2, 0};
        auto const key = observation.key;
        return m_observations[key] = std::move(observation);
    }

    programme::Programme m_programme = programme_of_three();
    restricted::Edition m_edition;
    std::map<programme::CellKey, restricted::Observation> m_observations;
};

}  // namespace invented
