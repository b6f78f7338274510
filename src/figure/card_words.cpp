#include "figure/card_words.hpp"

#include "base/text.hpp"
#include "figure/chart_parts.hpp"
#include "figure/released_coverage.hpp"
#include "figure/sentence.hpp"
#include "release/headline.hpp"

#include <algorithm>

namespace cifra::figure {
namespace {

std::string as_sentence(std::string text) {
    if (!text.empty() && text.find_last_of(".!?") != text.size() - 1) text += '.';
    return text;
}

/// A headline under the number that it is about.
CardWords under_number(std::string const& headline, std::string const& number, std::string const& noun) {
    if (headline.rfind(number + " ", 0) == 0) {
        auto const rest = headline.substr(number.size() + 1);
        return {rest == noun ? rest : as_sentence(rest), {}};
    }
    // A small total in words says what the number and its noun say already: "Eight crimes with convictions".
    auto const ends_with_noun =
        headline.size() > noun.size() && headline.compare(headline.size() - noun.size(), noun.size(), noun) == 0;
    if (ends_with_noun) return {noun, {}};
    return {noun, as_sentence(headline)};
}

/// The sentences at a figure that say who is in it and what may change.
/// \param comments  Those of the source as well.
std::string joined_notes(EditionSource const& source, programme::CellKey const& key, bool comments) {
    using release::NoteKind;
    std::vector<std::string> sentences;
    for (auto const& note : source.notes) {
        bool const of_code = note.kind == NoteKind::coverage || note.kind == NoteKind::partial ||
                             note.kind == NoteKind::preliminary || note.kind == NoteKind::true_zero;
        if (!of_code && !(comments && note.kind == NoteKind::comment)) continue;
        if (std::find(note.cells.begin(), note.cells.end(), key) != note.cells.end())
            sentences.push_back(note.text.in(source.language));
    }
    return base::join(sentences, " ");
}

}  // namespace

std::vector<CardWords> card_words(EditionSource const& source, programme::Indicator const& indicator) {
    auto const figure = key_figure_of(source, indicator);
    std::vector<CardWords> found;
    for (auto const& headline : release::indicator_headlines(source.edition, indicator, source.language))
        found.push_back(under_number(headline, figure.number, figure.noun));
    found.push_back({figure.noun, {}});
    return found;
}

std::vector<std::string> card_notes(EditionSource const& source, programme::Indicator const& indicator) {
    auto const language = source.language;
    auto const& total = source.total(indicator)->key;
    auto const who = as_sentence(first_sentence(indicator.definition.in(language)));
    auto const place = as_sentence(say(language, "Figures from ", "Cifras de ") +
                                   release::reporting_place(source.edition, total, language));
    auto const all = joined_notes(source, total, true);
    auto const codes = joined_notes(source, total, false);
    auto const origin = say(language, "Source: ", "Fuente: ") + source.programme().short_name.in(language) +
                        say(language, ", edition ", ", edición ") + source.edition.time_period + ".";
    std::vector<std::string> found;
    for (auto const& parts :
         {std::vector{who, place, all, origin}, std::vector{place, all, origin}, std::vector{who, place, codes, origin},
          std::vector{place, codes, origin}, std::vector{place, origin}, std::vector{origin}}) {
        std::vector<std::string> said;
        for (auto const& part : parts)
            if (!part.empty()) said.push_back(part);
        found.push_back(base::join(said, " "));
    }
    return found;
}

}  // namespace cifra::figure
