#pragma once

#include "portal/asked.hpp"

namespace cifra::portal {

// The addresses of the portal by what they give; a family stands in a file of its own.
Routes page_routes();          ///< Home, areas of work, countries, figures, methods, definitions, data, about, search.
Routes edition_routes();       ///< Editions: pages, files, what changed, comparison of two.
Routes edition_file_routes();  ///< Every file of every release.
Routes indicator_routes();     ///< Indicators: the page of a view, and the same to be embedded.
Routes download_routes();      ///< A view of an indicator as a file.
Routes sdmx_routes();          ///< SDMX REST, the description of the interface.
Routes feed_routes();          ///< For other software: feed, sitemap, catalogue of data sets.
Routes asset_routes();         ///< Style, script, fonts.

}  // namespace cifra::portal
