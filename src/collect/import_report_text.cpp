#include "collect/import_report.hpp"

#include "base/csv.hpp"
#include "base/text.hpp"
#include "collect/fold_label.hpp"
#include "language/count.hpp"
#include "language/number.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using base::Language;

/// Lines of a file that are named one by one; of more only how many.
constexpr std::size_t MOST_LINES = 12;

/// Writes the report in one language.
class ReportWriter {
public:
    ReportWriter(ImportReport const& report, Language language) : m_report(report), m_language(language) {}

    std::string write() {
        write_sum();
        write_observations();
        write_reasons(RowOutcome::merged, {"Merged:", "Unidas a otra fila:"});
        write_reasons(RowOutcome::rejected, {"Rejected:", "Rechazadas:"});
        write_explanations();
        write_unknown();
        write_letters();
        write_comments();
        m_text += say({"Source: ", "Fuente: "}) + m_report.source.in(m_language) + "\n";
        m_text += say({"Terms of use: ", "Condiciones de uso: "}) + m_report.licence.in(m_language) + "\n";
        return std::move(m_text);
    }

private:
    std::string const& say(base::LocalText const& text) { return m_said = text.in(m_language); }
    std::string number(std::size_t value) const {
        return language::number(static_cast<std::int64_t>(value), m_language);
    }
    std::string number(int value) const { return language::number(value, m_language); }
    std::string rows(int count) const {
        return fmt::format("{} {}", number(count),
                           m_language == Language::en ? language::plural(count, "row", "rows")
                                                      : language::plural(count, "fila", "filas"));
    }

    void write_sum() {
        bool const english = m_language == Language::en;
        m_text += fmt::format(
            "{}: {} = {} {} + {} {} + {} {}\n", m_report.file, rows(static_cast<int>(m_report.rows.size())),
            number(m_report.observations), english ? "observations" : "observaciones", number(m_report.merged),
            english ? "merged" : "unidas a otra", number(m_report.rejected), english ? "rejected" : "rechazadas");
    }

    void write_observations() {
        auto const line = [&](int count, base::LocalText const& text) {
            if (count > 0) m_text += fmt::format("  {:>7}  {}\n", number(count), say(text));
        };
        m_text += say({"Observations:", "Observaciones:"}) + "\n";
        line(m_report.observations - m_report.withheld - m_report.missing, {"with a figure", "con una cifra"});
        line(m_report.withheld, {"withheld by the source", "reservadas por la fuente"});
        line(m_report.missing, {"without a figure for another reason", "sin cifra por otro motivo"});
        line(m_report.recounts,
             {"of all of these count persons again by another dimension: cells of their own, never added up",
              "de todas ellas vuelven a contar a las personas según otra dimensión: celdas propias que "
              "nunca se suman"});
    }

    bool belongs(std::string const& reason, RowOutcome outcome) const {
        return std::any_of(m_report.rows.begin(), m_report.rows.end(),
                           [&](ImportedRow const& row) { return row.outcome == outcome && row.reason == reason; });
    }

    void write_reasons(RowOutcome outcome, base::LocalText const& heading) {
        bool begun = false;
        for (auto const& [reason, count] : m_report.reasons) {
            if (!belongs(reason, outcome)) continue;
            if (!begun) m_text += say(heading) + "\n";
            begun = true;
            m_text +=
                fmt::format("  {:>7}  {} ({})\n", number(count), import_reason_label(reason).in(m_language), reason);
        }
    }

    void write_explanations() {
        for (auto const& [rule, words] : m_report.explanations) {
            auto const count = std::count_if(m_report.rows.begin(), m_report.rows.end(),
                                             [&](ImportedRow const& row) { return row.rule == rule; });
            m_text += fmt::format("           {}, {}: {}\n", rule, rows(static_cast<int>(count)), words.in(m_language));
        }
    }

    void write_unknown() {
        if (m_report.unknown.empty()) return;
        m_text += say({"Labels without a code:", "Etiquetas sin código:"}) + "\n";
        for (auto const& label : m_report.unknown) m_text += "  " + unknown_line(label) + "\n";
        m_text += say({"  Add them to [[labels]] of the mapping, or reject them with a rule.",
                       "  Agréguelas a [[labels]] del mapeo, o rechácelas con una regla."}) +
                  "\n";
    }

    std::string quoted(std::string const& text) const {
        return m_language == Language::en ? "'" + text + "'" : "«" + text + "»";
    }

    std::string unknown_line(UnknownLabel const& label) {
        auto const line = fmt::format("{} {} ({}), {}", label.column, quoted(shown_label(label.label)), label.dimension,
                                      rows(label.rows));
        if (label.code.empty()) return line;
        return line + say({"; did you mean ", "; ¿quiso decir "}) +
               fmt::format("{} ({})?", label.code, quoted(shown_label(label.near)));
    }

    std::string lines(std::vector<int> const& numbers) const {
        std::vector<std::string> named;
        for (std::size_t i = 0; i < std::min(numbers.size(), MOST_LINES); ++i)
            named.push_back(std::to_string(numbers[i]));
        auto text = base::join(named, ", ");
        if (numbers.size() > MOST_LINES)
            text += (m_language == Language::en ? " and more: " : " y más: ") + number(numbers.size());
        return text;
    }

    void write_letters() {
        if (!m_report.broken_lines.empty())
            m_text += say({"Bytes that are no letters were replaced; lines ",
                           "Se sustituyeron bytes que no son letras; líneas "}) +
                      lines(m_report.broken_lines) + "\n";
        if (m_report.lost_letters > 0)
            m_text +=
                say({"Rows in which letters were lost (U+FFFD): ", "Filas en las que se perdieron letras (U+FFFD): "}) +
                number(m_report.lost_letters) + "\n";
    }

    void write_comments() {
        if (m_report.comment_lines.empty()) return;
        m_text += say({"Comments that the mapping does not know were left out; lines ",
                       "Se omitieron comentarios que el mapeo no conoce; líneas "}) +
                  lines(m_report.comment_lines) + "\n";
    }

    ImportReport const& m_report;
    Language m_language;
    std::string m_text;
    std::string m_said;
};

std::string outcome_word(RowOutcome outcome) {
    if (outcome == RowOutcome::observation) return "observation";
    return outcome == RowOutcome::merged ? "merged" : "rejected";
}

}  // namespace

std::string import_report_text(ImportReport const& report, base::Language language) {
    return ReportWriter(report, language).write();
}

std::string import_report_csv(ImportReport const& report) {
    auto csv = base::csv_line({"LINE", "OUTCOME", "REASON", "RULE", "CELL", "LINES"});
    for (auto const& row : report.rows) {
        std::vector<std::string> lines;
        for (int const line : row.lines) lines.push_back(std::to_string(line));
        csv += base::csv_line({std::to_string(row.line), outcome_word(row.outcome), row.reason, row.rule,
                               row.key ? to_string(*row.key) : "", base::join(lines, " ")});
    }
    return csv;
}

}  // namespace cifra::collect
