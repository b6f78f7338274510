#include "portal/about_words.hpp"

namespace cifra::portal {

Words const& about_words() {
    static Words const words({
        {"title", {"About", "Acerca de"}},
        {"subtitle",
         {"Who stands behind the figures, how to reach them, and what this site does with what you do here.",
          "Quiénes están detrás de las cifras, cómo contactarlos y qué hace este sitio con lo que usted hace aquí."}},
        {"coalition", {"The coalition", "La coalición"}},
        {"to_members", {"The members and their national bodies", "Los miembros y sus organismos nacionales"}},
        {"organs", {"Organs", "Órganos"}},
        {"organs_words",
         {"The people who hold them are not named here.", "Aquí no se nombra a las personas que los ocupan."}},
        {"contact", {"Contact", "Contacto"}},
        {"contact_words",
         {"For questions on figures, corrections and accessibility. This is no line for help: whoever needs help or "
          "wants to report trafficking calls the emergency number of the country.",
          "Para preguntas sobre cifras, correcciones y accesibilidad. Esta no es una línea de ayuda: quien necesite "
          "ayuda o quiera denunciar la trata llama al número de emergencia de su país."}},
        {"contact_none", {"The programme names no contact yet.", "El programa todavía no indica un contacto."}},
        {"accessibility", {"Accessibility", "Accesibilidad"}},
        {"accessibility_1",
         {"This site is built to meet WCAG 2.2 at level AA. Every page works without scripts, with the keyboard alone, "
          "with a screen reader, at 400% zoom and on a screen of 320 pixels, in light and dark colours, and on paper.",
          "Este sitio está hecho para cumplir las WCAG 2.2 en el nivel AA. Cada página funciona sin scripts, solo con "
          "el "
          "teclado, con lector de pantalla, con 400\u00A0% de ampliación y en una pantalla de 320 píxeles, con colores "
          "claros y oscuros, y en papel."}},
        {"accessibility_2",
         {"Every chart and map has a description, and its figures stand in a table. No meaning hangs on colour alone.",
          "Cada gráfico y cada mapa tiene una descripción, y sus cifras están en un cuadro. Ningún significado depende "
          "solo del color."}},
        {"accessibility_3",
         {"The infographic in PDF is tagged, but has not been certified for PDF/UA; the same edition as a page of HTML "
          "is the better way for a screen reader. If something bars your way, write to us.",
          "La infografía en PDF está etiquetada, pero no se ha certificado según PDF/UA; la misma edición como página "
          "HTML es la mejor opción para un lector de pantalla. Si algo le impide el paso, escríbanos."}},
        {"privacy", {"Privacy", "Privacidad"}},
        {"privacy_1",
         {"No cookies, no tracking, nothing loaded from other sites. The site keeps no address of its readers and no "
          "search words in its logs, so nobody can tell who looked for what.",
          "Sin cookies, sin rastreo y sin nada que se cargue de otros sitios. El sitio no guarda en sus registros la "
          "dirección de quienes lo leen ni sus búsquedas, de modo que nadie puede saber quién buscó qué."}},
        {"privacy_2",
         {"It counts only how often each kind of page was asked for.",
          "Solo cuenta cuántas veces se pidió cada tipo de página."}},
        {"disclaimer", {"Disclaimer and licence", "Aviso y licencia"}},
        {"software", {"The program", "El programa"}},
        {"software_words",
         {"This site is made by Cifra, a free program for statistics against trafficking in persons. It reads what has "
          "been published and nothing else.",
          "Este sitio lo genera Cifra, un programa libre para la estadística contra la trata de personas. Lee lo que "
          "se "
          "ha publicado y nada más."}},
    });
    return words;
}

}  // namespace cifra::portal
