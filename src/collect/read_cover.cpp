#include "collect/answer_words.hpp"
#include "collect/template_reader.hpp"
#include "collect/template_words.hpp"

#include <fmt/format.h>

namespace cifra::collect {
namespace {

std::optional<Spot> find_field(TemplateReading const& reading, char const* key) {
    for (std::size_t sheet = 0; sheet < reading.grids.size(); ++sheet)
        for (auto const& row : reading.grids[sheet].rows)
            if (row.key == key) return Spot{sheet, row.row, reading.grids[sheet].key_column + 2};
    return std::nullopt;
}

bool is_address(std::string const& text) {
    auto const at = text.find('@');
    return at != std::string::npos && at > 0 && text.find('@', at + 1) == std::string::npos &&
           text.find('.', at) != std::string::npos && text.back() != '.' &&
           text.find_first_of(" ,;<>\"") == std::string::npos;
}

Complaint missing(CoverField const& field) {
    return {reading_rule::COVER,
            {fmt::format("\"{}\" is empty on the cover", field.label.en),
             fmt::format("«{}» está vacío en la portada", field.label.es)},
            {"fill it in", "llénelo"},
            false};
}

std::string read_field(TemplateReading const& reading, CoverField const& field) {
    auto const spot = find_field(reading, field.key);
    auto const* const cell = spot ? reading.workbook.sheets[spot->sheet].find(spot->row, spot->column) : nullptr;
    auto text = read_text_cell(cell, LONGEST_ENTRY);
    if (text.complaint) {
        reading.findings.add(*spot, std::move(*text.complaint));
        return {};
    }
    if (text.empty() && field.needed)
        spot ? reading.findings.add(*spot, missing(field)) : reading.findings.add(missing(field));
    auto const entry = text.value.value_or("");
    bool const address = std::string_view(field.key) == "cover.contact_email";
    if (address && !entry.empty() && !is_address(entry))
        reading.findings.add(
            *spot, {reading_rule::COVER,
                    {"the contact's e-mail is not an address", "el correo electrónico de contacto no es una dirección"},
                    {"write one address: name@institution.org", "escriba una dirección: nombre@institucion.org"},
                    false});
    return entry;
}

}  // namespace

restricted::ReturnCover read_cover(TemplateReading const& reading) {
    restricted::ReturnCover cover;
    for (auto const& field : cover_fields()) cover.*(field.member) = read_field(reading, field);
    return cover;
}

}  // namespace cifra::collect
