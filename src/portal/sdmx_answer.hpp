#pragma once

#include "portal/asked.hpp"
#include "portal/sdmx_index.hpp"
#include "portal/sdmx_media.hpp"

namespace cifra::portal {

/// An answer of 200 that was last changed when something was last published.
http::Response sdmx_answer(Asked const& asked, SdmxIndex const& index, SdmxMedia const& media, std::string body);

/// 204: the question is a good one, and nothing answers it.
http::Response sdmx_nothing(Asked const& asked, SdmxIndex const& index);

/// An answer that says why there is none, in both languages: as an SDMX-JSON message, or as plain text for whom reads
/// no JSON.
http::Response sdmx_error(Asked const& asked, int status, base::LocalText const& detail);

/// 500: what failed is not the reader's; the reason of it is for the log.
http::Response sdmx_own_fault(Asked const& asked);

/// 400, 404 for `not_found`, sdmx_own_fault for what is not the reader's.
http::Response sdmx_error(Asked const& asked, base::Error const& error);

/// 406 with what there is. \param formats  "application/json, text/csv"
http::Response sdmx_no_such_format(Asked const& asked, std::string const& formats);

}  // namespace cifra::portal
