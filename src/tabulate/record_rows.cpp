#include "tabulate/record_rows.hpp"

#include "base/problems.hpp"
#include "base/text.hpp"

#include <fmt/format.h>

namespace cifra::tabulate {
namespace {

/// Its place is that of the first field too many, or the end of the record where fields are missing.
/// \param first  number of the record's first field, \param found  how many it has
base::Error wrong_width(std::string_view text, FieldIndex const& index, std::size_t first, std::size_t found,
                        std::size_t expected, TextPlace const& place) {
    base::LocalText advice{"put fields that hold a comma in quotation marks",
                           "ponga entre comillas los campos que contienen una coma"};
    if (found < expected) advice = {"add the missing commas", "agregue las comas que faltan"};
    auto const at = found > expected ? field_span(text, index, first + expected).begin
                                     : field_span(text, index, first + found - 1).end;
    return problem_at(text, at, place,
                      {fmt::format("the line has {} fields where the header has {}", found, expected),
                       fmt::format("la línea tiene {} campos y el encabezado {}", found, expected)},
                      std::move(advice));
}

}  // namespace

base::Error problem_at(std::string_view text, std::size_t offset, TextPlace const& place, base::LocalText message,
                       base::LocalText what_to_do) {
    auto where = base::place_of(text, offset);
    where.file = place.file;
    where.line += place.first_line - 1;
    return {base::ErrorCode::bad_input, std::move(message), std::move(what_to_do), std::move(where), {}};
}

TextSpan field_span(std::string_view text, FieldIndex const& index, std::size_t field) {
    std::size_t const begin = field == 0 ? 0 : index.ends[field - 1] + 1;
    std::size_t end = index.ends[field];
    bool const ends_line = end < text.size() && text[end] == '\n';
    if (ends_line && end > begin && text[end - 1] == '\r') --end;
    return {begin, end};
}

RecordRows group_records(std::string_view text, FieldIndex const& index, std::size_t width, TextPlace const& place) {
    RecordRows rows;
    rows.first.reserve(index.count / width + 1);
    std::uint32_t first = 0;
    for (auto const next : index.lines) {
        auto const found = next - first;
        bool const blank = found == 1 && field_span(text, index, first).size() == 0;
        if (found == width && !blank)
            rows.first.push_back(first);
        else if (!blank && rows.problems.size() < base::Problems::LIMIT)
            rows.problems.push_back(wrong_width(text, index, first, found, width, place));
        first = next;
    }
    return rows;
}

std::optional<std::string> unquote(std::string_view field) {
    if (field.empty() || field.front() != '"') {
        if (field.find('"') != std::string_view::npos) return std::nullopt;
        return std::string(field);
    }
    std::string plain;
    for (std::size_t at = 1; at < field.size(); ++at) {
        if (field[at] != '"') {
            plain += field[at];
            continue;
        }
        if (at + 1 == field.size()) return plain;
        if (field[++at] != '"') return std::nullopt;
        plain += '"';
    }
    return std::nullopt;
}

}  // namespace cifra::tabulate
