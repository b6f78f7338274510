#pragma once

#include "http/request.hpp"
#include "sdmx/cube_message.hpp"

#include <optional>
#include <string>

namespace cifra::portal {

/// The format of an answer.
struct SdmxMedia {
    bool csv = false;
    std::string content_type;
    sdmx::CsvShape shape{};  ///< Of a CSV file.
};

/// The format that a reader of data wants most of those there are, by `Accept` and by `format=json|csv`, which goes
/// first; nothing when none is wanted. A browser gets JSON that it shows.
std::optional<SdmxMedia> data_media(http::Request const& request);

/// Likewise of structures, which are JSON alone.
std::optional<SdmxMedia> structure_media(http::Request const& request);

/// True where a reader wants no JSON: it gets errors as plain text.
bool wants_plain_text(http::Request const& request);

}  // namespace cifra::portal
