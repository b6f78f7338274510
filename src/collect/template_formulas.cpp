#include "collect/template_formulas.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace cifra::collect {
namespace {

using base::Language;
using base::LocalText;

/// "✓ Ready", as a text inside a formula.
std::string words(char const* sign, LocalText const& text, Language language) {
    return formula_text(std::string(sign) + " " + text.in(language));
}

std::string missing(Language language) {
    return std::string(check_sign::MISSING) + (language == Language::en ? " Missing" : " Falta");
}

/// "✓ Ready", with the sign of rows that are asked for or of those that may stay empty.
std::string ready(char const* sign, Language language) {
    return words(sign, {"Ready", "Lista"}, language);
}

/// What is said of a figure that is a number as it should be.
std::string figure_state(RowCells const& cells, Language language) {
    auto const changed =
        words(check_sign::ASK, {"Changed much: explain in the note", "Cambió mucho: explique en la nota"}, language);
    return fmt::format("IF(AND(ISNUMBER({1}),N({1})>=20,{2}=\"\",OR({0}>2*N({1}),{0}<N({1})/2)),{3},{4})", cells.figure,
                       cells.last_year, cells.note, changed, ready(check_sign::DONE, language));
}

std::string filled_state(RowCells const& cells, bool whole, Language language) {
    auto const digits = words(check_sign::WRONG, {"Digits only", "Solo dígitos"}, language);
    auto const range = whole ? words(check_sign::WRONG, {"A whole number, 0 or more", "Un entero, 0 o más"}, language)
                             : words(check_sign::WRONG, {"A number, 0 or more", "Un número, 0 o más"}, language);
    auto const both = words(check_sign::WRONG, {"Figure and reason: only one", "Cifra y motivo: solo uno"}, language);
    auto const wrong = whole ? fmt::format("OR({0}<0,{0}<>INT({0}))", cells.figure) : cells.figure + "<0";
    return fmt::format("IF({1}<>\"\",{2},IF(NOT(ISNUMBER({0})),{3},IF({4},{5},{6})))", cells.figure, cells.reason, both,
                       digits, wrong, range, figure_state(cells, language));
}

std::string reason_given(Language language) {
    return words(check_sign::DONE, {"Reason given", "Motivo indicado"}, language);
}

std::string list_of(std::vector<std::string> const& cells) {
    return base::join(cells, ",");
}

}  // namespace

std::string formula_text(std::string const& text) {
    return "\"" + base::replace_all(text, "\"", "\"\"") + "\"";
}

std::string on_sheet(std::string const& sheet, std::string const& cells) {
    return "'" + base::replace_all(sheet, "'", "''") + "'!" + cells;
}

LiveCell row_check(RowCells const& cells, bool whole, Language language) {
    return {fmt::format("=IF({0}<>\"\",{1},IF({2}<>\"\",{3},{4}))", cells.figure, filled_state(cells, whole, language),
                        cells.reason, reason_given(language), formula_text(missing(language))),
            missing(language)};
}

LiveCell optional_row_check(RowCells const& cells, Language language) {
    auto const noted = ready(check_sign::AGREES, language);
    auto const wrong = words(check_sign::WRONG, {"A whole number, 0 or more", "Un entero, 0 o más"}, language);
    return {fmt::format("=IF({0}=\"\",\"\",IF(NOT(ISNUMBER({0})),{1},IF(OR({0}<0,{0}<>INT({0})),{1},{2})))",
                        cells.figure, wrong, noted),
            ""};
}

LiveCell open_row_check(RowCells const& cells, std::string const& named, Language language) {
    auto const answered = words(check_sign::DONE, {"Answered above", "Respondida arriba"}, language);
    return {fmt::format("=IF({0}<>\"\",{1},IF({2}<>\"\",{3},IF(COUNT({4})>0,{5},{6})))", cells.figure,
                        filled_state(cells, true, language), cells.reason, reason_given(language), named, answered,
                        formula_text(missing(language))),
            missing(language)};
}

