#include "sdmx/json_components.hpp"

#include "programme/obs_status.hpp"
#include "sdmx/json_text.hpp"

#include <algorithm>

namespace cifra::sdmx {
namespace {

using programme::Code;
using programme::CodeList;
using programme::Programme;

OwnedCodeList areas(Programme const& programme) {
    OwnedCodeList areas{programme.agency, programme.version, false, {"CL_AREA", {"Areas", "Áreas"}, {}}};
    areas.list.codes.push_back({programme.region, programme.region_name, {}, {}, {}});
    for (auto const& member : programme.members) areas.list.codes.push_back({member.code, member.name, {}, {}, {}});
    return areas;
}

OwnedCodeList indicators(Programme const& programme) {
    OwnedCodeList list{programme.agency, programme.version, false, {"CL_INDICATOR", {"Indicators", "Indicadores"}, {}}};
    for (auto const& indicator : programme.indicators)
        list.list.codes.push_back({indicator.id, indicator.name, indicator.definition, {}, {}});
    return list;
}

OwnedCodeList missing_reasons(Programme const& programme) {
    using programme::MissingReason;
    OwnedCodeList list{programme.agency,
                       programme.version,
                       false,
                       {"CL_MISSING_REASON", {"Why a value is missing", "Por qué falta un valor"}, {}}};
    for (auto const reason : {MissingReason::not_reported, MissingReason::not_compiled, MissingReason::picture,
                              MissingReason::not_published, MissingReason::withheld})
        list.list.codes.push_back({to_string(reason), missing_reason_label(reason), {}, {}, {}});
    return list;
}

OwnedCodeList letters(CodeList list, std::string version, std::string_view used,
                      base::LocalText (*label)(char letter)) {
    for (char const letter : used) list.codes.push_back({std::string(1, letter), label(letter), {}, {}, {}});
    return {"SDMX", std::move(version), true, std::move(list)};
}

constexpr char const* DEFINITION = "DEFINITION";

struct ComponentName {
    char const* id;
    base::LocalText name;
};

std::vector<ComponentName> const& fixed_names() {
    static std::vector<ComponentName> const NAMES = {
        {"FREQ", {"Frequency", "Frecuencia"}},     {"REF_AREA", {"Reference area", "Área de referencia"}},
        {"INDICATOR", {"Indicator", "Indicador"}}, {"TIME_PERIOD", {"Time period", "Período"}},
        {"OBS_VALUE", {"Value", "Valor"}},
    };
    return NAMES;
}

}  // namespace

std::vector<Attribute> const& attributes(bool with_definition) {
    static std::vector<Attribute> const ALL = {
        {"OBS_STATUS", {"Observation status", "Estado de la observación"}, "CL_OBS_STATUS", true, true, false, false},
        {"CONF_STATUS",
         {"Confidentiality status", "Condición de confidencialidad"},
         "CL_CONF_STATUS",
         true,
         false,
         false,
         false},
        {"MISSING_REASON",
         {"Why the value is missing", "Por qué falta el valor"},
         "CL_MISSING_REASON",
         false,
         false,
         false,
         false},
        {"UNIT_MEASURE", {"Unit of measure", "Unidad de medida"}, "CL_UNIT", true, false, false, true},
        {"CURRENCY_CODE", {"Currency of the amount", "Moneda del monto"}, "", false, false, false, false},
        {"COVERAGE",
         {"Members known to be in the figure", "Miembros que se sabe que están en la cifra"},
         "CL_AREA",
         false,
         true,
         false,
         false},
        {DEFINITION,
         {"Definition that it was counted by", "Definición con la que se contó"},
         programme::DEFINITION_LIST,
         false,
         false,
         false,
         false},
        {"COMMENT_OBS", {"Comment", "Comentario"}, "", false, false, true, false},
    };
    static std::vector<Attribute> const WITHOUT_DEFINITION = [] {
        auto others = ALL;
        std::erase_if(others, [](Attribute const& attribute) { return attribute.id == DEFINITION; });
        return others;
    }();
    return with_definition ? ALL : WITHOUT_DEFINITION;
}

std::vector<std::string> key_dimensions(programme::Dataflow const& dataflow) {
    std::vector<std::string> dimensions = {"FREQ", "REF_AREA", "INDICATOR"};
    dimensions.insert(dimensions.end(), dataflow.dimensions.begin(), dataflow.dimensions.end());
    dimensions.emplace_back("TIME_PERIOD");
    return dimensions;
}

std::string key_code(programme::CellKey const& key, std::string const& dimension) {
    if (dimension == "FREQ") return "A";
    if (dimension == "REF_AREA") return key.ref_area;
    if (dimension == "INDICATOR") return key.indicator;
    if (dimension == "TIME_PERIOD") return key.time_period;
    return key.code(dimension);
}

std::vector<std::string> attribute_codes(MessageObservation const& observation, std::string const& attribute) {
    std::vector<std::string> codes;
    if (attribute == "OBS_STATUS")
        for (char const letter : observation.obs_status) codes.emplace_back(1, letter);
    else if (attribute == "CONF_STATUS")
        codes.emplace_back(1, observation.conf_status);
    else if (attribute == "MISSING_REASON" && observation.missing_reason)
        codes.push_back(to_string(*observation.missing_reason));
    else if (attribute == "UNIT_MEASURE" && !observation.unit.empty())
        codes.push_back(observation.unit);
    else if (attribute == "COVERAGE")
        codes = observation.coverage;
    else if (attribute == "DEFINITION" && !observation.definition.empty())
        codes.push_back(observation.definition);
    return codes;
}

std::string OwnedCodeList::urn() const {
    return sdmx::urn("codelist.Codelist", agency, list.id, version);
}

std::vector<OwnedCodeList> code_lists(Programme const& programme, bool with_definition) {
    std::vector<OwnedCodeList> lists;
    for (auto const& list : programme.code_lists)
        if (with_definition || list.id != programme::DEFINITION_LIST)
            lists.push_back({programme.agency, programme.version, false, list});
    lists.push_back(areas(programme));
    lists.push_back(indicators(programme));
    lists.push_back(missing_reasons(programme));
    lists.push_back(
        {"SDMX", "2.1", true, {"CL_FREQ", {"Frequency", "Frecuencia"}, {{"A", {"Annual", "Anual"}, {}, {}, {}}}}});
    lists.push_back(letters({"CL_OBS_STATUS", {"Observation status", "Estado de la observación"}, {}}, "2.2",
                            programme::OBS_STATUS_LETTERS, programme::obs_status_label));
    lists.push_back(letters({"CL_CONF_STATUS", {"Confidentiality status", "Condición de confidencialidad"}, {}}, "1.2",
                            programme::CONF_STATUS_LETTERS, programme::conf_status_label));
    std::stable_sort(lists.begin(), lists.end(), [](auto const& a, auto const& b) { return a.list.id < b.list.id; });
    return lists;
}

std::string code_list_of(Programme const& programme, std::string const& component) {
    if (component == "FREQ") return "CL_FREQ";
    if (component == "REF_AREA") return "CL_AREA";
    if (component == "INDICATOR") return "CL_INDICATOR";
    if (auto const* dimension = programme.dimension(component)) return dimension->code_list;
    for (auto const& attribute : attributes(true))
        if (attribute.id == component) return attribute.code_list;
    return {};
}

base::LocalText component_name(Programme const& programme, std::string const& component) {
    for (auto const& fixed : fixed_names())
        if (component == fixed.id) return fixed.name;
    if (auto const* dimension = programme.dimension(component)) return dimension->name;
    for (auto const& attribute : attributes(true))
        if (attribute.id == component) return attribute.name;
    return {component, component};
}

}  // namespace cifra::sdmx
