#include "tabulate/record_layout.hpp"

#include "base/problems.hpp"
#include "base/text.hpp"
#include "tabulate/record_rows.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::tabulate {

FieldPlan field_plan(programme::RecordColumn const& column) {
    FieldPlan plan;
    if (column.use == programme::ColumnUse::person) plan.kind = FieldPlan::Kind::person;
    if (!column.counted()) return plan;
    std::vector<std::string> codes;
    for (auto const& code : column.codes) codes.push_back(code.id);
    plan.codes = std::make_shared<CodeDictionary const>(codes, column.missing);
    plan.kind = column.multi_valued() ? FieldPlan::Kind::codes : FieldPlan::Kind::one_code;
    plan.separator = column.separator;
    plan.wide = column.codes.size() > 255;
    return plan;
}

namespace {

class HeaderReader {
public:
    HeaderReader(Piece const& piece, std::string const& file, programme::RecordSchema const& schema)
        : m_piece(piece),
          m_place{file, piece.first_line},
          m_schema(schema),
          m_seen(schema.columns.size(), false),
          m_placed(m_seen) {}

    base::Result<RecordLayout> read(std::vector<CountedColumn> const& wanted) {
        auto const text = m_piece.text();
        if (auto const at = first_no_text(text)) return base::fail(no_text(*at));
        FieldIndex index;
        find_fields(text, index);
        for (std::size_t field = 0; field < index.count; ++field) {
            m_spans.push_back(field_span(text, index, field));
            m_layout.header_bytes = std::min<std::size_t>(index.ends[field] + 1, text.size());
            if (index.ends[field] < text.size() && text[index.ends[field]] == '\n') break;
        }
        for (auto const span : m_spans)
            if (auto const at = column_of(span)) m_seen[*at] = true;
        for (auto const span : m_spans) read_field(span);
        find_missing();
        if (!m_problems.none()) return base::fail(m_problems.joined());
        for (auto const& counted : wanted)
            for (auto& field : m_layout.fields) field.kept = field.kept || field.column == counted.column;
        return std::move(m_layout);
    }

private:
    /// First byte of a header that no UTF-8 has. Half of the bytes of UTF-16 are zeros.
    static std::optional<std::size_t> first_no_text(std::string_view text) {
        auto const line = text.substr(0, text.find('\n'));
        auto const zero = line.find('\0');
        auto const invalid = base::first_invalid_utf8(line);
        if (zero == std::string_view::npos) return invalid;
        return std::min(zero, invalid.value_or(zero));
    }

    base::Error no_text(std::size_t at) const {
        return problem_at(m_piece.text(), at, m_place,
                          {"the file is not UTF-8: its first line holds bytes of another encoding, such as UTF-16",
                           "el archivo no es UTF-8: su primera línea contiene bytes de otra codificación, como UTF-16"},
                          {"save it as CSV in UTF-8", "guárdelo como CSV en UTF-8"});
    }

    std::optional<std::string> name_in(TextSpan span) const {
        return unquote(m_piece.text().substr(span.begin, span.size()));
    }

    std::optional<std::size_t> column_of(TextSpan span) const {
        auto const name = name_in(span);
        return name ? find(*name) : std::nullopt;
    }

    void read_field(TextSpan span) {
        auto const at = column_of(span);
        if (!at) return unknown(span, name_in(span).value_or(""));
        if (m_placed[*at])
            m_problems.add(problem_at(m_piece.text(), span.begin, m_place,
                                      {fmt::format("the column '{}' stands twice", m_schema.columns[*at].id),
                                       fmt::format("la columna «{}» está dos veces", m_schema.columns[*at].id)},
                                      {"remove one of them", "elimine una"}));
        m_placed[*at] = true;
        m_layout.fields.push_back(field_plan(m_schema.columns[*at]));
        m_layout.fields.back().column = *at;
    }

    std::optional<std::size_t> find(std::string const& header) const {
        for (std::size_t i = 0; i < m_schema.columns.size(); ++i)
            if (m_schema.columns[i].header == header) return i;
        return std::nullopt;
    }

    /// A file without a header would show a record here: what stands in it is not repeated.
    void unknown(TextSpan span, std::string const& name) {
        // What the file has already is not what was meant.
        std::vector<std::string> absent;
        for (std::size_t i = 0; i < m_schema.columns.size(); ++i)
            if (!m_seen[i]) absent.push_back(m_schema.columns[i].header);
        auto advice = base::suggestion(name, absent);
        if (advice.empty())
            advice = {"remove it, or describe it in the schema (open = true reads over it)",
                      "elimínela, o descríbala en el esquema (open = true la pasa por alto)"};
        m_problems.add(
            problem_at(m_piece.text(), span.begin, m_place,
                       {fmt::format("the schema has no column of the name that the header gives in field {}",
                                    m_layout.fields.size() + 1),
                        fmt::format("el esquema no tiene ninguna columna con el nombre del campo {} del encabezado",
                                    m_layout.fields.size() + 1)},
                       std::move(advice)));
        m_layout.fields.emplace_back();
    }

    void find_missing() {
        for (std::size_t i = 0; i < m_schema.columns.size(); ++i)
            if (!m_seen[i])
                m_problems.add(
                    {fmt::format("the column '{}' of the schema is missing", m_schema.columns[i].header),
                     fmt::format("falta la columna «{}» del esquema", m_schema.columns[i].header)},
                    {"add it to the file, or take it out of the schema", "agréguela al archivo, o quítela del esquema"},
                    {m_place.file, m_place.first_line, 0});
    }

    Piece const& m_piece;
    TextPlace m_place;
    programme::RecordSchema const& m_schema;
    std::vector<TextSpan> m_spans;
    std::vector<bool> m_seen;    ///< By column of the schema: the header names it.
    std::vector<bool> m_placed;  ///< So far.
    RecordLayout m_layout;
    base::Problems m_problems;
};

}  // namespace

base::Result<RecordLayout> read_header(Piece const& piece, std::string const& file,
                                       programme::RecordSchema const& schema,
                                       std::vector<CountedColumn> const& wanted) {
    return HeaderReader(piece, file, schema).read(wanted);
}

}  // namespace cifra::tabulate
