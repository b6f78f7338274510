#include "base/text.hpp"
#include "programme/programme.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

template <class T>
std::vector<std::string> ids_of(std::vector<T> const& things) {
    std::vector<std::string> ids;
    for (auto const& thing : things) ids.push_back(thing.id);
    return ids;
}

tl::unexpected<base::Error> unknown(char const* en, char const* es, std::string const& found,
                                    std::vector<std::string> const& known) {
    auto advice = base::suggestion(found, known);
    if (advice.empty()) advice = {"look it up in the programme", "búsquelo en el programa"};
    return base::fail(base::ErrorCode::bad_input,
                      {fmt::format("'{}' is not {} of the programme", found, en),
                       fmt::format("«{}» no es {} del programa", found, es)},
                      std::move(advice));
}

tl::unexpected<base::Error> malformed(std::string const& text) {
    return base::fail(
        base::ErrorCode::bad_input,
        {fmt::format("'{}' is not the key of a figure", text), fmt::format("«{}» no es la clave de una cifra", text)},
        {"write it as DATAFLOW/A.AREA.INDICATOR.CODES.YEAR, with one code for each dimension",
         "escríbala como FLUJO/A.ÁREA.INDICADOR.CÓDIGOS.AÑO, con un código por dimensión"});
}

std::vector<std::string> areas_of(Programme const& programme) {
    std::vector<std::string> areas{programme.region};
    for (auto const& member : programme.members) areas.push_back(member.code);
    return areas;
}

std::vector<std::string> indicators_of(Programme const& programme, std::string const& dataflow) {
    std::vector<std::string> ids;
    for (auto const& indicator : programme.indicators)
        if (indicator.dataflow == dataflow) ids.push_back(indicator.id);
    return ids;
}

bool holds(std::vector<std::string> const& ids, std::string const& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool is_year(std::string const& text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

base::Result<std::vector<DimensionCode>> parse_codes(Programme const& programme, Dataflow const& flow,
                                                     std::vector<std::string> const& codes) {
    std::vector<DimensionCode> dimensions;
    for (std::size_t i = 0; i < flow.dimensions.size(); ++i) {
        auto const* const dimension = programme.dimension(flow.dimensions[i]);
        auto const* const list = dimension ? programme.code_list(dimension->code_list) : nullptr;
        auto const known = list ? list->ids() : std::vector<std::string>{};
        if (!holds(known, codes[i]))
            return unknown(fmt::format("a code of {}", flow.dimensions[i]).c_str(),
                           fmt::format("un código de {}", flow.dimensions[i]).c_str(), codes[i], known);
        dimensions.push_back({flow.dimensions[i], codes[i]});
    }
    return dimensions;
}

}  // namespace

base::Result<CellKey> Programme::parse_key(std::string const& text) const {
    auto const slash = text.find('/');
    if (slash == std::string::npos) return malformed(text);
    auto const flow_id = text.substr(0, slash);
    auto const* const flow = dataflow(flow_id);
    if (flow == nullptr) return unknown("a dataflow", "un flujo de datos", flow_id, ids_of(dataflows));
    auto const parts = base::split(text.substr(slash + 1), '.');
    if (parts.size() != flow->dimensions.size() + 4 || parts.front() != "A") return malformed(text);
    auto const areas = areas_of(*this);
    if (!holds(areas, parts[1])) return unknown("an area", "un área", parts[1], areas);
    auto const of_flow = indicators_of(*this, flow_id);
    if (!holds(of_flow, parts[2]))
        return unknown(fmt::format("an indicator of {}", flow_id).c_str(),
                       fmt::format("un indicador de {}", flow_id).c_str(), parts[2], of_flow);
    if (!is_year(parts.back())) return malformed(text);
    std::vector<std::string> const codes(parts.begin() + 3, parts.end() - 1);
    CIFRA_TRY(auto dimension_codes, parse_codes(*this, *flow, codes));
    return CellKey{flow_id, parts[1], parts[2], parts.back(), std::move(dimension_codes)};
}

}  // namespace cifra::programme
