#include "programme/programme.hpp"

#include "base/assert.hpp"

#include <algorithm>

namespace cifra::programme {
namespace {

template <class T>
T const* find_by_id(std::vector<T> const& things, std::string const& id) {
    auto const found = std::find_if(things.begin(), things.end(), [&](T const& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

}  // namespace

Code const* CodeList::find(std::string const& code_id) const {
    return find_by_id(codes, code_id);
}

std::vector<std::string> CodeList::ids() const {
    std::vector<std::string> ids;
    for (auto const& code : codes) ids.push_back(code.id);
    return ids;
}

Breakdown const* Indicator::find(std::string const& breakdown_id) const {
    return find_by_id(breakdowns, breakdown_id);
}

bool can_add_areas(Indicator const& indicator) {
    if (indicator.unit == "CURRENCY") return false;
    return indicator.areas_add_up ||
           std::any_of(indicator.breakdowns.begin(), indicator.breakdowns.end(), [](Breakdown const& breakdown) {
               return breakdown.by_area && breakdown.kind == BreakdownKind::partition;
           });
}

Member const* Programme::member(std::string const& code) const {
    auto const found = std::find_if(members.begin(), members.end(), [&](Member const& m) { return m.code == code; });
    return found == members.end() ? nullptr : &*found;
}

CodeList const* Programme::code_list(std::string const& list_id) const {
    return find_by_id(code_lists, list_id);
}

Dimension const* Programme::dimension(std::string const& dimension_id) const {
    return find_by_id(dimensions, dimension_id);
}

Dataflow const* Programme::dataflow(std::string const& dataflow_id) const {
    return find_by_id(dataflows, dataflow_id);
}

Indicator const* Programme::indicator(std::string const& indicator_id) const {
    return find_by_id(indicators, indicator_id);
}

LocalText Programme::label(std::string const& dimension_id, std::string const& code) const {
    if (dimension_id == "REF_AREA") return area_name(code);
    auto const* const used_by = dimension(dimension_id);
    auto const* const list = used_by ? code_list(used_by->code_list) : nullptr;
    auto const* const found = list ? list->find(code) : nullptr;
    return found ? found->label : LocalText{code, code};
}

LocalText Programme::definition_label(std::string const& definition) const {
    auto const* const list = code_list(DEFINITION_LIST);
    auto const* const found = list ? list->find(definition) : nullptr;
    return found ? found->label : LocalText{definition, definition};
}

LocalText Programme::area_name(std::string const& ref_area) const {
    if (ref_area == region) return region_name;
    auto const* const found = member(ref_area);
    return found ? found->name : LocalText{ref_area, ref_area};
}

std::string Programme::structure_id(std::string const& dataflow_id) const {
    return agency + ":" + dataflow_id + "(" + version + ")";
}

CellKey Programme::total_key(Indicator const& of, std::string const& ref_area, std::string const& time_period) const {
    auto const* const flow = dataflow(of.dataflow);
    CIFRA_ASSERT(flow != nullptr);
    CellKey key{of.dataflow, ref_area, of.id, time_period, {}};
    for (auto const& dimension_id : flow->dimensions) key.dimensions.push_back({dimension_id, "_T"});
    return key;
}

CellKey Programme::category_key(Indicator const& of, Category const& category, std::string const& ref_area,
                                std::string const& time_period) const {
    auto key = total_key(of, ref_area, time_period);
    for (auto const& part : category.codes) key = key.with(part.dimension, part.code);
    return key;
}

}  // namespace cifra::programme