LiveCell parts_sum(std::vector<std::string> const& parts) {
    auto const list = list_of(parts);
    return {fmt::format("=IF(COUNT({0})=0,\"\",SUM({0}))", list), ""};
}

LiveCell sum_check(BlockCells const& cells, Language language) {
    auto const parts = list_of(cells.parts);
    auto const with_apart = cells.apart.empty() ? parts : parts + "," + list_of(cells.apart);
    auto const text = [&](LocalText const& local) { return formula_text(local.in(language)); };
    auto const no_total = words(check_sign::OPEN, {"The total is missing", "Falta el total"}, language);
    auto const agrees = words(check_sign::AGREES, {"Adds up to the total", "Suma igual al total"}, language);
    auto const over = fmt::format("{}&(SUM({})-{})", text({"\u2717 Above the total by ", "\u2717 Supera el total en "}),
                                  parts, cells.total);
    auto const left = fmt::format("{}&({}-SUM({}))", text({"\u2026 Not yet shared out: ", "\u2026 Por repartir: "}),
                                  cells.total, parts);
    auto const under =
        fmt::format("{}&({}-SUM({}))", text({"\u2717 Short of the total by ", "\u2717 Faltan para el total: "}),
                    cells.total, parts);
    return {fmt::format("=IF(COUNT({0})=0,\"\",IF(NOT(ISNUMBER({1})),{2},IF(OR(SUM({0})={1},SUM({3})={1}),{4},"
                        "IF(SUM({0})>{1},{5},IF(COUNT({0})<{6},{7},{8})))))",
                        parts, cells.total, no_total, with_apart, agrees, over, cells.parts.size(), left, under),
            ""};
}

LiveCell at_most_check(BlockCells const& cells, Language language) {
    auto const parts = list_of(cells.parts);
    auto const above = words(check_sign::WRONG, {"A row is above the total", "Una fila supera el total"}, language);
    auto const fits =
        words(check_sign::AGREES, {"No row is above the total", "Ninguna fila supera el total"}, language);
    return {fmt::format("=IF(OR(COUNT({0})=0,NOT(ISNUMBER({1}))),\"\",IF(MAX({0})>{1},{2},{3}))", parts, cells.total,
                        above, fits),
            ""};
}

LiveCell count_done(std::string const& checks) {
    return {fmt::format("=SUMPRODUCT((LEFT({0},1)={1})+(LEFT({0},1)={2}))", checks, formula_text(check_sign::DONE),
                        formula_text(check_sign::ASK)),
            "0"};
}

LiveCell count_wrong(std::string const& checks) {
    return {fmt::format("=SUMPRODUCT(--(LEFT({},1)={}))", checks, formula_text(check_sign::WRONG)), "0"};
}

LiveCell progress(std::string const& checks, int asked, Language language) {
    LocalText const answered{"Answered: ", "Respondidas: "};
    auto const rest = (language == Language::en ? " of " : " de ") + std::to_string(asked);
    return {"=" + formula_text(answered.in(language)) + "&" + count_done(checks).formula.substr(1) + "&" +
                formula_text(rest),
            answered.in(language) + "0" + rest};
}

LiveCell sheet_state(std::string const& done_cell, std::string const& wrong_cell, int asked, Language language) {
    LocalText const untouched{"\u25A1 Not begun", "\u25A1 Sin empezar"};
    LocalText const to_correct{" to correct", " por corregir"};
    LocalText const left{"\u2026 Still missing: ", "\u2026 Faltan: "};
    return {
        fmt::format("=IF({1}>0,{3}&{1}&{4},IF({0}={2},{5},IF({0}=0,{6},{7}&({2}-{0}))))", done_cell, wrong_cell, asked,
                    formula_text(std::string(check_sign::WRONG) + " "), formula_text(to_correct.in(language)),
                    words(check_sign::DONE, {"Complete", "Completa"}, language), formula_text(untouched.in(language)),
                    formula_text(left.in(language))),
        untouched.in(language)};
}

}  // namespace cifra::collect
