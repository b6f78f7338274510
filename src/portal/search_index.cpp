#include "portal/search_index.hpp"

#include "base/text.hpp"
#include "portal/folded_words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace cifra::portal {
namespace {

constexpr std::uint32_t IN_TITLE = 6;
constexpr std::uint32_t IN_WORDS = 1;
constexpr std::uint32_t WHOLE_WORD = 3;  ///< Times as much as the beginning of one.
constexpr std::size_t MOST_WORDS = 8;
constexpr std::size_t SHORTEST_BEGINNING = 2;
constexpr std::size_t SHORTEST_MISSPELT = 4;

/// Words that say nothing by themselves, in both languages, folded.
std::set<std::string, std::less<>> const& small_words() {
    static std::set<std::string, std::less<>> const words = {
        "a",   "al", "and", "by", "con", "de",   "del", "el",  "en", "for", "from", "in", "la",  "las",  "lo",
        "los", "o",  "of",  "on", "or",  "para", "por", "que", "se", "the", "to",   "un", "una", "with", "y"};
    return words;
}

std::vector<std::string> query_words(std::string const& query) {
    auto words = folded_words(query);
    auto const meaningful = [](std::string const& word) { return small_words().count(word) == 0; };
    if (std::any_of(words.begin(), words.end(), meaningful))
        words.erase(std::remove_if(words.begin(), words.end(), [&](auto const& word) { return !meaningful(word); }),
                    words.end());
    std::vector<std::string> once;
    for (auto& word : words)
        if (once.size() < MOST_WORDS && std::find(once.begin(), once.end(), word) == once.end())
            once.push_back(std::move(word));
    return once;
}

}  // namespace

SearchIndex::SearchIndex(std::vector<SearchEntry> entries) : m_entries(std::move(entries)) {
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        auto const& entry = m_entries[i];
        for (auto const language : base::LANGUAGES) {
            add(entry.title.in(language), i, IN_TITLE);
            add(entry.words.in(language), i, IN_WORDS);
        }
        add(entry.codes, i, IN_TITLE);
    }
    std::sort(m_postings.begin(), m_postings.end(), [](Posting const& a, Posting const& b) {
        return std::tie(a.word, a.entry, b.weight) < std::tie(b.word, b.entry, a.weight);
    });
    auto const same = [](Posting const& a, Posting const& b) { return a.word == b.word && a.entry == b.entry; };
    m_postings.erase(std::unique(m_postings.begin(), m_postings.end(), same), m_postings.end());
    for (auto const& posting : m_postings)
        if (m_words.empty() || m_words.back() != posting.word) m_words.push_back(posting.word);
}

void SearchIndex::add(std::string const& text, std::uint32_t entry, std::uint32_t weight) {
    for (auto& word : folded_words(text)) m_postings.push_back({std::move(word), entry, weight});
}

SearchIndex::Scores SearchIndex::beginning_with(std::string const& word) const {
    std::map<std::uint32_t, std::uint32_t> best;
    auto at = std::lower_bound(m_postings.begin(), m_postings.end(), word,
                               [](Posting const& posting, std::string const& wanted) { return posting.word < wanted; });
    for (; at != m_postings.end() && at->word.compare(0, word.size(), word) == 0; ++at) {
        if (word.size() < SHORTEST_BEGINNING && at->word != word) continue;
        auto& score = best[at->entry];
        score = std::max(score, at->weight * (at->word == word ? WHOLE_WORD : 1));
    }
    return {best.begin(), best.end()};
}

SearchIndex::Scores SearchIndex::scores_of(std::string const& word, std::vector<std::string>& meant) const {
    auto found = beginning_with(word);
    if (!found.empty() || word.size() < SHORTEST_MISSPELT) return found;
    auto const nearest = base::nearest(word, m_words);
    if (!nearest) return found;
    meant.push_back(*nearest);
    return beginning_with(*nearest);
}

SearchFound SearchIndex::ranked(std::vector<Scores> const& of_words, bool all) const {
    struct Hit {
        std::size_t words = 0;
        std::uint32_t score = 0;
    };
    std::map<std::uint32_t, Hit> hits;
    for (auto const& scores : of_words)
        for (auto const& [entry, score] : scores) {
            ++hits[entry].words;
            hits[entry].score += score;
        }
    std::vector<std::pair<std::uint32_t, Hit>> order;
    for (auto const& hit : hits)
        if (!all || hit.second.words == of_words.size()) order.push_back(hit);
    std::stable_sort(order.begin(), order.end(), [&](auto const& a, auto const& b) {
        return std::make_tuple(b.second.words, b.second.score, m_entries[a.first].kind) <
               std::make_tuple(a.second.words, a.second.score, m_entries[b.first].kind);
    });
    SearchFound found;
    found.all_words = all;
    for (auto const& hit : order) found.entries.push_back(&m_entries[hit.first]);
    return found;
}

std::vector<FoundTogether> SearchIndex::together(std::vector<Scores> const& of_words) const {
    std::map<std::uint32_t, std::set<std::size_t>> words_of_countries;
    for (std::size_t i = 0; i < of_words.size(); ++i)
        for (auto const& [entry, score] : of_words[i])
            if (m_entries[entry].kind == FoundKind::country && score >= IN_TITLE) words_of_countries[entry].insert(i);
    std::size_t most = 0;
    for (auto const& country : words_of_countries) most = std::max(most, country.second.size());
    std::vector<FoundTogether> found;
    for (auto const& [country, words] : words_of_countries) {
        if (words.size() < most) continue;
        std::vector<Scores> rest;
        for (std::size_t i = 0; i < of_words.size(); ++i)
            if (words.count(i) == 0) rest.push_back(of_words[i]);
        if (rest.empty()) continue;
        for (auto const* entry : ranked(rest, true).entries)
            if (entry->kind == FoundKind::indicator) found.push_back({entry, &m_entries[country]});
    }
    return found;
}

SearchFound SearchIndex::find(std::string const& query) const {
    auto const words = query_words(query);
    if (words.empty()) return {};
    std::vector<std::string> meant;
    std::vector<Scores> of_words;
    for (auto const& word : words) of_words.push_back(scores_of(word, meant));
    auto found = ranked(of_words, true);
    auto pairs = together(of_words);
    if (found.entries.empty() && pairs.empty()) found = ranked(of_words, false);
    for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair) {
        auto& entries = found.entries;
        entries.erase(std::remove(entries.begin(), entries.end(), pair->country), entries.end());
        entries.insert(entries.begin(), pair->country);
    }
    found.together = std::move(pairs);
    found.meant = std::move(meant);
    return found;
}

}  // namespace cifra::portal
