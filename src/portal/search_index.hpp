#pragma once

#include "base/local_text.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cifra::portal {

/// What a search can find, in the order in which equals are shown.
enum class FoundKind { indicator, area, country, edition, definition, page, text, note };

/// Something that a search can find.
struct SearchEntry {
    FoundKind kind = FoundKind::page;
    base::LocalText title;
    base::LocalText words;  ///< What stands there: searched, and shown in short.
    std::string path;       ///< Below the language: "/area/assistance".
    std::string codes{};    ///< Ids by which it is found as by its title.
};

/// An indicator and a country that a search names together.
struct FoundTogether {
    SearchEntry const* indicator = nullptr;
    SearchEntry const* country = nullptr;
};

/// What a search found.
struct SearchFound {
    std::vector<FoundTogether> together;      ///< The best first. The countries then lead `entries`.
    std::vector<SearchEntry const*> entries;  ///< The best first. Point into the index.
    std::vector<std::string> meant;           ///< Words that were taken for misspelt ones, folded.
    bool all_words = true;                    ///< False: no entry has all words; these have some.
};

/// Entries by the words of both languages. A word finds whole words, words that begin with it, and where there are none
/// the nearest one. "Victims Guatemala" finds the indicators of victims for Guatemala. Never changes; for any number of
/// threads.
class SearchIndex {
public:
    explicit SearchIndex(std::vector<SearchEntry> entries);

    /// \param query  Any text; words beyond the eighth are left out. Cost: linear in the number of different words
    ///               where one is misspelt.
    SearchFound find(std::string const& query) const;

private:
    struct Posting {
        std::string word;
        std::uint32_t entry = 0;
        std::uint32_t weight = 0;
    };
    using Scores = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  ///< Entry and weight, by entry.

    void add(std::string const& text, std::uint32_t entry, std::uint32_t weight);
    Scores scores_of(std::string const& word, std::vector<std::string>& meant) const;
    Scores beginning_with(std::string const& word) const;
    SearchFound ranked(std::vector<Scores> const& of_words, bool all) const;
    std::vector<FoundTogether> together(std::vector<Scores> const& of_words) const;

    std::vector<SearchEntry> m_entries;
    std::vector<Posting> m_postings;   ///< By word.
    std::vector<std::string> m_words;  ///< Each once, sorted.
};

}  // namespace cifra::portal
