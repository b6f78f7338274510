#pragma once

#include "portal/view_choice.hpp"

#include <optional>
#include <string>

namespace cifra::portal {

/// The view that a request asks for, or the answer that takes its place: what is unknown, and what is near it.
struct AskedView {
    std::optional<View> view;
    http::Response instead;  ///< Where there is no view.
    std::string why{};       ///< The same in a sentence or two of plain text.
};

/// \param id  Of the indicator, as the address has it; letter case does not matter.
AskedView asked_view(Asked const& asked, std::string const& id);

}  // namespace cifra::portal
