#pragma once

#include "programme/read_population.hpp"
#include "programme/read_programme.hpp"
#include "restricted/edition.hpp"
#include "restricted/national_return.hpp"

#include <string>
#include <utility>
#include <vector>

/// National returns to the invented programme of tests/data: the worked example of docs/methods/consolidation.md.
namespace cifra::three {

using programme::CellKey;
using programme::MissingReason;
using restricted::Observation;

inline constexpr char const* YEAR = "2031";
inline constexpr char const* POPULATION =
    "# en: Made up\n# es: Inventada\nref_area,time_period,population\n"
    "XAA,2031,400000\nXBB,2031,130000\nXCC,2031,250000\nXAA,2030,390000\n";

/// The programme with two definitions of who is found, and populations.
inline programme::Programme programme_with_definitions() {
    auto made = programme::read_programme(CIFRA_SOURCE_DIR "/tests/data/programme_three").value();
    programme::CodeList definitions{programme::DEFINITION_LIST, {"Definition", "Definición"}, {}};
    definitions.codes.push_back({"found", {"People found", "Personas halladas"}, {}, "", ""});
    definitions.codes.push_back({"suspected", {"Suspected victims", "Presuntas víctimas"}, {}, "", ""});
    made.code_lists.push_back(definitions);
    made.indicators.front().definitions = {"found", "suspected"};
    made.population = programme::read_population(made, POPULATION, "population.csv").value();
    return made;
}

/// Builds one area's return.
class Return {
public:
    Return(programme::Programme const& programme, std::string area, int version) : m_programme(programme) {
        m_return.ref_area = std::move(area);
        m_return.time_period = YEAR;
        m_return.version = version;
        m_return.file_name = "return.xlsx";
    }

    CellKey key(std::string const& indicator, std::vector<programme::DimensionCode> const& codes = {}) const {
        auto made = m_programme.total_key(*m_programme.indicator(indicator), m_return.ref_area, YEAR);
        for (auto const& part : codes) made = made.with(part.dimension, part.code);
        return made;
    }

    Observation& give(CellKey key, std::int64_t value, std::string status = "A") {
        auto& made = add(std::move(key), std::move(status));
        made.obs_value = base::Decimal{value, 0};
        return made;
    }

    Observation& lack(CellKey key, MissingReason reason = MissingReason::not_reported, std::string status = "O") {
        auto& made = add(std::move(key), std::move(status));
        made.missing_reason = reason;
        return made;
    }

    restricted::NationalReturn const& made() const { return m_return; }

private:
    Observation& add(CellKey key, std::string status) {
        Observation made;
        made.key = std::move(key);
        made.obs_status = std::move(status);
        auto const row = std::to_string(m_return.observations.size() + 4);
        made.where.file = "return.xlsx!" + made.key.dataflow + "!D" + row;
        m_return.observations.push_back(std::move(made));
        return m_return.observations.back();
    }

    programme::Programme const& m_programme;
    restricted::NationalReturn m_return;
};

inline std::vector<programme::DimensionCode> profile(std::string gender, std::string stage) {
    return {{"GENDER", std::move(gender)}, {"LIFE_STAGE", std::move(stage)}};
}

/// Arania reports everything but legal help, the Borovian Isles no profile and no health care, Ithmar suspects.
inline std::vector<restricted::NationalReturn> returns(programme::Programme const& programme) {
    Return arania(programme, "XAA", 2);
    arania.give(arania.key("PEOPLE_FOUND"), 120, "P");
    arania.give(arania.key("PEOPLE_FOUND", profile("W", "GROWN")), 70);
    arania.give(arania.key("PEOPLE_FOUND", profile("M", "GROWN")), 20);
    arania.give(arania.key("PEOPLE_FOUND", profile("W", "YOUNG")), 20);
    arania.give(arania.key("PEOPLE_FOUND", profile("M", "YOUNG")), 10);
    arania.give(arania.key("PEOPLE_HELPED"), 100);
    arania.give(arania.key("PEOPLE_HELPED", {{"HELP", "SHELTER"}}), 60);
    arania.give(arania.key("PEOPLE_HELPED", {{"HELP", "HEALTH"}}), 40);
    arania.lack(arania.key("PEOPLE_HELPED", {{"HELP", "LEGAL"}}), MissingReason::not_compiled, "L");
    arania.lack(arania.key("PEOPLE_TOLD"));

    Return borovia(programme, "XBB", 1);
    borovia.give(borovia.key("PEOPLE_FOUND"), 80).definition = "found";
    for (auto const* gender : {"W", "M"})
        for (auto const* stage : {"GROWN", "YOUNG"}) borovia.lack(borovia.key("PEOPLE_FOUND", profile(gender, stage)));
    borovia.give(borovia.key("PEOPLE_HELPED"), 50);
    borovia.give(borovia.key("PEOPLE_HELPED", {{"HELP", "SHELTER"}}), 30);
    borovia.lack(borovia.key("PEOPLE_HELPED", {{"HELP", "HEALTH"}}));
    borovia.give(borovia.key("PEOPLE_HELPED", {{"HELP", "LEGAL"}}), 20);
    borovia.lack(borovia.key("PEOPLE_TOLD"));

    Return ithmar(programme, "XCC", 1);
    ithmar.give(ithmar.key("PEOPLE_FOUND"), 45, "D").definition = "suspected";
    ithmar.lack(ithmar.key("PEOPLE_HELPED"));
    return {borovia.made(), ithmar.made(), arania.made()};
}

/// What stands around the figures.
inline restricted::Edition frame() {
    restricted::Edition made;
    made.id = "three-2031";
    made.time_period = YEAR;
    made.title = {"Three areas, 2031", "Tres áreas, 2031"};
    made.source = {"Returns of the members.", "Informes de los miembros."};
    made.prepared = "2032-01-01T00:00:00Z";
    made.policy.threshold = 10;
    return made;
}

}  // namespace cifra::three
