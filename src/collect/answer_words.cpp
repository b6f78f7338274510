#include "collect/answer_words.hpp"

#include "base/text.hpp"
#include "collect/answer_figure.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>

namespace cifra::collect {
namespace {

using base::LocalText;

bool says(std::string const& found, Choice const& choice) {
    return found == folded(choice.words.en) || found == folded(choice.words.es) ||
           found == folded(std::string(1, choice.letter));
}

/// "did you mean …?" where a word is near, else "choose from the list". What was written is not repeated.
LocalText advise(std::string const& found, std::vector<std::string> const& words) {
    std::vector<std::string> plain;
    for (auto const& word : words) plain.push_back(folded(word));
    auto const near = base::nearest(found, plain);
    if (near) {
        auto const at = std::find(plain.begin(), plain.end(), *near) - plain.begin();
        auto const& word = words[static_cast<std::size_t>(at)];
        return {fmt::format("did you mean \"{}\"? Choose it from the list", word),
                fmt::format("¿quiso decir «{}»? Elíjalo de la lista", word)};
    }
    return {"choose from the list of the cell", "elija de la lista de la celda"};
}

std::vector<std::string> words_of(std::vector<Choice> const& choices) {
    std::vector<std::string> words;
    for (auto const& choice : choices) {
        words.push_back(choice.words.es);
        words.push_back(choice.words.en);
    }
    return words;
}

/// The text of a cell, or nothing when it is empty.
std::string text_of(SheetCell const* cell) {
    return cell == nullptr ? std::string() : stripped(cell->text);
}

/// Signs that change the direction of what follows, so that a text reads otherwise than it is.
bool turns_direction(std::string const& text) {
    static constexpr std::array<char const*, 11> SIGNS = {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066",
                                                          "\u2067", "\u2068", "\u2069", "\u200E", "\u200F"};
    return std::any_of(SIGNS.begin(), SIGNS.end(),
                       [&](char const* sign) { return text.find(sign) != std::string::npos; });
}

}  // namespace

ReasonReading read_reason_cell(SheetCell const* cell) {
    auto const found = folded(text_of(cell));
    if (found.empty()) return {};
    std::vector<Choice> choices;
    for (auto const& entry : reason_choices()) {
        if (says(found, entry.choice) || found == entry.code) return {&entry, {}};
        choices.push_back(entry.choice);
    }
    return {{},
            Complaint{reading_rule::MISSING_REASON,
                      {"the reason why there is no figure is none of the list",
                       "el motivo por el que no hay cifra no está en la lista"},
                      advise(found, words_of(choices))}};
}

WordReading read_status_cell(SheetCell const* cell) {
    if (folded(text_of(cell)).empty()) return {};
    auto const& choices = status_choices();
    std::string letters;
    for (auto const& part : base::split(text_of(cell), ';')) {
        auto const found = folded(part);
        auto const choice =
            std::find_if(choices.begin(), choices.end(), [&](Choice const& known) { return says(found, known); });
        if (choice == choices.end())
            return {
                {},
                Complaint{reading_rule::STATUS,
                          {"the status of the figure is none of the list", "el estado de la cifra no está en la lista"},
                          advise(found, words_of(choices))}};
        if (choice->letter != 'A' && letters.find(choice->letter) == std::string::npos) letters += choice->letter;
    }
    return {letters, {}};
}

WordReading read_definition_cell(SheetCell const* cell, std::vector<programme::Code> const& definitions) {
    auto const found = folded(text_of(cell));
    if (found.empty()) return {};
    std::vector<std::string> words;
    for (auto const& code : definitions) {
        if (found == folded(code.id) || found == folded(code.label.en) || found == folded(code.label.es))
            return {code.id, {}};
        words.push_back(code.label.es);
        words.push_back(code.label.en);
    }
    return {{},
            Complaint{reading_rule::DEFINITION,
                      {"the definition used is none of the list", "la definición usada no está en la lista"},
                      advise(found, words)}};
}

WordReading read_text_cell(SheetCell const* cell, std::size_t longest) {
    auto const text = text_of(cell);
    if (text.empty()) return {};
    if (text.size() > longest)
        return {{},
                Complaint{reading_rule::TEXT,
                          {fmt::format("the text is longer than {} bytes", longest),
                           fmt::format("el texto tiene más de {} bytes", longest)},
                          {"shorten it; details can be sent beside the return",
                           "acórtelo; los detalles pueden enviarse junto con el informe"}}};
    if (base::first_control_character(text) || turns_direction(text))
        return {{},
                Complaint{reading_rule::TEXT,
                          {"the text holds a sign that cannot be seen", "el texto contiene un signo que no se ve"},
                          {"type it again instead of pasting it", "escríbalo de nuevo en lugar de pegarlo"}}};
    return {text, {}};
}

}  // namespace cifra::collect
