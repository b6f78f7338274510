#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

/// A catalogue of the data sets for portals of open data, as JSON-LD: one data set a dataflow, over all years, and one
/// a release of an edition, each with its distributions. \source W3C, Data Catalog Vocabulary (DCAT) version 2 (2020)
http::Response dcat_catalogue(Asked const& asked);

}  // namespace cifra::portal
