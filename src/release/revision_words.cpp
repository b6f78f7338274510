#include "language/number.hpp"
#include "programme/obs_status.hpp"
#include "release/revisions.hpp"

#include <fmt/format.h>

namespace cifra::release {
namespace {

using base::Language;
using base::LocalText;

template <class... Arguments>
std::string filled(std::string const& words, Arguments const&... arguments) {
    return fmt::format(fmt::runtime(words), arguments...);
}

bool has(SaidOfFigure const& said, char status) {
    return said.obs_status.find(status) != std::string::npos;
}

std::string value_words(SaidOfFigure const& said, Language language) {
    auto const number = language::number(*said.obs_value, language);
    return said.currency.empty() ? number : said.currency + "\u00A0" + number;
}

/// "in the first release", "in release 2", "in the 2030 edition"
std::string place(Revision const& revision, Language language) {
    bool const english = language == Language::en;
    if (!revision.same_edition)
        return filled(english ? "in the {} edition" : "en la edición de {}", revision.time_period);
    if (revision.version == 1) return english ? "in the first release" : "en la primera publicación";
    return filled(english ? "in release {}" : "en la publicación {}", revision.version);
}

/// The labels of a status but for A and R, which say nothing that the sentence does not: "provisional, estimated".
std::string labels(SaidOfFigure const& said, Language language) {
    std::string words;
    for (char const letter : said.obs_status)
        if (letter != 'A' && letter != 'R' && letter != ';')
            words += (words.empty() ? "" : ", ") + programme::obs_status_label(letter).in(language);
    return words;
}

std::string changed(Revision const& revision, Language language) {
    bool const english = language == Language::en;
    auto const before = value_words(revision.before, language);
    auto const after = value_words(revision.after, language);
    std::string const still =
        !has(revision.after, 'P') ? "" : (english ? ", still provisional" : ", todavía preliminar");
    if (has(revision.before, 'P'))
        return filled(english ? "Provisional {} ({}), now {}{}." : "Preliminar {} ({}), ahora {}{}.",
                      place(revision, language), before, after, still);
    return filled(english ? "{} {}, now {}{}." : "{} {}, ahora {}{}.", before, place(revision, language), after,
                  has(revision.after, 'P') ? (english ? ", provisional" : ", preliminar") : "");
}

std::string status(Revision const& revision, Language language) {
    bool const english = language == Language::en;
    auto const value = value_words(revision.after, language);
    auto const before = labels(revision.before, language);
    auto const after = labels(revision.after, language);
    if (before == after) return filled(english ? "{}: marked as revised." : "{}: señalada como revisada.", value);
    std::string const plain = english ? "final" : "definitiva";
    return filled(english ? "{}: {} {}, now {}." : "{}: {} {}, ahora {}.", value, before.empty() ? plain : before,
                  place(revision, language), after.empty() ? plain : after);
}

std::string words(Revision const& revision, Language language) {
    bool const english = language == Language::en;
    switch (revision.kind) {
        case RevisionKind::changed:
            return changed(revision, language);
        case RevisionKind::added:
            return filled(english ? "Without a value {}, now {}." : "Sin valor {}, ahora {}.",
                          place(revision, language), value_words(revision.after, language));
        case RevisionKind::withdrawn:
            return filled(english ? "{} {}, now without a value." : "{} {}, ahora sin valor.",
                          value_words(revision.before, language), place(revision, language));
        case RevisionKind::status:
            return status(revision, language);
    }
    return {};
}

}  // namespace

LocalText revision_words(Revision const& revision) {
    return {words(revision, Language::en), words(revision, Language::es)};
}

}  // namespace cifra::release
