#pragma once

#include "sdmx/cube_query.hpp"

#include <string>
#include <vector>

namespace cifra::sdmx {

/// What the messages of a query are made from.
struct MessageSource {
    programme::Programme const& programme;
    CodeBook const& book;
    std::vector<std::string> const& released_at;  ///< ISO 8601 date-times in UTC of the releases that are known.
};

/// The rows of one dataflow that are asked for.
struct CubeSelection {
    Cube const* cube = nullptr;
    bool of_structure = false;  ///< Asked for by the data structure, not by the dataflow.
    std::vector<CubeBlock> blocks;
};

/// How a message shows them.
struct MessageShape {
    std::string at_observation = "TIME_PERIOD";    ///< A dimension, or ALL_DIMENSIONS.
    std::vector<std::string> attributes;           ///< Ids, in message order.
    bool measure = true;                           ///< With OBS_VALUE.
    bool history = false;                          ///< Rows say from when until when they stood.
    base::Language language = base::Language::en;  ///< Of texts that stand in one language.
};

/// The rows as an SDMX-JSON 2.0 data message, without line breaks. A structure for each dataflow, a data set for each
/// block; a missing value is null, never 0. Attributes of an indicator stand at the series, others at the observation.
/// What a release no longer says is a data set "Delete" whose observations are empty.
/// Needs every dataflow to have the dimension `at_observation`. Cost: rows.
/// \source SDMX Technical Working Group, SDMX-JSON 2.0.0 data message (SDMX 3.0)
std::string cube_json(MessageSource const& source, MessageHeader const& header,
                      std::vector<CubeSelection> const& selections, MessageShape const& shape);

/// What SDMX-CSV lets its reader choose.
struct CsvShape {
    enum class Labels { id, name, both };
    enum class Keys { none, obs, series, both };
    Labels labels = Labels::id;
    Keys keys = Keys::none;
};

/// The rows as an SDMX-CSV 2.0 file: dimensions of all dataflows once, in order of first use, TIME_PERIOD last; with
/// `history` the columns VALID_FROM and VALID_TO at the end.
/// \source SDMX Technical Working Group, SDMX-CSV 2.0 data message (SDMX 3.0)
std::string cube_csv(MessageSource const& source, std::vector<CubeSelection> const& selections,
                     MessageShape const& shape, CsvShape const& csv);

}  // namespace cifra::sdmx
