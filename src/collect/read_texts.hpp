#pragma once

#include "base/problems.hpp"
#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::collect {

/// One file of texts/: a text in one language. Its `title` and `markdown` are filled in that language only.
struct TextFile {
    base::Language language = base::Language::en;
    restricted::EditionText text;
};

/// Reads a text with its front matter.
/// \param file  its path, for messages; the last part is ID.LANG.md and gives id and language
/// \error bad_input  every problem with its line: a name that is none, no front matter, a key that is missing or does
///                   not belong, an unknown section, role, area or cell, raw HTML, no text
base::Result<TextFile> read_text_file(programme::Programme const& programme, std::string_view text,
                                      std::string const& file);

/// Puts the languages of each text together and sorts by section, order and id. A text without one of its languages,
/// or whose languages differ in section, role, order, area, persons or figures, is a problem.
std::vector<restricted::EditionText> join_languages(programme::Programme const& programme, std::vector<TextFile> files,
                                                    base::Problems& problems);

}  // namespace cifra::collect
