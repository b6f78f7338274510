#pragma once

#include "programme/programme.hpp"
#include "sdmx/json_message.hpp"

#include <string>
#include <vector>

namespace cifra::sdmx {

/// An attribute that the observations of every dataflow have.
struct Attribute {
    std::string id;
    base::LocalText name;
    std::string code_list;  ///< Empty: free text.
    bool mandatory = false;
    bool multiple = false;      ///< Several codes at once.
    bool multilingual = false;  ///< A text in both languages.
    bool by_indicator = false;  ///< The same for all observations of an indicator.
};

/// In the order of the columns: OBS_STATUS, CONF_STATUS, MISSING_REASON, UNIT_MEASURE, CURRENCY_CODE, COVERAGE,
/// DEFINITION where it is in use, COMMENT_OBS.
/// \param with_definition  Some figure states the definition that it was counted by.
std::vector<Attribute> const& attributes(bool with_definition = false);

/// Dimensions of a dataflow in key order: FREQ, REF_AREA, INDICATOR, its own, TIME_PERIOD.
std::vector<std::string> key_dimensions(programme::Dataflow const& dataflow);

/// Code of any dimension of a key, FREQ and TIME_PERIOD included.
std::string key_code(programme::CellKey const& key, std::string const& dimension);

/// The codes of a coded attribute of an observation: none, one or several.
std::vector<std::string> attribute_codes(MessageObservation const& observation, std::string const& attribute);

/// A code list with its owner.
struct OwnedCodeList {
    std::string agency;
    std::string version;
    bool partial = false;  ///< Only the codes that Cifra uses of somebody else's list.
    programme::CodeList list;

    std::string urn() const;
};

/// Every code list that the structures use: the programme's own, areas, indicators, missing reasons, and the parts
/// that are used of SDMX's lists of frequencies, observation and confidentiality statuses. CL_DEFINITION only where the
/// attribute is in use. Sorted by id.
std::vector<OwnedCodeList> code_lists(programme::Programme const& programme, bool with_definition = false);

/// The code list of a dimension or attribute; empty for TIME_PERIOD and free texts.
std::string code_list_of(programme::Programme const& programme, std::string const& component);

/// The name of a dimension, attribute or measure.
base::LocalText component_name(programme::Programme const& programme, std::string const& component);

}  // namespace cifra::sdmx
