#pragma once

#include "sdmx/json_message.hpp"

namespace cifra::sdmx {

/// A programme's structures as an SDMX-JSON 2.0 structure message: agency, code lists, concepts, one data structure
/// and one dataflow for every dataflow of the programme, and one constraint (role "Actual") for every data set, with
/// the codes that it really holds.
/// \source SDMX Technical Working Group, SDMX-JSON 2.0.0 structure message (SDMX 3.0)
std::string structure_message(programme::Programme const& programme, MessageHeader const& header,
                              std::vector<MessageDataSet> const& data_sets);

}  // namespace cifra::sdmx
