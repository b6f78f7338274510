#include "portal/words.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace cifra::portal {

Words::Words(std::vector<Word> words) : m_words(std::move(words)) {
    std::sort(m_words.begin(), m_words.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
    for (auto const language : base::LANGUAGES)
        for (auto const& word : m_words)
            m_data[static_cast<int>(language)].set(std::string(word.key), word.text.in(language));
}

Word const& Words::find(std::string_view key) const {
    auto const found = std::lower_bound(m_words.begin(), m_words.end(), key,
                                        [](auto const& word, auto wanted) { return word.key < wanted; });
    CIFRA_ASSERT(found != m_words.end() && found->key == key);
    return *found;
}

std::string const& Words::in(base::Language language, std::string_view key) const {
    return find(key).text.in(language);
}

std::string Words::in(base::Language language, std::string_view key,
                      std::initializer_list<std::pair<std::string_view, std::string>> values) const {
    auto text = in(language, key);
    for (auto const& [name, value] : values)
        text = base::replace_all(std::move(text), "{" + std::string(name) + "}", value);
    return text;
}

Data const& Words::data(base::Language language) const {
    return m_data[static_cast<int>(language)];
}

}  // namespace cifra::portal
