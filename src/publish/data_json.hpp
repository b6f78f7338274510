#pragma once

#include "publish/edition_view.hpp"
#include "sdmx/json_message.hpp"

#include <string>

namespace cifra::publish {

/// data.json: the figures as an SDMX-JSON 2.0 data message, one data set a dataflow, with the notes as annotations.
std::string data_json(EditionView const& view);

/// structure.json: the structures of the figures as an SDMX-JSON 2.0 structure message.
std::string structure_json(EditionView const& view);

/// A figure as an SDMX message holds it, without the notes that speak of it.
sdmx::MessageObservation message_observation(programme::Programme const& programme,
                                             release::ReleasedObservation const& figure);

}  // namespace cifra::publish
