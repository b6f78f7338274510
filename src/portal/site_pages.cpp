#include "portal/site_pages.hpp"

namespace cifra::portal {

std::vector<SitePage> const& site_pages() {
    static std::vector<SitePage> const pages = {
        {"/area", {"Areas of work", "Áreas de trabajo"}, {"What the countries count", "Qué cuentan los países"}},
        {"/country", {"Countries", "Países"}, {"Members and national bodies", "Miembros y organismos nacionales"}},
        {"/edition",
         {"Editions", "Ediciones"},
         {"Publications, infographics, versions, corrections", "Publicaciones, infografías, versiones, correcciones"}},
        {"/compare",
         {"Compare two editions", "Comparar dos ediciones"},
         {"Differences between editions and versions", "Diferencias entre ediciones y versiones"}},
        {"/methods",
         {"Methods", "Métodos"},
         {"How the figures are made and checked: audit, notes, shares, rates, series",
          "Cómo se hacen y se revisan las cifras: auditoría, notas, porcentajes, tasas, series"}},
        {"/methods#protection",
         {"How victims are protected", "Cómo se protege a las víctimas"},
         {"Withheld figures, suppression, confidentiality, privacy of victims",
          "Cifras reservadas, supresión, confidencialidad, privacidad de las víctimas"}},
        {"/definitions",
         {"Definitions", "Definiciones"},
         {"Glossary of indicators, groups, codes, marks and statuses",
          "Glosario de indicadores, grupos, códigos, marcas y estados"}},
        {"/data",
         {"Data", "Datos"},
         {"Download, CSV, Excel, JSON, open data, licence, how to cite",
          "Descargar, CSV, Excel, JSON, datos abiertos, licencia, cómo citar"}},
        {"/api", {"Interface for software", "Interfaz para programas"}, {"API, SDMX, REST", "API, SDMX, REST"}},
        {"/about",
         {"About", "Acerca de"},
         {"The coalition, chair and secretariat", "La coalición, presidencia y secretaría"}},
        {"/about#contact", {"Contact", "Contacto"}, {"Email, phone, address", "Correo, teléfono, dirección"}},
        {"/about#accessibility",
         {"Accessibility", "Accesibilidad"},
         {"WCAG, screen readers", "WCAG, lectores de pantalla"}},
        {"/about#privacy", {"Privacy", "Privacidad"}, {"Cookies, tracking, logs", "Cookies, rastreo, registros"}},
    };
    return pages;
}

}  // namespace cifra::portal
