#pragma once

#include "portal/asked.hpp"
#include "portal/sdmx_index.hpp"
#include "sdmx/cube_message.hpp"

namespace cifra::portal {

/// How `dimensionAtObservation`, `attributes`, `measures`, `includeHistory` and Accept-Language want the figures shown.
/// \error bad_input  an attribute or measure that there is not, with the nearest; includeHistory is neither true nor
///                   false
base::Result<sdmx::MessageShape> asked_shape(Asked const& asked, SdmxIndex const& index);

}  // namespace cifra::portal
