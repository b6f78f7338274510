#include "portal/sdmx_flows.hpp"

#include "base/text.hpp"
#include "sdmx/json_text.hpp"
#include "sdmx/time_range.hpp"
#include "sdmx/version_query.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>

namespace cifra::portal {
namespace {

using base::ErrorCode;
using base::LocalText;

bool holds(std::vector<std::string> const& list, std::string const& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// The ids of a part of the path; none for "*". \error not_found  one that is not known
base::Result<std::vector<std::string>> known_ids(std::string const& text, std::vector<std::string> const& known,
                                                 LocalText const& kind) {
    if (text == "*") return std::vector<std::string>{};
    auto ids = base::split(text, ',');
    for (auto const& id : ids)
        if (!holds(known, id))
            return base::fail(
                ErrorCode::not_found,
                {fmt::format("there is no {} '{}'", kind.en, id), fmt::format("no existe {} «{}»", kind.es, id)},
                sdmx_advice(id, known));
    return ids;
}

/// Whether contexts name dataflows, data structures or both.
struct Contexts {
    bool flows = false;
    bool structures = false;
};

base::Result<Contexts> contexts(std::string const& text) {
    if (text == "*") return Contexts{true, false};
    static std::vector<std::string> const KNOWN = {"dataflow", "datastructure", "provisionagreement", "*"};
    Contexts found;
    for (auto const& context : base::split(text, ',')) {
        if (!holds(KNOWN, context))
            return base::fail(ErrorCode::bad_input,
                              {fmt::format("'{}' is no context of data", context),
                               fmt::format("«{}» no es un contexto de datos", context)},
                              sdmx_advice(context, KNOWN));
        found.flows = found.flows || context == "dataflow" || context == "*";
        found.structures = found.structures || context == "datastructure";
    }
    if (found.flows || found.structures) return found;
    return base::fail(ErrorCode::not_found, {"there are no provision agreements", "no hay acuerdos de provisión"},
                      {"ask for a dataflow", "pregunte por un flujo de datos (dataflow)"});
}

std::string id_of(sdmx::Cube const& cube, bool of_structure) {
    return of_structure ? sdmx::data_structure_id(cube.dataflow->id) : cube.dataflow->id;
}

/// "SEX" of "c[SEX]"; empty: it is none.
std::string filtered_component(std::string const& parameter) {
    bool const filter = parameter.size() > 3 && parameter.starts_with("c[") && parameter.ends_with("]");
    return filter ? parameter.substr(2, parameter.size() - 3) : std::string{};
}

base::Result<std::optional<std::int64_t>> moment_of(http::Request const& request, char const* name) {
    auto const* const parameter = request.parameter(name);
    if (parameter == nullptr) return std::optional<std::int64_t>{};
    auto moment = sdmx::parse_moment(parameter->literal);
    if (moment) return std::optional(*moment);
    moment.error().message = {fmt::format("{} is no moment in time", name), fmt::format("{} no es un instante", name)};
    return base::fail(moment.error());
}

/// What an address of SDMX 2.1 has and one of 3.0 has not.
LocalText earlier_advice(std::string const& name) {
    if (name == "startPeriod" || name == "endPeriod")
        return {"write c[TIME_PERIOD]=ge:2019+le:2020", "escriba c[TIME_PERIOD]=ge:2019+le:2020"};
    if (name == "detail") return {"write attributes=none or measures=none", "escriba attributes=none o measures=none"};
    return {};
}

}  // namespace

LocalText sdmx_advice(std::string const& word, std::vector<std::string> const& known) {
    if (auto const near = base::nearest(word, known))
        return {fmt::format("did you mean '{}'?", *near), fmt::format("¿quiso decir «{}»?", *near)};
    auto const listed = base::join(known, ", ");
    return {"there are: " + listed, "existen: " + listed};
}

std::string place_or(Asked const& asked, std::string_view place, std::string const& otherwise) {
    auto const found = asked.path.find(place);
    return found == asked.path.end() ? otherwise : found->second;
}

base::Result<std::vector<AskedFlow>> asked_flows(Asked const& asked, SdmxIndex const& index) {
    auto const& programme = index.programme();
    CIFRA_TRY(auto const context, contexts(place_or(asked, "context", "*")));
    CIFRA_TRY(auto const agencies,
              known_ids(place_or(asked, "agencyID", "*"), {programme.agency}, {"agency", "el organismo"}));
    std::vector<AskedFlow> all;
    std::vector<std::string> ids;
    for (auto const& cube : index.cubes)
        for (bool const of_structure : {false, true})
            if (of_structure ? context.structures : context.flows) {
                all.push_back({&cube, of_structure});
                ids.push_back(id_of(cube, of_structure));
            }
    LocalText const kind = !context.structures ? LocalText{"dataflow", "el flujo de datos"}
                           : !context.flows    ? LocalText{"data structure", "la estructura de datos"}
                                               : LocalText{"dataflow or data structure", "el flujo o la estructura"};
    CIFRA_TRY(auto const wanted, known_ids(place_or(asked, "resourceID", "*"), ids, kind));
    CIFRA_TRY(auto const versions, sdmx::VersionQuery::parse(place_or(asked, "version", "*")));
    if (versions.matching({programme.version}).empty())
        return base::fail(ErrorCode::not_found, {"there is no such version", "no existe esa versión"},
                          {"the version is " + programme.version, "la versión es " + programme.version});
    if (!wanted.empty())
        std::erase_if(all, [&](AskedFlow const& flow) { return !holds(wanted, id_of(*flow.cube, flow.of_structure)); });
    return all;
}

base::Result<sdmx::CubeQuery> asked_figures(Asked const& asked, SdmxIndex const& index) {
    sdmx::CubeQuery query;
    CIFRA_TRY(query.keys, sdmx::parse_keys(place_or(asked, "key", "*")));
    for (auto const& parameter : asked.request.parameters) {
        auto component = filtered_component(parameter.name);
        if (component.empty()) continue;
        CIFRA_TRY(auto filter, sdmx::parse_filter(std::move(component), parameter.literal));
        query.filters.push_back(std::move(filter));
    }
    CIFRA_TRY(auto const as_of, moment_of(asked.request, "asOf"));
    CIFRA_TRY(auto const updated_after, moment_of(asked.request, "updatedAfter"));
    if (as_of && updated_after && *updated_after > *as_of)
        return base::fail(ErrorCode::bad_input, {"updatedAfter is later than asOf", "updatedAfter es posterior a asOf"},
                          {"ask for what changed before the moment that asOf names",
                           "pregunte por lo que cambió antes del instante de asOf"});
    query.released = as_of ? index.released_by(*as_of) : static_cast<sdmx::Place>(index.entries.size());
    if (updated_after) query.since = index.released_by(*updated_after);
    return query;
}

base::Result<void> keep_meant(std::vector<AskedFlow>& flows, SdmxIndex const& index, sdmx::CubeQuery const& query) {
    std::vector<AskedFlow> meant;
    std::optional<base::Error> first;
    for (auto const& flow : flows) {
        auto checked = sdmx::check_query(index.book, *flow.cube->dataflow, query);
        if (checked)
            meant.push_back(flow);
        else if (!first)
            first = std::move(checked.error());
    }
    if (meant.empty() && first) return base::fail(std::move(*first));
    flows = std::move(meant);
    return {};
}

base::Result<void> check_parameters(http::Request const& request, std::vector<std::string> const& known,
                                    bool with_filters) {
    std::vector<std::string> seen;
    for (auto const& parameter : request.parameters) {
        auto const& name = parameter.name;
        if (holds(seen, name))
            return base::fail(
                ErrorCode::bad_input,
                {fmt::format("the parameter '{}' stands twice", name),
                 fmt::format("el parámetro «{}» está dos veces", name)},
                {"write all its values into one, with commas", "escriba todos sus valores en uno, con comas"});
        seen.push_back(name);
        if (holds(known, name) || (with_filters && !filtered_component(name).empty())) continue;
        auto advice = earlier_advice(name);
        auto offered = known;
        if (with_filters) offered.emplace_back("c[…]");
        return base::fail(
            ErrorCode::bad_input,
            {fmt::format("there is no parameter '{}'", name), fmt::format("no existe el parámetro «{}»", name)},
            advice.empty() ? sdmx_advice(name, offered) : advice);
    }
    return {};
}

base::Result<std::optional<std::size_t>> number_of(http::Request const& request, std::string const& name,
                                                   std::size_t least) {
    auto const* const parameter = request.parameter(name);
    if (parameter == nullptr) return std::optional<std::size_t>{};
    auto const& text = parameter->value;
    std::size_t number = 0;
    auto const [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (trouble == std::errc() && end == text.data() + text.size() && number >= least) return std::optional(number);
    return base::fail(
        ErrorCode::bad_input, {name + " is no whole number", name + " no es un número entero"},
        {fmt::format("write a number from {} on", least), fmt::format("escriba un número desde {}", least)});
}

}  // namespace cifra::portal
