#pragma once

#include "portal/sdmx_answer.hpp"

namespace cifra::portal {

/// Most observations of one answer; a question for more is answered with 413.
inline constexpr std::size_t MOST_OBSERVATIONS = 250'000;

/// /sdmx/3.0/data/{context}/{agencyID}/{resourceID}/{version}/{key}: figures. \param most  See MOST_OBSERVATIONS
http::Response sdmx_data(Asked const& asked, SdmxIndex const& index, std::size_t most = MOST_OBSERVATIONS);

/// The parameters that it understands besides `c[…]`.
std::vector<std::string> const& sdmx_data_parameters();

}  // namespace cifra::portal
