#pragma once

#include "base/local_text.hpp"
#include "portal/template.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cifra::portal {

/// One entry of the portal's own words.
struct Word {
    std::string_view key;
    base::LocalText text;  ///< `{name}` stands for a value.
};

/// The words of a family of pages: every sentence that they themselves say.
class Words {
public:
    /// Needs unique keys.
    explicit Words(std::vector<Word> words);

    /// Needs the key to exist.
    std::string const& in(base::Language language, std::string_view key) const;
    /// A word with its `{name}` places filled.
    std::string in(base::Language language, std::string_view key,
                   std::initializer_list<std::pair<std::string_view, std::string>> values) const;
    /// All of them for a template: `{{w.key}}`.
    Data const& data(base::Language language) const;
    std::vector<Word> const& all() const { return m_words; }

private:
    Word const& find(std::string_view key) const;
    std::vector<Word> m_words;  ///< Sorted by key.
    Data m_data[2];
};

}  // namespace cifra::portal
