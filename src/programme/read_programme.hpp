#pragma once

#include "programme/programme.hpp"
#include "programme/toml_document.hpp"

#include <filesystem>
#include <optional>

namespace cifra::programme {

/// Reads a programme from its folder (docs/reference/programme.md gives the files and keys).
/// \error not_found  the folder or one of its files is missing
/// \error bad_input  with file, line and column: TOML syntax, an unknown or missing key, a text without one of the
///                   languages, a reference to something that does not exist (nearest name suggested), an id twice
base::Result<Programme> read_programme(std::filesystem::path const& folder);

/// A file of a programme that is already in memory. `name` is for messages only.
struct ProgrammeFile {
    std::string name;
    std::string text;
};

/// programme.toml, members.toml, codelists.toml and indicators.toml; map.toml and map.json where it has a map,
/// population.csv where it has rates.
struct ProgrammeTexts {
    ProgrammeFile coalition;
    ProgrammeFile members;
    ProgrammeFile code_lists;
    ProgrammeFile indicators;
    std::optional<ProgrammeFile> map{};
    ProgrammeFile outlines{};
    std::optional<ProgrammeFile> population{};
};

/// As read_programme, from texts.
base::Result<Programme> read_programme_texts(ProgrammeTexts const& texts);

/// The tables of a programme's files, as they stand in the folder or in a bundle's edition.json.
struct ProgrammeDocuments {
    TomlValue programme;
    TomlValue members;
    TomlValue codelists;
    TomlValue indicators;
};

/// The programme of these tables; read_programme reads a folder through it, and a published bundle is read through it.
/// Without a map: a bundle has none (docs/decisions/0013-the-map.md).
/// \error bad_input  as read_programme, with the places that the tables carry
base::Result<Programme> make_programme(ProgrammeDocuments const& documents);

}  // namespace cifra::programme
