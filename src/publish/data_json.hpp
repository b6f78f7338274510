#pragma once

#include "publish/edition_view.hpp"

#include <string>

namespace cifra::publish {

/// data.json: the figures as an SDMX-JSON 2.0 data message, one data set a dataflow, with the notes as annotations.
std::string data_json(EditionView const& view);

/// structure.json: the structures of the figures as an SDMX-JSON 2.0 structure message.
std::string structure_json(EditionView const& view);

}  // namespace cifra::publish
