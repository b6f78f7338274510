#include "random_words.hpp"

namespace any {
namespace {

std::vector<std::string> const ENGLISH{
    "harbour", "isthmus", "archipelago", "of",  "and",      "neighbouring", "people", "board", "northern", "well-being",
    "coast",   "R&D",     "outreach",    "the", "island’s", "mixed/joint",  "plain",  "“old”", "shelter"};
std::vector<std::string> const SPANISH{"puerto",         "istmo",    "archipiélago", "de",      "y",
                                       "vecindad",       "personas", "niñez",        "norteña", "bienestar",
                                       "costa",          "I+D",      "difusión",     "la",      "pingüino",
                                       "mixta/conjunta", "llano",    "«vieja»",      "albergue"};

std::string words(Random& random, std::size_t count, std::vector<std::string> const& from) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + one_of(random, from);
    return text;
}

LocalText both(Random& random, std::size_t count) {
    return {words(random, count, ENGLISH), words(random, count, SPANISH)};
}

LocalText endless(Random& random) {
    auto const letters = 20 + upto(random, 40);
    return {std::string(letters, 'm'), std::string(letters + 5, 'w')};
}

LocalText operator+(LocalText first, LocalText const& second) {
    first.en += second.en;
    first.es += second.es;
    return first;
}

LocalText same(std::string const& text) {
    return {text, text};
}

/// Words of a paragraph, some of them linked or marked.
LocalText marked(Random& random) {
    auto text = same("Ñ ") + sentences(random);
    if (once_in(random, 3))
        text =
            text + same(" [") + name(random) + same("](https://www.example.org/a/very/long/address/that/never/ends)");
    if (once_in(random, 3)) text = text + same(" **") + short_name(random) + same("**");
    if (once_in(random, 3)) text = text + same(" *") + short_name(random) + same("*");
    if (once_in(random, 6)) text = text + same(" `") + short_name(random) + same("`");
    if (once_in(random, 6)) text = text + same(" [Z](mailto:office@example.org).");
    return text;
}

LocalText bullets(Random& random, std::string const& mark) {
    LocalText text;
    for (auto items = 1 + upto(random, 5); items > 0; --items) {
        text = text + same(mark) + marked(random) + same("\n");
        if (once_in(random, 4)) text = text + same(std::string(mark.size(), ' ') + "- ") + name(random) + same("\n");
    }
    return text;
}

LocalText block(Random& random) {
    switch (upto(random, 5)) {
        case 0:
            return same("## ") + name(random) + same("\n");
        case 1:
            return bullets(random, "- ");
        case 2:
            return bullets(random, "1. ");
        default:
            return marked(random) + same("\n");
    }
}

}  // namespace

std::size_t upto(Random& random, std::size_t most) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(most)));
}

bool once_in(Random& random, std::size_t times) {
    return upto(random, times - 1) == 0;
}

LocalText short_name(Random& random) {
    return both(random, 1 + upto(random, 2));
}

LocalText name(Random& random) {
    auto const roll = upto(random, 19);
    if (roll == 0) return endless(random);
    return both(random, roll < 5 ? 4 + upto(random, 12) : 1 + upto(random, 2));
}

LocalText sentences(Random& random) {
    LocalText text;
    for (auto count = 1 + upto(random, 2); count > 0; --count) {
        if (!text.empty()) text = text + same(" ");
        text = text + both(random, 3 + upto(random, 25)) + same(".");
    }
    return text;
}

LocalText markdown(Random& random) {
    auto text = block(random);
    for (auto more = once_in(random, 4) ? upto(random, 8) : upto(random, 2); more > 0; --more)
        text = text + same("\n") + block(random);
    return text;
}

}  // namespace any
