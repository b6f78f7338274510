#pragma once

#include "portal/sdmx_answer.hpp"

namespace cifra::portal {

/// /sdmx/3.0/structure/{structureType}/{agencyID}/{resourceID}/{version}/{itemID}: structures.
http::Response sdmx_structure(Asked const& asked, SdmxIndex const& index);

/// The parameters that it understands.
std::vector<std::string> const& sdmx_structure_parameters();

/// An SDMX-JSON structure message of these.
std::string sdmx_structure_message(Asked const& asked, SdmxIndex const& index,
                                   std::vector<sdmx::Artefact> const& artefacts);

/// 406 with the formats of structures.
http::Response sdmx_no_structure_format(Asked const& asked);

}  // namespace cifra::portal
