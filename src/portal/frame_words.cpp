#include "portal/frame_words.hpp"

namespace cifra::portal {

namespace {

std::vector<Word> const WORDS = {
    {"skip", {"Skip to the content", "Ir al contenido"}},
    {"search", {"Search", "Buscar"}},
    {"search_words", {"Search figures, countries and words", "Buscar cifras, países y palabras"}},
    {"search_in", {"Figures, countries, words", "Cifras, países, palabras"}},
    {"edition_name", {"Edition {year}", "Edición {year}"}},
    {"release_words", {"version {version}, released on {date}", "versión {version}, publicada el {date}"}},
    {"year_before", {"{value} in {year}", "{value} en {year}"}},
    {"head_country", {"Country", "País"}},
    {"head_group", {"Group", "Grupo"}},
    {"head_number", {"Number", "Número"}},
    {"head_share", {"Share", "Porcentaje"}},
    {"on_this_page", {"On this page", "En esta página"}},
    {"more", {"More of this site", "Más de este sitio"}},
    {"definitions", {"Definitions", "Definiciones"}},
    {"protection", {"How victims are protected", "Cómo se protege a las víctimas"}},
    {"compare", {"Compare two editions", "Comparar dos ediciones"}},
    {"api", {"Interface for software (API)", "Interfaz para programas (API)"}},
    {"feed", {"News as a feed (Atom)", "Novedades (Atom)"}},
    {"contact", {"Contact", "Contacto"}},
    {"accessibility", {"Accessibility", "Accesibilidad"}},
    {"privacy", {"Privacy", "Privacidad"}},
    {"site", {"Parts of this site", "Partes de este sitio"}},
    {"path", {"Where you are", "Dónde está"}},
    {"language", {"English", "Español"}},
    {"home", {"Home", "Inicio"}},
    {"areas", {"Areas of work", "Áreas de trabajo"}},
    {"countries", {"Countries", "Países"}},
    {"editions", {"Editions", "Ediciones"}},
    {"methods", {"Methods", "Métodos"}},
    {"data", {"Data", "Datos"}},
    {"about", {"About", "Acerca de"}},
    {"edition_line",
     {"Newest edition: {id}, version {version}, released on {date}.",
      "Última edición: {id}, versión {version}, publicada el {date}."}},
    {"not_found_title", {"There is no such page", "Esa página no existe"}},
    {"withdrawn_title", {"This version is no longer shown", "Esta versión ya no se muestra"}},
    {"withdrawn",
     {"A later version withholds figures that stand in it, to protect victims. Its pages and files are therefore "
      "no "
      "longer given.",
      "Una versión posterior reserva cifras que figuran en ella, para proteger a las víctimas. Por eso ya no se "
      "ofrecen sus páginas ni sus archivos."}},
    {"withdrawn_other", {"Edition {edition}, version {version}", "Edición {edition}, versión {version}"}},
    {"not_found",
     {"Nothing stands at this address. It may be mistyped, or of something that was never published.",
      "En esta dirección no hay nada. Puede tener un error o ser de algo que nunca se publicó."}},
    {"meant", {"You may have meant:", "Quizá buscaba:"}},
    {"to_home", {"To the first page", "Ir a la página de inicio"}},
    {"bad_title", {"This address cannot be understood", "Esta dirección no se entiende"}},
    {"nothing_title", {"Nothing is published yet", "Todavía no hay nada publicado"}},
    {"nothing",
     {"The figures will stand here once the first edition is published.",
      "Las cifras estarán aquí cuando se publique la primera edición."}},
    {"broken_title", {"This page cannot be shown now", "Esta página no se puede mostrar ahora"}},
    {"broken",
     {"Something went wrong on our side. Try again in a while.",
      "Algo falló de nuestro lado. Inténtelo de nuevo en un rato."}},
};

}  // namespace

Words const& frame_words() {
    static Words const words(WORDS);
    return words;
}

}  // namespace cifra::portal
