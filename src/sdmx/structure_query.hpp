#pragma once

#include "sdmx/artefact.hpp"
#include "sdmx/version_query.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cifra::sdmx {

/// How much of a structure is told.
enum class Detail {
    full,
    all_stubs,           ///< Everything by name alone.
    all_complete_stubs,  ///< By name, description and annotations.
    reference_stubs,     ///< What is referred to by name alone.
    reference_complete_stubs,
    reference_partial,  ///< Of code lists and concepts referred to only what is used.
};

/// "referencepartial"; "raw" is full: no code list here extends another.
std::optional<Detail> parse_detail(std::string_view text);

/// Which structures are given besides those that are asked for.
struct References {
    bool parents = false;    ///< Those that refer to them.
    bool siblings = false;   ///< What these refer to.
    bool ancestors = false;  ///< Those that refer to them, at any distance.
    bool children = false;   ///< What they refer to.
    bool descendants = false;
    std::set<ArtefactType> types;  ///< Of these kinds, at any distance.
};

/// "children", "codelist,dataflow", …: nothing when it is none of them. A kind of structure that exists in SDMX and not
/// here adds nothing.
std::optional<References> parse_references(std::string_view text);

/// Structures that are asked for.
struct StructureQuery {
    std::optional<ArtefactType> type;   ///< Nothing: any.
    std::vector<std::string> agencies;  ///< None: any.
    std::vector<std::string> ids;       ///< None: any.
    VersionQuery versions;
    std::vector<std::string> items;  ///< Codes, concepts, agencies; none: all.
    References references;
    Detail detail = Detail::full;
};

/// The structures asked for, then those referred to, each in the order of `all`; empty where there is none.
std::vector<Artefact> select(std::vector<Artefact> const& all, StructureQuery const& query);

/// Leaves of an item scheme only the items with these ids, and calls it partial. Others stay as they are.
void keep_items(Artefact& artefact, std::set<std::string> const& ids);

/// The ids of its items; none where it has none.
std::vector<std::string> item_ids(Artefact const& artefact);

/// A data structure, and what there are figures for.
struct StructureInUse {
    Artefact const* structure = nullptr;
    Artefact const* constraint = nullptr;  ///< Null: nothing.
};

/// The URN of the code list of each dimension of a data structure but TIME_PERIOD.
std::map<std::string, std::string> dimension_lists(Artefact const& structure);

/// Of code lists and concept schemes among them only the items that these use. Code lists of attributes stay
/// whole, and those of dimensions where there is no constraint.
void keep_used(std::vector<Artefact>& artefacts, std::vector<StructureInUse> const& in_use);

/// The kinds of structures that SDMX 3.0 knows, by their names in addresses.
std::vector<std::string> const& structure_types();

}  // namespace cifra::sdmx
