#pragma once

#include "base/local_text.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cifra::publish {

/// One entry of the pages' own words.
struct PageWord {
    std::string_view key;
    base::LocalText text;  ///< `{name}` stands for a value.
};

/// Every word and sentence that the pages themselves say; the programme's and the edition's words are not among them.
std::vector<PageWord> const& page_words();

/// Needs the key to exist.
std::string const& word(std::string_view key, base::Language language);

/// A word with its `{name}` places filled.
std::string word(std::string_view key, base::Language language,
                 std::initializer_list<std::pair<std::string_view, std::string>> values);

}  // namespace cifra::publish
