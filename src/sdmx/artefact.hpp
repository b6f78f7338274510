#pragma once

#include "programme/programme.hpp"
#include "sdmx/json_text.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::sdmx {

/// The kinds of structures that a programme has.
enum class ArtefactType { agency_scheme, code_list, concept_scheme, data_structure, dataflow, data_constraint };

/// "codelist", as addresses have it.
char const* to_string(ArtefactType type);
std::optional<ArtefactType> parse_artefact_type(std::string_view text);

/// A structure as SDMX-JSON writes it, and what it refers to.
struct Artefact {
    ArtefactType type = ArtefactType::dataflow;
    std::string id;
    std::string agency;
    std::string version;
    std::string urn;
    std::vector<std::string> refers_to;  ///< URNs, in the order in which it does.
    Json json;
};

/// The agency, code lists, concepts, data structures and dataflows of a programme, in the order of a message.
/// \param definitions  The attribute DEFINITION is in use.
std::vector<Artefact> artefacts(programme::Programme const& programme, bool definitions);

/// The codes of a dimension that there are figures for.
struct ConstraintKey {
    std::string dimension;
    std::vector<std::string> codes;  ///< Not empty.
};

/// What a dataflow holds figures for: a constraint of role "Actual".
Artefact data_constraint(programme::Programme const& programme, programme::Dataflow const& dataflow,
                         std::vector<ConstraintKey> const& keys);

/// The "data" of a structure message: by kind, each in the order given.
Json structure_data(std::vector<Artefact const*> const& artefacts);

}  // namespace cifra::sdmx
