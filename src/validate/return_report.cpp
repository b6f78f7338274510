#include "validate/return_report.hpp"

#include "audit/paragraph.hpp"
#include "audit/sentences.hpp"
#include "base/text.hpp"
#include "language/count.hpp"
#include "language/number.hpp"
#include "restricted/place.hpp"
#include "validate/reading.hpp"
#include "validate/return_place.hpp"
#include "validate/rules.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>
#include <tuple>

namespace cifra::validate {
namespace {

using audit::choose;
using audit::Finding;
using audit::Outcome;
using audit::Severity;
using base::Language;
using base::LocalText;
using base::Where;

/// A finding and where its sheet calls for it.
struct Entry {
    Finding const* finding = nullptr;
    std::string sheet;  ///< Or file; empty for the return as a whole.
    std::size_t rank = 0;
    int row = 0;
    std::string cells;
};

int row_of(Where const& where) {
    auto const place = restricted::sheet_place(where);
    if (!place) return where.line;
    auto const digits = place->cell.find_first_of("0123456789");
    return std::stoi(place->cell.substr(digits));
}

/// A place without a cell is of the whole sheet ("FILE!SHEET"), or of the file.
std::string sheet_of(Where const& where, std::string const& file) {
    if (auto const place = restricted::sheet_place(where)) return place->sheet;
    auto const sheet = file + "!";
    return where.file.rfind(sheet, 0) == 0 ? where.file.substr(sheet.size()) : where.file;
}

/// What the officer is told, in one language.
class Report {
public:
    Report(std::vector<Finding> const& findings, restricted::NationalReturn const& submitted, Language language)
        : m_submitted(submitted), m_language(language), m_places(submitted), m_unreadable(unreadable_cells(submitted)) {
        for (auto const& finding : findings) m_entries.push_back(entry_of(finding));
        std::stable_sort(m_entries.begin(), m_entries.end(), [](Entry const& a, Entry const& b) {
            return std::tie(a.rank, a.row) < std::tie(b.rank, b.row);
        });
    }

    std::string text(std::string const& workplace) {
        auto const blocking = chosen(Severity::blocking, Outcome::fail);
        auto const questions = chosen(Severity::info, Outcome::fail);
        auto const noted = chosen(Severity::noted, Outcome::fail);
        auto const open = chosen(Severity::info, Outcome::not_evaluable);
        auto text = heading(blocking.size(), questions.size());
        text += part({"To correct or explain", "Para corregir o explicar"}, "✗ ", blocking);
        text += part({"Questions", "Preguntas"}, "• ", questions);
        if (!blocking.empty() || !questions.empty()) text += "\n" + how_to_explain(workplace);
        text += part({"Explained", "Explicado"}, "✓ ", noted);
        text += part({"Cannot be told", "No se puede saber"}, "? ", open);
        return text + "\n" + passes();
    }

private:
    std::string pick(std::string en, std::string es) const { return choose(m_language, std::move(en), std::move(es)); }

    Entry entry_of(Finding const& finding) {
        auto const places = m_places.of(finding);
        if (places.empty()) return {&finding, {}, 0, 0, {}};
        Entry entry{&finding, sheet_of(places.front(), m_submitted.file_name), 0, row_of(places.front()), {}};
        auto found = std::find(m_sheets.begin(), m_sheets.end(), entry.sheet);
        if (found == m_sheets.end()) found = m_sheets.insert(m_sheets.end(), entry.sheet);
        entry.rank = 1 + static_cast<std::size_t>(found - m_sheets.begin());
        bool one_sheet = true;
        for (auto const& where : places) {
            entry.row = std::min(entry.row, row_of(where));
            one_sheet = one_sheet && sheet_of(where, m_submitted.file_name) == entry.sheet;
        }
        entry.cells = one_sheet ? restricted::cells_in_words(places, m_language)
                                : restricted::places_in_words(places, m_language);
        return entry;
    }

    std::vector<Entry> chosen(Severity severity, Outcome outcome) const {
        std::vector<Entry> entries;
        std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(entries), [&](Entry const& entry) {
            return entry.finding->outcome == outcome && entry.finding->severity == severity;
        });
        return entries;
    }

