#pragma once

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cifra::sdmx {

/// How the value of a component is compared.
enum class Operator { eq, ne, lt, le, gt, ge, co, nc, sw, ew };

/// "ge:2019"
struct FilterTerm {
    Operator how = Operator::eq;
    std::string value;
    bool operator==(FilterTerm const&) const = default;
};

/// What a query asks of a component: in one of the lists every term holds. "A,B+C" is {{A}, {B, C}}.
struct ComponentFilter {
    std::string component;
    std::vector<std::vector<FilterTerm>> any;
};

/// Reads "ge:2019+le:2020,2012". \param text  with '+' as it stands
/// \error bad_input  an empty term; an operator that there is not
/// \source SDMX REST 2.1.0, data queries, parameter c
base::Result<ComponentFilter> parse_filter(std::string component, std::string_view text);

/// "ge"
char const* to_string(Operator how);

/// The parts of a key, "*" for any code: "A.*.VICTIMS_IDENTIFIED". Those that are left out at the end are any.
using KeyPattern = std::vector<std::string>;

/// Reads keys with commas between them; none for "*" alone.
/// \error bad_input  an empty part; several codes in one with '+', which SDMX 3.0 no longer has
base::Result<std::vector<KeyPattern>> parse_keys(std::string_view text);

}  // namespace cifra::sdmx
