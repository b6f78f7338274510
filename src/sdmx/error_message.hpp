#pragma once

#include "sdmx/json_text.hpp"

#include <string>

namespace cifra::sdmx {

/// Why a query is not answered.
struct StatusMessage {
    int code = 500;          ///< SDMX's number of the kind of error.
    base::LocalText title;   ///< The kind, always the same words.
    base::LocalText detail;  ///< This one, and what to do.
};

/// SDMX's number for an HTTP status, and the words for it.
/// \source SDMX 2.1 Web Services Guidelines, error codes
StatusMessage status_message(int http_status, base::LocalText detail);

/// A message that holds an error and nothing else; its one-language texts in `language`.
std::string error_json(StatusMessage const& status, base::Language language);

}  // namespace cifra::sdmx
