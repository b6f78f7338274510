#pragma once

#include "sdmx/json_message.hpp"

namespace cifra::sdmx {

/// Figures as an SDMX-JSON 2.0 data message: one structure and one data set for every dataflow, observations flat.
/// Dimensions with a single code stand at the data set, TIME_PERIOD always at the observation. Observation arrays hold
/// OBS_VALUE, the attributes in their order, then the indices of annotations; a missing value is null, never 0.
///
/// Attributes with several codes (OBS_STATUS, COVERAGE) stand as one indexed list of codes: the published schema
/// refuses arrays of indices (its valueArray is a oneOf in which an array of integers fits two branches).
///
/// \param data_sets  Each with a dataflow of the programme and at least one observation.
/// \source SDMX Technical Working Group, SDMX-JSON 2.0.0 data message (SDMX 3.0)
std::string data_message(programme::Programme const& programme, MessageHeader const& header,
                         std::vector<MessageDataSet> const& data_sets);

}  // namespace cifra::sdmx
