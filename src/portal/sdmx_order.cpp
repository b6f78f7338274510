#include "portal/sdmx_order.hpp"

#include "base/text.hpp"
#include "portal/sdmx_flows.hpp"
#include "sdmx/json_components.hpp"
#include "sdmx/value_filter.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::portal {
namespace {

using sdmx::CubeColumn;
using sdmx::Place;

CubeColumn const* column_of(sdmx::Cube const& cube, std::string const& id) {
    auto const* const dimension = cube.dimension(id);
    return dimension != nullptr ? dimension : cube.attribute(id);
}

/// The place of each value of a column in the order of their codes.
std::vector<Place> ranks(CubeColumn const& column) {
    std::vector<Place> order(column.values.size());
    for (Place place = 0; place < order.size(); ++place) order[place] = place;
    std::sort(order.begin(), order.end(), [&](Place a, Place b) { return column.values[a] < column.values[b]; });
    std::vector<Place> ranks(order.size());
    for (Place rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
    return ranks;
}

/// What rows are compared by, one after the other.
struct SortColumn {
    CubeColumn const* column;  ///< Null: the value.
    std::vector<Place> ranks;
    bool descending;
};

std::vector<SortColumn> sort_columns(sdmx::Cube const& cube, sdmx::MessageShape const& shape, SdmxOrder const& order) {
    std::vector<SortColumn> columns;
    auto const add = [&](CubeColumn const& column, bool descending) {
        columns.push_back({&column, ranks(column), descending});
    };
    for (auto const& by : order.by) {
        if (by.component == "*" || by.component == "series_key") {
            for (auto const& column : cube.dimensions)
                if (by.component == "*" || column.id != shape.at_observation) add(column, by.descending);
        } else if (auto const* const column = column_of(cube, by.component)) {
            add(*column, by.descending);
        } else {
            columns.push_back({nullptr, {}, by.descending});
        }
    }
    return columns;
}

/// Missing values come first.
std::strong_ordering compare(sdmx::Cube const& cube, SortColumn const& by, Place a, Place b) {
    if (by.column == nullptr) {
        auto const& x = cube.obs_values[a];
        auto const& y = cube.obs_values[b];
        return x && y ? sdmx::order_of(*x, *y) : x.has_value() <=> y.has_value();
    }
    auto const rank = [&](Place row) {
        auto const place = by.column->places[row];
        return place == sdmx::NONE ? std::int64_t{-1} : std::int64_t{by.ranks[place]};
    };
    return rank(a) <=> rank(b);
}

}  // namespace

base::Result<SdmxOrder> asked_order(http::Request const& request) {
    SdmxOrder order;
    CIFRA_TRY(auto const offset, number_of(request, "offset", 0));
    CIFRA_TRY(order.limit, number_of(request, "limit", 1));
    order.offset = offset.value_or(0);
    auto const* const sort = request.parameter("sort");
    if (sort == nullptr) return order;
    for (auto const& part : base::split(sort->literal, '+')) {
        auto const colon = part.find(':');
        auto const direction = colon == std::string::npos ? "asc" : part.substr(colon + 1);
        SdmxOrder::By by{part.substr(0, colon), direction == "desc"};
        if (by.component.empty() || (direction != "asc" && direction != "desc"))
            return base::fail(
                base::ErrorCode::bad_input, {"sort is not written as an order", "sort no está escrito como un orden"},
                {"write it as sort=REF_AREA+TIME_PERIOD:desc", "escríbalo como sort=REF_AREA+TIME_PERIOD:desc"});
        order.by.push_back(std::move(by));
    }
    return order;
}

base::Result<void> check_fits(sdmx::Cube const& cube, sdmx::MessageShape const& shape, SdmxOrder const& order) {
    std::vector<std::string> dimensions;
    for (auto const& column : cube.dimensions) dimensions.push_back(column.id);
    auto const& at = shape.at_observation;
    if (at != sdmx::ALL_DIMENSIONS && cube.dimension(at) == nullptr) {
        dimensions.emplace_back(sdmx::ALL_DIMENSIONS);
        return base::fail(base::ErrorCode::bad_input,
                          {fmt::format("{} has no dimension '{}'", cube.dataflow->id, at),
                           fmt::format("{} no tiene la dimensión «{}»", cube.dataflow->id, at)},
                          sdmx_advice(at, dimensions));
    }
    for (auto const& by : order.by) {
        bool const known = by.component == "*" || by.component == "series_key" || by.component == "OBS_VALUE" ||
                           column_of(cube, by.component) != nullptr;
        if (!known)
            return base::fail(
                base::ErrorCode::bad_input,
                {fmt::format("{} has no component '{}' to sort by", cube.dataflow->id, by.component),
                 fmt::format("{} no tiene el componente «{}» para ordenar", cube.dataflow->id, by.component)},
                sdmx_advice(by.component, dimensions));
    }
    return {};
}

void put_in_order(sdmx::CubeSelection& selection, sdmx::MessageShape const& shape, SdmxOrder const& order) {
    if (order.by.empty()) return;
    auto const columns = sort_columns(*selection.cube, shape, order);
    for (auto& block : selection.blocks)
        std::stable_sort(block.rows.begin(), block.rows.end(), [&](Place a, Place b) {
            for (auto const& by : columns)
                if (auto const order_of = compare(*selection.cube, by, a, b); order_of != 0)
                    return by.descending ? order_of > 0 : order_of < 0;
            return false;
        });
}

void take_part(std::vector<sdmx::CubeSelection>& selections, SdmxOrder const& order) {
    auto skip = order.offset;
    auto left = order.limit.value_or(static_cast<std::size_t>(-1));
    for (auto& selection : selections) {
        for (auto& block : selection.blocks) {
            auto& rows = block.rows;
            auto const skipped = std::min(skip, rows.size());
            rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(skipped));
            skip -= skipped;
            if (rows.size() > left) rows.resize(left);
            left -= rows.size();
        }
        std::erase_if(selection.blocks, [](auto const& block) { return block.rows.empty(); });
    }
    std::erase_if(selections, [](auto const& selection) { return selection.blocks.empty(); });
}

}  // namespace cifra::portal
