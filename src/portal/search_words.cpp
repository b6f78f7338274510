#include "portal/search_words.hpp"

namespace cifra::portal {

Words const& search_words() {
    static Words const words({
        {"title", {"Search", "Búsqueda"}},
        {"title_of", {"Search: {query}", "Búsqueda: {query}"}},
        {"label", {"What are you looking for?", "¿Qué busca?"}},
        {"search", {"Search", "Buscar"}},
        {"hint",
         {"Indicators, countries, groups, definitions, editions, notes and texts. Accents and capitals do not matter; "
          "English and Spanish words both find.",
          "Indicadores, países, grupos, definiciones, ediciones, notas y textos. No importan los acentos ni las "
          "mayúsculas; sirven palabras en español y en inglés."}},
        {"one", {"One result for “{query}”", "Un resultado para «{query}»"}},
        {"some", {"{count} results for “{query}”", "{count} resultados para «{query}»"}},
        {"first",
         {"The first {count} of {all} results for “{query}”",
          "Los primeros {count} de {all} resultados para «{query}»"}},
        {"none", {"Nothing found for “{query}”", "No se encontró nada para «{query}»"}},
        {"none_words",
         {"Try a shorter word, or begin with one of these:",
          "Pruebe con una palabra más corta o empiece por una de estas páginas:"}},
        {"meant", {"Searched for: {words}.", "Se buscó: {words}."}},
        {"some_words",
         {"Nothing has all of these words; these results have some of them.",
          "Nada contiene todas estas palabras; estos resultados contienen algunas."}},
        {"too_long",
         {"That is longer than a search can be ({most} characters). Use a few words.",
          "Es más largo que una búsqueda ({most} caracteres). Use pocas palabras."}},
        {"key", {"One figure, by its key", "Una cifra, por su clave"}},
        {"indicator", {"indicator", "indicador"}},
        {"area", {"area of work", "área de trabajo"}},
        {"country", {"country", "país"}},
        {"edition", {"edition", "edición"}},
        {"definition", {"definition", "definición"}},
        {"page", {"page", "página"}},
        {"text", {"text", "texto"}},
        {"note", {"note", "nota"}},
    });
    return words;
}

std::string const& kind_word(FoundKind kind, base::Language language) {
    static constexpr char const* KEYS[] = {"indicator",  "area", "country", "edition",
                                           "definition", "page", "text",    "note"};
    return search_words().in(language, KEYS[static_cast<int>(kind)]);
}

}  // namespace cifra::portal