    std::string heading(std::size_t blocking, std::size_t questions) const {
        auto const name = language::capitalised(return_name(m_submitted).in(m_language));
        auto const count = [&](std::size_t number, LocalText const& one, LocalText const& other) {
            auto const value = static_cast<std::int64_t>(number);
            return fmt::format("{} {}", language::number(value, m_language),
                               language::plural(value, one.in(m_language), other.in(m_language)));
        };
        if (blocking == 0 && questions == 0) return name + pick(": all in order.", ": todo en orden.") + "\n";
        auto const asked = count(questions, {"question", "pregunta"}, {"questions", "preguntas"});
        if (blocking == 0) return name + pick(": nothing to correct; ", ": nada que corregir; ") + asked + ".\n";
        return name + ": " +
               count(blocking, {"finding to correct or explain", "hallazgo por corregir o explicar"},
                     {"findings to correct or explain", "hallazgos por corregir o explicar"}) +
               (questions == 0 ? std::string() : ", " + asked) + ".\n";
    }

    std::string sheet_heading(std::string const& sheet) const {
        if (sheet.empty()) return pick("The return as a whole", "El informe en conjunto");
        bool const is_file = sheet == m_submitted.file_name;
        return is_file ? sheet : pick("Sheet \"" + sheet + "\"", "Hoja «" + sheet + "»");
    }

    std::string part(LocalText const& title, std::string const& mark, std::vector<Entry> const& entries) const {
        if (entries.empty()) return {};
        auto text = fmt::format("\n{} ({})\n", title.in(m_language), entries.size());
        std::size_t rank = m_sheets.size() + 1;
        for (auto const& entry : entries) {
            if (entry.rank != rank) text += "\n  " + sheet_heading(entry.sheet) + "\n";
            rank = entry.rank;
            text += told(mark, entry);
        }
        return text;
    }

    std::string told(std::string const& mark, Entry const& entry) const {
        auto const& finding = *entry.finding;
        auto const statement = finding.statement.in(m_language);
        auto text = audit::paragraph("  " + mark, entry.cells.empty() ? statement : entry.cells + ": " + statement);
        if (finding.outcome == Outcome::not_evaluable) return text;
        for (auto const& explanation : finding.explanations)
            text += audit::paragraph("    ", explanation.text.in(m_language));
        if (finding.settlement) return text + audit::paragraph("    → ", settled(*finding.settlement));
        if (!finding.what_to_do.empty()) text += audit::paragraph("    → ", finding.what_to_do.in(m_language));
        bool const explainable = finding.rule != "settlement" && !is_about_reading(m_unreadable, finding.id);
        return explainable ? text + "    " + finding.id + "\n" : text;
    }

    std::string settled(audit::Settled const& settlement) const {
        auto const date = language::date(settlement.date, m_language);
        auto const by = settlement.by.in(m_language);
        auto const said = settlement.explanation.in(m_language);
        return (said.empty() ? pick("Noted", "Anotado") : said) +
               pick(fmt::format(" ({}, {})", by, date), fmt::format(" ({}, {})", by, date));
    }

    std::string how_to_explain(std::string const& workplace) const {
        return audit::paragraph(
                   "", pick("Explain a finding by its id; to hand in a corrected file, ask the secretariat to send "
                            "the return back (cifra send-back), unless it is a draft:",
                            "Explique un hallazgo por su identificador; para entregar un archivo "
                            "corregido, pida a la secretaría que devuelva el informe (cifra send-back), "
                            "salvo que sea un borrador:")) +
               fmt::format("  cifra explain {} {} {} ", workplace, m_submitted.ref_area, m_submitted.time_period) +
               pick("ID", "IDENTIFICADOR") + "\n";
    }

    /// "61 checks in order: Sum of parts 5, …", the rules in their order.
    std::string passes() const {
        std::vector<std::string> items;
        std::int64_t all = 0;
        for (auto const& rule : rules()) {
            auto const count = std::count_if(m_entries.begin(), m_entries.end(), [&](Entry const& entry) {
                return entry.finding->outcome == Outcome::pass && entry.finding->rule == rule.id;
            });
            all += count;
            if (count > 0) items.push_back(fmt::format("{} {}", rule.name.in(m_language), count));
        }
        auto const text =
            pick(fmt::format("{} {} in order", all, language::plural(all, "check", "checks")),
                 fmt::format("{} {} en orden", all, language::plural(all, "comprobación", "comprobaciones")));
        return audit::paragraph("", items.empty() ? text + "." : text + ": " + base::join(items, ", ") + ".");
    }

    restricted::NationalReturn const& m_submitted;
    Language m_language;
    ReturnPlaces m_places;
    std::set<std::string> m_unreadable;
    std::vector<std::string> m_sheets;  ///< In the order in which findings name them.
    std::vector<Entry> m_entries;
};

}  // namespace

std::string return_report(std::vector<Finding> const& findings, restricted::NationalReturn const& submitted,
                          std::string const& workplace, Language language) {
    return Report(findings, submitted, language).text(workplace);
}

}  // namespace cifra::validate
