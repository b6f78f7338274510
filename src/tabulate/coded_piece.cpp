#include "tabulate/coded_piece.hpp"

#include "base/problems.hpp"
#include "base/text.hpp"
#include "tabulate/domain_words.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::tabulate {
namespace {

constexpr auto LIMIT = base::Problems::LIMIT;

void keep_first(std::vector<base::Error>& problems) {
    std::stable_sort(problems.begin(), problems.end(),
                     [](base::Error const& a, base::Error const& b) { return a.where < b.where; });
    if (problems.size() > LIMIT) problems.resize(LIMIT);
}

}  // namespace

std::size_t CodedPiece::bytes() const {
    std::size_t bytes = persons.size() * sizeof(PersonKey);
    for (auto const& column : columns) bytes += column.narrow.size() + 2 * column.wide.size() + column.values.size();
    return bytes;
}

CodedPiece PieceCoder::code(Piece const& piece) {
    auto const skipped = piece.number == 0 ? m_layout.header_bytes : 0;
    m_text = piece.text().substr(skipped);
    m_line =
        piece.first_line + static_cast<int>(std::count(
                               piece.bytes.begin(), piece.bytes.begin() + static_cast<std::ptrdiff_t>(skipped), '\n'));
    TextPlace const place{m_file, m_line};
    CodedPiece coded;
    coded.number = piece.number;
    find_fields(m_text, m_index);
    if (!m_index.ascii)
        if (auto const bad = base::first_invalid_utf8(m_text)) {
            coded.problems.push_back(problem_at(m_text, *bad, place,
                                                {"the file is not UTF-8 here", "el archivo no es UTF-8 en este lugar"},
                                                {"save it as UTF-8", "guárdelo como UTF-8"}));
            return coded;
        }
    if (m_index.quoted && !check_quotes(m_text, place, coded)) return coded;
    m_rows = group_records(m_text, m_index, m_layout.fields.size(), place);
    coded.problems = std::move(m_rows.problems);
    coded.records = m_rows.first.size();
    coded.columns.resize(m_layout.fields.size());
    for (std::size_t field = 0; field < m_layout.fields.size(); ++field) code_field(field, coded);
    keep_first(coded.problems);
    return coded;
}

/// After a stray quotation mark nothing tells where fields end: the first one is the only problem that is sure.
bool PieceCoder::check_quotes(std::string_view text, TextPlace const& place, CodedPiece& coded) {
    for (std::size_t field = 0; field < m_index.count; ++field) {
        auto const span = field_span(text, m_index, field);
        auto const content = text.substr(span.begin, span.size());
        if (content.find('"') == std::string_view::npos || unquote(content)) continue;
        coded.problems.push_back(
            problem_at(text, span.begin, place,
                       {"the quotation marks of this field do not match", "las comillas de este campo no concuerdan"},
                       {"put the whole field in quotation marks and double those inside it",
                        "ponga el campo entero entre comillas y duplique las que contiene"}));
        return false;
    }
    return true;
}

/// Calls use(record, text, size) with each record's field, quotation marks taken away.
template <class Use>
void PieceCoder::for_each(std::size_t field, Use use) {
    // Two loops: in one, whether a field is empty would be asked before whether any is quoted, and guessed wrong often.
    if (m_index.quoted)
        for_each_span(field, [&](std::size_t record, std::size_t begin, std::size_t size) {
            if (size == 0 || m_text[begin] != '"') return use(record, m_text.data() + begin, size);
            m_plain = *unquote(m_text.substr(begin, size));
            auto const plain_size = m_plain.size();
            m_plain.append(READ_AHEAD, '\0');
            use(record, m_plain.data(), plain_size);
        });
    else
        for_each_span(field,
                      [use, text = m_text.data()](std::size_t record, std::size_t begin, std::size_t size) mutable {
                          use(record, text + begin, size);
                      });
}

/// Calls use(record, begin, size) with where each record's field stands.
template <class Use>
void PieceCoder::for_each_span(std::size_t field, Use use) const {
    bool const ends_line = field + 1 == m_layout.fields.size();
    auto const* const ends = m_index.ends.data();
    auto const* const first = m_rows.first.data();
    auto const records = m_rows.first.size();
    for (std::size_t record = 0; record < records; ++record) {
        auto const at = first[record] + field;
        std::size_t const begin = at == 0 ? 0 : ends[at - 1] + 1;
        auto const end = ends_line ? field_span(m_text, m_index, at).end : ends[at];
        use(record, begin, end - begin);
    }
}

