#pragma once

#include "programme/programme.hpp"

#include <optional>
#include <string>

namespace cifra::programme {

/// True for a text that may name a definition: letters, digits and _.
bool is_definition_code(std::string const& text);

/// What a figure says of the definition that it was counted by.
struct StatedDefinition {
    std::string code;      ///< Its DEFINITION, or empty.
    bool differs = false;  ///< Its OBS_STATUS has D.
};

/// By which definition an area counted a figure. A category that says nothing is counted as its total is.
/// \param indicator  Null: one that the programme does not know, which has no definition of its own.
/// \returns Empty text: the programme's own (no code, or the indicator's first); the code of another one; nothing where
///          the figure differs (D) and gives no code: then it is like no other.
std::optional<std::string> counted_by(Indicator const* indicator, StatedDefinition const& figure,
                                      StatedDefinition const& total);

}  // namespace cifra::programme
