#include "tabulate/read_microdata.hpp"

#include "tabulate/memory_limit.hpp"
#include "tabulate/parallel.hpp"
#include "tabulate/record_line.hpp"
#include "tabulate/wide_vectors.hpp"

#include <algorithm>

namespace cifra::tabulate {
namespace {

/// One value of a multi-valued column. A trip count that the compiler knows becomes vector instructions.
CIFRA_WIDE_VECTORS void expand(std::uint8_t const* __restrict eight, std::size_t records, std::uint8_t bit,
                               std::uint8_t* __restrict codes) {
    constexpr std::size_t LANES = 32;
    auto const mask = static_cast<std::uint8_t>(1U << bit);
    std::size_t record = 0;
    for (; record + LANES <= records; record += LANES)
        for (std::size_t lane = 0; lane < LANES; ++lane)
            codes[record + lane] = (eight[record + lane] & mask) == mask ? std::uint8_t{1} : std::uint8_t{0};
    for (; record < records; ++record)
        codes[record] = (eight[record] & mask) == mask ? std::uint8_t{1} : std::uint8_t{0};
}

/// Joins the pieces' codes to whole columns, several columns at a time.
class ColumnJoin {
public:
    ColumnJoin(PiecesRead& read, programme::RecordSchema const& schema, std::vector<CountedColumn> const& wanted)
        : m_read(read), m_schema(schema), m_wanted(wanted) {
        for (auto const& piece : read.pieces) m_records += piece.records;
        m_columns.resize(wanted.size());
    }

    /// Everything that is wanted of a field; afterwards the pieces do without it.
    void join(std::size_t field) {
        for (std::size_t position = 0; position < m_wanted.size(); ++position) {
            if (m_wanted[position].column != m_read.layout.fields[field].column) continue;
            CodedColumn column(cardinality_of(m_schema, m_wanted[position]), 0);
            // Persons with several records add some.
            column.reserve(m_records + m_records / 8);
            column.resize(m_records);
            fill(column, field, m_wanted[position]);
            m_columns[position].emplace(std::move(column));
        }
        for (auto& piece : m_read.pieces) piece.columns[field] = {};
    }

    CodedRecords records() {
        CodedRecords records;
        for (auto& column : m_columns) records.columns.push_back(std::move(*column));
        return records;
    }

private:
    void fill(CodedColumn& column, std::size_t field, CountedColumn const& counted) const {
        std::size_t begin = 0;
        for (auto const& piece : m_read.pieces) {
            auto const& from = piece.columns[field];
            if (counted.value)
                expand(from.values.data() + *counted.value / 8 * piece.records, piece.records,
                       static_cast<std::uint8_t>(*counted.value % 8), column.narrow() + begin);
            else if (counted.hierarchy)
                fill_groups(column, begin, from, m_schema.hierarchies[*counted.hierarchy].group_of);
            else
                fill_codes(column, begin, from);
            begin += piece.records;
        }
    }

    template <class From, class Code>
    static void fill_with(CodedColumn& column, std::size_t begin, From const& from, Code code_of) {
        if (column.is_wide())
            std::transform(from.begin(), from.end(), column.wide() + begin,
                           [&](auto value) { return static_cast<std::uint16_t>(code_of(value)); });
        else
            std::transform(from.begin(), from.end(), column.narrow() + begin,
                           [&](auto value) { return static_cast<std::uint8_t>(code_of(value)); });
    }

    static void fill_codes(CodedColumn& column, std::size_t begin, PieceColumn const& from) {
        if (column.is_wide())
            std::copy(from.wide.begin(), from.wide.end(), column.wide() + begin);
        else
            std::copy(from.narrow.begin(), from.narrow.end(), column.narrow() + begin);
    }

    static void fill_groups(CodedColumn& column, std::size_t begin, PieceColumn const& from,
                            std::vector<std::uint16_t> const& group_of) {
        auto const group = [&](std::size_t code) { return code == 0 ? std::uint16_t{0} : group_of[code - 1]; };
        if (from.wide.empty())
            fill_with(column, begin, from.narrow, group);
        else
            fill_with(column, begin, from.wide, group);
    }

    PiecesRead& m_read;
    programme::RecordSchema const& m_schema;
    std::vector<CountedColumn> const& m_wanted;
    std::size_t m_records = 0;
    std::vector<std::optional<CodedColumn>> m_columns;
};

/// Bytes that the joined columns take beside the pieces.
std::size_t bytes_joined(PiecesRead const& read, programme::RecordSchema const& schema,
                         std::vector<CountedColumn> const& wanted) {
    std::size_t records = 0;
    for (auto const& piece : read.pieces) records += piece.records;
    std::size_t bytes = 0;
    for (auto const& counted : wanted) bytes += records * (cardinality_of(schema, counted) > 256 ? 2 : 1);
    for (auto const& piece : read.pieces) bytes += piece.bytes();
    return bytes;
}

std::vector<PersonKey> joined_persons(PiecesRead& read) {
    std::size_t count = 0;
    for (auto const& piece : read.pieces) count += piece.persons.size();
    std::vector<PersonKey> persons;
    persons.reserve(count);
    for (auto& piece : read.pieces) {
        persons.insert(persons.end(), piece.persons.begin(), piece.persons.end());
        piece.persons = {};
    }
    return persons;
}

}  // namespace

base::Result<Microdata> read_microdata(std::filesystem::path const& path, programme::RecordSchema const& schema,
                                       std::vector<CountedColumn> const& wanted, ReadSettings const& settings) {
    CIFRA_TRY(auto file, RecordFile::open(path, schema.comment));
    auto of_file = settings;
    of_file.total_bytes = file.size();
    CIFRA_TRY(auto microdata, read_microdata([&] { return file.next(); }, path.string(), schema, wanted, of_file));
    microdata.line_of = [path, &schema](std::size_t record) { return line_of_record(path, schema, record); };
    return microdata;
}

base::Result<Microdata> read_microdata(NextPiece const& next, std::string const& name,
                                       programme::RecordSchema const& schema, std::vector<CountedColumn> const& wanted,
                                       ReadSettings const& settings) {
    CIFRA_TRY(auto read, read_pieces(next, name, schema, wanted, settings));
    if (beyond(bytes_joined(read, schema, wanted), settings.limit_bytes))
        return base::fail(too_much_memory(name, settings.limit_bytes));
    Microdata microdata;
    ColumnJoin join(read, schema, wanted);
    auto const fields = read.layout.fields.size();
    // The persons first: they take longest.
    share_out(settings.threads, fields + 1, [&](std::size_t work) {
        if (work == 0)
            microdata.persons = joined_persons(read);
        else
            join.join(work - 1);
    });
    microdata.records = join.records();
    return microdata;
}

}  // namespace cifra::tabulate
