#pragma once

#include "base/decimal.hpp"
#include "programme/cell_key.hpp"
#include "programme/obs_status.hpp"
#include "programme/programme.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cifra::sdmx {

/// What every SDMX-JSON message says of itself. The sender is the programme's agency.
struct MessageHeader {
    std::string id;        ///< Letters, digits, '_', '@', '$' and '-'.
    std::string prepared;  ///< ISO 8601 date-time with time zone.
    base::LocalText name;
};

/// A note of a message; observations refer to it by its index.
struct MessageAnnotation {
    std::string id;
    std::string type;
    base::LocalText text;
};

/// A figure as a message holds it.
struct MessageObservation {
    programme::CellKey key;
    std::optional<base::Decimal> obs_value;
    std::string obs_status;  ///< Letters of CL_OBS_STATUS.
    char conf_status = 'F';
    std::optional<programme::MissingReason> missing_reason;
    std::string unit;                      ///< Code of CL_UNIT.
    std::string currency;                  ///< ISO 4217, or empty.
    std::vector<std::string> coverage;     ///< Codes of areas; may be empty.
    std::string definition{};              ///< Code of CL_DEFINITION, or empty.
    base::LocalText comment;               ///< May be empty.
    std::vector<std::size_t> annotations;  ///< Indices into the data set's annotations.
};

/// The figures of one dataflow.
struct MessageDataSet {
    std::string dataflow;
    std::vector<MessageObservation> observations;  ///< Unique keys.
    std::vector<MessageAnnotation> annotations;
    std::vector<std::size_t> data_set_annotations;  ///< Indices of those that speak of the whole data set.
};

/// True when some figure states its definition: then all messages of the edition have the attribute DEFINITION.
bool has_definitions(std::vector<MessageDataSet> const& data_sets);

}  // namespace cifra::sdmx