void PieceCoder::code_field(std::size_t field, CodedPiece& coded) {
    switch (m_layout.fields[field].kind) {
        case FieldPlan::Kind::open:
            return;
        case FieldPlan::Kind::person:
            return code_person(field, coded);
        case FieldPlan::Kind::one_code:
            return code_one(field, coded);
        case FieldPlan::Kind::codes:
            return code_values(field, coded);
    }
}

void PieceCoder::code_one(std::size_t field, CodedPiece& coded) {
    auto const& plan = m_layout.fields[field];
    auto& column = coded.columns[field];
    std::vector<base::Error> problems;
    auto const finder = plan.codes->finder();
    auto const fill = [&](auto& codes) {
        codes.resize(coded.records);
        auto* const into = codes.data();
        for_each(field, [&, into, finder](std::size_t record, char const* text, std::size_t size) {
            auto code = finder.find(text, size);
            if (code == CodeDictionary::UNKNOWN) {
                unknown_code(field, record, problems);
                code = 0;
            }
            into[record] = static_cast<std::decay_t<decltype(*into)>>(code);
        });
        if (!plan.kept) codes.clear();
    };
    if (plan.wide)
        fill(column.wide);
    else
        fill(column.narrow);
    coded.problems.insert(coded.problems.end(), problems.begin(), problems.end());
}

ValueMemory& PieceCoder::memory_of(std::size_t field) {
    if (m_memories.empty()) m_memories.resize(m_layout.fields.size());
    auto const& plan = m_layout.fields[field];
    auto& memory = m_memories[field];
    if (!memory) memory.emplace(*plan.codes, plan.separator);
    return *memory;
}

void PieceCoder::code_values(std::size_t field, CodedPiece& coded) {
    auto const& plan = m_layout.fields[field];
    auto& values = coded.columns[field].values;
    auto const eights = (m_schema.columns[plan.column].codes.size() + 7) / 8;
    values.resize(coded.records * eights);
    std::vector<base::Error> problems;
    auto& memory = memory_of(field);
    for_each(field, [&](std::size_t record, char const* text, std::size_t size) {
        auto const bits = memory.bits(text, size);
        if (!bits) unknown_code(field, record, problems);
        for (std::size_t eight = 0; eight < eights; ++eight)
            values[eight * coded.records + record] = static_cast<std::uint8_t>(bits.value_or(0) >> (8 * eight));
    });
    if (!plan.kept) values.clear();
    coded.problems.insert(coded.problems.end(), problems.begin(), problems.end());
}

void PieceCoder::code_person(std::size_t field, CodedPiece& coded) {
    coded.persons.resize(coded.records);
    auto const& marks = m_schema.columns[m_layout.fields[field].column].missing;
    auto const is_missing = [&](std::string_view person) {
        return person.empty() || std::find(marks.begin(), marks.end(), person) != marks.end();
    };
    std::vector<base::Error> problems;
    for_each(field, [&](std::size_t record, char const* text, std::size_t size) {
        if (is_missing({text, size})) nobody(field, record, problems);
        coded.persons[record] = person_key({text, size});
    });
    coded.problems.insert(coded.problems.end(), problems.begin(), problems.end());
}

base::Error PieceCoder::problem(std::size_t field, std::size_t record, base::LocalText message,
                                base::LocalText what_to_do) const {
    auto const span = field_span(m_text, m_index, m_rows.first[record] + field);
    return problem_at(m_text, span.begin, {m_file, m_line}, std::move(message), std::move(what_to_do));
}

void PieceCoder::unknown_code(std::size_t field, std::size_t record, std::vector<base::Error>& problems) {
    if (problems.size() >= LIMIT) return;
    auto const& column = m_schema.columns[m_layout.fields[field].column];
    problems.push_back(problem(field, record,
                               {fmt::format("the column '{}' holds a value that its domain does not have", column.id),
                                fmt::format("la columna «{}» contiene un valor que no está en su dominio", column.id)},
                               outside_domain_advice(column)));
}

void PieceCoder::nobody(std::size_t field, std::size_t record, std::vector<base::Error>& problems) {
    if (problems.size() >= LIMIT) return;
    problems.push_back(problem(
        field, record, {"the record does not say which person it is about", "el registro no dice de qué persona es"},
        {"fill in the person's identifier; without it nobody can be counted once",
         "complete el identificador de la persona; sin él no se puede contar a cada una una sola vez"}));
}

}  // namespace cifra::tabulate
