#include "tabulate/simulate.hpp"

#include "base/csv.hpp"
#include "tabulate/latent_classes.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::tabulate {
namespace {

constexpr std::size_t FLUSH_BYTES = 4U << 20U;
constexpr std::size_t MOST_WAITING = 4096;
constexpr std::uint64_t MOST_IN_A_CASE = 20;

/// Chances in 1,024.
constexpr std::uint64_t COMES_BACK = 80;       ///< A person has a further record.
constexpr std::uint64_t ANOTHER_VICTIM = 420;  ///< A case goes on.
constexpr std::uint64_t SHARED = 640;          ///< A victim has what the case has.
constexpr std::uint64_t CHANGED = 128;         ///< A further record says something else.
constexpr std::uint64_t MARKED = 128;          ///< What is missing has a mark in place of nothing.

bool happens(base::Random& random, std::uint64_t chance_of_1024) {
    return random.next() % 1024 < chance_of_1024;
}

/// A made-up record: a value a column, as LatentClasses draws them.
struct MadeUp {
    std::uint64_t person = 0;
    std::uint64_t incident = 0;
    std::size_t of_class = 0;
    std::vector<std::uint64_t> values;
};

class Register {
public:
    Register(programme::RecordSchema const& schema, SimulationSettings const& settings)
        : m_schema(schema), m_fixed(settings.fixed), m_random(settings.seed), m_classes(schema, m_random) {}

    MadeUp next() {
        if (!m_waiting.empty() && happens(m_random, COMES_BACK)) return further_record();
        if (m_case.incident == 0 || m_victims >= MOST_IN_A_CASE || !happens(m_random, ANOTHER_VICTIM)) begin_case();
        ++m_victims;
        auto record = m_case;
        record.person = ++m_persons;
        for (std::size_t column = 0; column < record.values.size(); ++column)
            if (!happens(m_random, SHARED)) redraw(record, column);
        if (m_waiting.size() < MOST_WAITING && happens(m_random, COMES_BACK)) m_waiting.push_back(record);
        return record;
    }

    void write(MadeUp const& record, std::string& out) {
        for (std::size_t column = 0; column < m_schema.columns.size(); ++column) {
            if (column > 0) out += ',';
            auto const begin = out.size();
            write_field(record, column, out);
            // Over what was drawn, so that the other columns are what they would be.
            for (auto const& fixed : m_fixed)
                if (fixed.column == column) {
                    out.resize(begin);
                    write_value(m_schema.columns[column], fixed.value, out);
                }
        }
        out += '\n';
    }

private:
    void begin_case() {
        m_victims = 0;
        m_case.of_class = m_classes.draw_class(m_random);
        ++m_case.incident;
        m_case.values.assign(m_schema.columns.size(), 0);
        for (std::size_t column = 0; column < m_case.values.size(); ++column) redraw(m_case, column);
    }

    MadeUp further_record() {
        auto const at = static_cast<std::size_t>(m_random.next() % m_waiting.size());
        auto record = std::move(m_waiting[at]);
        m_waiting[at] = std::move(m_waiting.back());
        m_waiting.pop_back();
        for (std::size_t column = 0; column < record.values.size(); ++column)
            if (happens(m_random, CHANGED)) redraw(record, column);
        if (happens(m_random, COMES_BACK)) m_waiting.push_back(record);
        return record;
    }

    void redraw(MadeUp& record, std::size_t column) {
        if (m_schema.columns[column].counted())
            record.values[column] = m_classes.draw(column, record.of_class, m_random);
    }

    void write_field(MadeUp const& record, std::size_t column, std::string& out) {
        auto const& described = m_schema.columns[column];
        if (described.use == programme::ColumnUse::person)
            fmt::format_to(std::back_inserter(out), "P{:08}", record.person);
        else if (described.use == programme::ColumnUse::incident)
            fmt::format_to(std::back_inserter(out), "C{:08}", record.incident);
        else if (described.counted())
            write_value(described, record.values[column], out);
    }

    void write_value(programme::RecordColumn const& column, std::uint64_t value, std::string& out) {
        if (value == 0) {
            if (!column.missing.empty() && happens(m_random, MARKED)) out += column.missing.front();
            return;
        }
        if (!column.multi_valued()) {
            out += column.codes[value - 1].id;
            return;
        }
        bool first = true;
        for (std::size_t code = 0; code < column.codes.size(); ++code) {
            if ((value >> code & 1U) == 0) continue;
            if (!first) out += column.separator;
            out += column.codes[code].id;
            first = false;
        }
    }

    programme::RecordSchema const& m_schema;
    std::vector<FixedValue> const& m_fixed;
    base::Random m_random;
    LatentClasses m_classes;
    MadeUp m_case;
    std::uint64_t m_victims = 0;
    std::uint64_t m_persons = 0;
    std::vector<MadeUp> m_waiting;
};

std::string first_lines(programme::RecordSchema const& schema, std::uint64_t seed) {
    std::vector<std::string> headers;
    for (auto const& column : schema.columns) headers.push_back(column.header);
    return fmt::format(
               "{0} Made up by cifra simulate, seed {1}: nobody in this file is real.\n"
               "{0} Inventado por cifra simulate, semilla {1}: nadie en este archivo es real.\n",
               schema.comment, seed) +
           base::csv_line(headers);
}

}  // namespace

base::Result<void> simulate(programme::RecordSchema const& schema, SimulationSettings const& settings,
                            ByteSink const& sink) {
    if (schema.comment.empty())
        return base::fail(
            base::ErrorCode::bad_input,
            {"the schema allows no comment lines, so the file could not say that nobody in it is real",
             "el esquema no admite líneas de comentario, así que el archivo no podría decir que nadie en él es real"},
            {"add comment = \"#\" to the schema", "agregue comment = \"#\" al esquema"});
    Register made_up(schema, settings);
    auto bytes = first_lines(schema, settings.seed);
    for (std::uint64_t i = 0; i < settings.records; ++i) {
        made_up.write(made_up.next(), bytes);
        if (bytes.size() < FLUSH_BYTES) continue;
        CIFRA_CHECK(sink(bytes));
        bytes.clear();
        if (settings.progress) settings.progress(i, settings.records);
    }
    return sink(bytes);
}

}  // namespace cifra::tabulate
