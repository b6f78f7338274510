#pragma once

#include "base/file.hpp"
#include "collect/apply_mapping.hpp"
#include "collect/read_mapping.hpp"
#include "programme/read_programme.hpp"

#include <filesystem>
#include <string>

namespace cifra::collect::test {

inline std::filesystem::path const PROJECT = CIFRA_SOURCE_DIR;

/// A foreign file that lies beside the project and is not part of it.
inline std::filesystem::path public_file(std::string const& name) {
    return PROJECT / ".." / "shared" / "data" / name;
}

inline programme::Programme nine_countries() {
    auto read = programme::read_programme(PROJECT / "programmes/nine-countries");
    if (!read) throw std::runtime_error(to_string(read.error(), base::Language::en));
    return std::move(*read);
}

/// Reads a mapping that the project ships.
inline Mapping shipped_mapping(programme::Programme const& programme, std::string const& id) {
    auto read = read_mapping(programme, PROJECT / "programmes/nine-countries/mappings" / (id + ".toml"));
    if (!read) throw std::runtime_error(to_string(read.error(), base::Language::en));
    return std::move(*read);
}

/// Applies a mapping that the project ships to bytes.
inline Import import_bytes(std::string const& mapping, std::string_view bytes, std::string const& name) {
    auto const programme = nine_countries();
    auto import = apply_mapping(programme, shipped_mapping(programme, mapping), {bytes, name});
    if (!import) throw std::runtime_error(to_string(import.error(), base::Language::en));
    return std::move(*import);
}

}  // namespace cifra::collect::test

/// Ends the test loudly where a foreign file does not lie beside the project.
#define CIFRA_NEED_PUBLIC_FILE(name)                       \
    if (!std::filesystem::exists(test::public_file(name))) \
    GTEST_SKIP() << "NOT CHECKED: ../shared/data/" << (name) << " does not lie beside the project"
