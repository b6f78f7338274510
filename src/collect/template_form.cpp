#include "collect/template_form.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <charconv>

namespace cifra::collect {

base::LocalText column_header(FormColumn column, std::string const& time_period) {
    auto const before = year_before(time_period);
    switch (column) {
        case FormColumn::key:
            return {"Key", "Clave"};
        case FormColumn::label:
            return {"What is counted", "Qué se cuenta"};
        case FormColumn::definition:
            return {"Definition", "Definición"};
        case FormColumn::last_year:
            return {"Year before: " + before, "Año anterior: " + before};
        case FormColumn::figure:
            return {"Figure for " + time_period, "Cifra de " + time_period};
        case FormColumn::reason:
            return {"Why there is no figure", "Por qué no hay cifra"};
        case FormColumn::status:
            return {"Status of the figure", "Estado de la cifra"};
        case FormColumn::used:
            return {"Definition used", "Definición usada"};
        case FormColumn::note:
            return {"Note", "Nota"};
        case FormColumn::check:
            return {"Check", "Comprobación"};
    }
    CIFRA_ASSERT(false);
}

bool is_year(std::string_view text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string year_before(std::string const& time_period) {
    if (!is_year(time_period)) return {};
    int year = 0;
    std::from_chars(time_period.data(), time_period.data() + time_period.size(), year);
    return std::to_string(year - 1);
}

std::vector<CoverField> const& cover_fields() {
    using Cover = restricted::ReturnCover;
    static std::vector<CoverField> const FIELDS = {
        {"cover.institution",
         {"Institution that reports", "Institución que informa"},
         {"Its full official name.", "Su nombre oficial completo."},
         &Cover::institution,
         true},
        {"cover.source",
         {"Source of the figures", "Fuente de las cifras"},
         {"Registers, systems or reports from which they come.",
          "Registros, sistemas o informes de los que provienen."},
         &Cover::source,
         true},
        {"cover.legal_basis",
         {"Legal basis", "Base legal"},
         {"Law or regulation by which these figures are kept.", "Ley o reglamento por el que se llevan estas cifras."},
         &Cover::legal_basis,
         false},
        {"cover.contact_name",
         {"Contact: name", "Contacto: nombre"},
         {"Who answers questions about this return.", "Quién responde preguntas sobre este informe."},
         &Cover::contact_name,
         true},
        {"cover.contact_email",
         {"Contact: e-mail", "Contacto: correo electrónico"},
         {"An address of the institution.", "Una dirección de la institución."},
         &Cover::contact_email,
         true},
    };
    return FIELDS;
}

std::vector<FormFact> const& form_facts() {
    static std::vector<FormFact> const FACTS = {
        {form_key::PROGRAMME, {"Programme and version", "Programa y versión"}},
        {form_key::AREA, {"Area", "Área"}},
        {form_key::YEAR, {"Year", "Año"}},
        {form_key::LANGUAGE, {"Language", "Idioma"}},
        {form_key::LAYOUT, {"Version of the form", "Versión del formulario"}},
    };
    return FACTS;
}

}  // namespace cifra::collect
