#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cifra::architecture {

/// One file of `src/`.
struct SourceFile {
    std::string path;    ///< Relative to the tree's root: "src/base/text.cpp".
    std::string module;  ///< "base"; empty for src/main.cpp.
    std::string text;
    std::string code;      ///< The text with comments blanked; as long as the text.
    std::string skeleton;  ///< The code with the insides of strings blanked too.
};

struct Include {
    int line = 0;
    std::string path;
    bool quoted = false;  ///< "…" and not <…>.
};

/// Every .hpp and .cpp below `root`/src, sorted by path.
std::vector<SourceFile> read_sources(std::filesystem::path const& root);

/// The #include lines of a file, in order.
std::vector<Include> includes_of(SourceFile const& file);

/// The whole file; fails the test that asks when it cannot be read.
std::string slurp(std::filesystem::path const& path);

/// Line of an offset, from 1.
int line_of(std::string const& text, std::size_t offset);

/// Offsets at which a word stands alone: "HND", not "HNDS".
std::vector<std::size_t> places_of(std::string const& text, std::string const& word);

std::vector<std::string> lines_of(std::string const& text);

}  // namespace cifra::architecture
