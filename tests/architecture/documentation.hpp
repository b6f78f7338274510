#pragma once

#include "house_rules.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace cifra::architecture {

/// What the program says about itself: its commands and their options, from `--help`.
struct CommandHelp {
    std::string command;
    std::vector<std::string> options;  ///< "--format", sorted.
};

/// Runs a program and returns what it printed. Fails the test that asks when it does not exit with 0.
std::string output_of(std::string const& command_line);

/// Commands of the program, each with its options.
std::vector<CommandHelp> commands_of(std::string const& program);

/// Options named in a text, sorted, each once.
std::vector<std::string> options_in(std::string const& text);

/// A part of a Markdown page: from the heading to the next one of the same level.
std::string section_of(std::string const& markdown, std::string const& heading);

/// Commands without a section, options that a section lacks, options of a section that the command does not have.
Violations undocumented_commands(std::vector<CommandHelp> const& commands, std::string const& page);

/// Members of `struct <Name>Settings` that the page does not name as `name.member`.
Violations undocumented_settings(Sources const& sources, std::string const& page);

/// Words that the page does not name in code type: `word`.
Violations unnamed(std::vector<std::string> const& words, std::string const& page);

/// Keys of every table of the TOML files below a folder that the page does not use as `key =`, `[key]` or `[[key]]`.
/// Keys of `codes`, `when`, `columns` and `missing` (dimensions, labels, columns) and of texts (languages) are data.
Violations undocumented_keys(std::filesystem::path const& folder, std::string const& page);

/// Pages below docs/ that no other page links to.
Violations lonely_pages(std::filesystem::path const& root);

/// Links to files that are not there and to headings that the file does not have, in the *.md of a folder and of its
/// docs/.
Violations broken_links(std::filesystem::path const& root);

}  // namespace cifra::architecture
