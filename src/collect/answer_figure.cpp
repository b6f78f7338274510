#include "collect/answer_figure.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

using base::LocalText;

constexpr std::int64_t LARGEST = 1'000'000'000'000;

Complaint complain(LocalText statement, LocalText what_to_do) {
    return {reading_rule::NUMBER, std::move(statement), std::move(what_to_do)};
}

LocalText digits_only() {
    return {"write its digits side by side, with nothing else: 1234",
            "escriba sus dígitos seguidos, sin nada más: 1234"};
}

LocalText or_reason() {
    return {"write digits only; if there is no figure, empty the cell and choose the reason beside it",
            "escriba solo dígitos; si no hay cifra, vacíe la celda y elija el motivo al lado"};
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_digit(std::string const& text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

bool all_of(std::string const& text, char const* signs) {
    return text.find_first_not_of(signs) == std::string::npos;
}

bool begins_with_any(std::string const& text, std::initializer_list<char const*> starts) {
    return std::any_of(starts.begin(), starts.end(), [&](char const* start) { return text.rfind(start, 0) == 0; });
}

/// True when the text holds digits of another script or width, which look like digits and are none.
bool has_foreign_digits(std::string const& text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        auto const byte = [&](std::size_t k) {
            return static_cast<unsigned char>(i + k < text.size() ? text[i + k] : 0);
        };
        bool const wide = byte(0) == 0xEF && byte(1) == 0xBC && byte(2) >= 0x90 && byte(2) <= 0x99;  // U+FF10 to FF19
        bool const arabic = byte(0) == 0xD9 && byte(1) >= 0xA0 && byte(1) <= 0xA9;                   // U+0660 to 0669
        if (wide || arabic) return true;
    }
    return false;
}

/// Gaps between groups of digits, each as one blank.
std::string with_plain_gaps(std::string text) {
    for (char const* const gap : {"\u00A0", "\u202F", "\u2009", "'", "\u2019", "_"})
        text = base::replace_all(std::move(text), gap, " ");
    return text;
}

/// "15,50": a comma or point and at most two digits after it. The last group of thousands has three.
bool has_decimals(std::string const& text) {
    auto const last = text.find_last_of(".,");
    return last != std::string::npos && text.size() - last - 1 <= 2;
}

Complaint of_separated(std::string const& text, NumberKind kind) {
    if (!has_decimals(text))
        return complain({"the figure has separators of thousands", "la cifra tiene separadores de miles"},
                        digits_only());
    if (kind == NumberKind::count)
        return complain({"the figure has decimals, and it is a count", "la cifra tiene decimales, y es un conteo"},
                        {"write a whole number, digits only", "escriba un número entero, solo dígitos"});
    return complain({"the amount is written as text with a decimal sign that cannot be told from thousands",
                     "el monto está escrito como texto con un signo decimal que no se distingue de los miles"},
                    {"type it again as a number, with two decimals at most",
                     "escríbalo de nuevo como número, con dos decimales como máximo"});
}

/// What is wrong with a text that is not digits alone.
Complaint of_text(std::string const& text, NumberKind kind) {
    if (has_foreign_digits(text))
        return complain({"the figure is written with digits of another script",
                         "la cifra está escrita con dígitos de otro alfabeto"},
                        digits_only());
    if (text.front() == '=')
        return complain({"a formula stands here as text", "aquí hay una fórmula escrita como texto"}, digits_only());
    if (!has_digit(text))
        return complain({"words or signs stand where a figure belongs", "hay palabras o signos donde va una cifra"},
                        or_reason());
    if (text.find('%') != std::string::npos)
        return complain({"a percentage stands where a number belongs", "hay un porcentaje donde va un número"},
                        {"write how many they are, not their share", "escriba cuántos son, no qué porcentaje"});
    if (begins_with_any(text, {"<", ">", "\u2264", "\u2265", "~", "\u2248", "\u00B1"}))
        return complain({"the figure has a sign such as \"less than\" or \"about\"",
                         "la cifra tiene un signo como «menos de» o «cerca de»"},
                        {"write the number itself; if it is not exact, choose \"Estimated\" as its status",
                         "escriba el número mismo; si no es exacto, elija «Estimada» como estado"});
    if (begins_with_any(text, {"-", "\u2212", "("}) &&
        all_of(with_plain_gaps(text).substr(1), "0123456789., )\x88\x92"))
        return complain({"the figure is negative", "la cifra es negativa"},
                        {"correct it: nothing that is counted here can be below 0",
                         "corríjala: nada de lo que se cuenta aquí puede ser menor que 0"});
    auto const plain = with_plain_gaps(text);
    if (all_of(plain, "0123456789., ")) return of_separated(plain, kind);
    if (is_digit(text.front()))
        return complain({"marks or words stand beside the figure", "hay marcas o palabras junto a la cifra"},
                        {"write the digits alone, and what the mark says in the note",
                         "escriba solo los dígitos, y en la nota lo que dice la marca"});
    return complain({"the figure is not written in digits alone", "la cifra no está escrita solo con dígitos"},
                    or_reason());
}

Complaint too_large() {
    return complain({"the figure is larger than any that can be true", "la cifra es mayor que cualquiera posible"},
                    {"look for digits too many", "revise si sobran dígitos"});
}

Complaint with_decimals() {
    return complain({"the figure has decimals, and it is a count", "la cifra tiene decimales, y es un conteo"},
                    {"write a whole number; if a point or comma separates thousands, leave it out",
                     "escriba un número entero; si el punto o la coma separa los miles, quítelo"});
}

/// A number that is too long to be read exactly.
Complaint of_inexact(std::string const& text) {
    bool const large = text.find("e+") != std::string::npos || text.find("E+") != std::string::npos ||
                       text.find_first_of(".eE") == std::string::npos;
    return large ? too_large() : with_decimals();
}

FigureReading of_number(base::Decimal value, FigureKind kind) {
    if (value.units < 0)
        return {{},
                complain({"the figure is negative", "la cifra es negativa"},
                         {"correct it: nothing that is counted here can be below 0",
                          "corríjala: nada de lo que se cuenta aquí puede ser menor que 0"})};
    if (kind.number == NumberKind::count && value.scale > 0) return {{}, with_decimals()};
    if (value.scale > 2)
        return {{},
                complain({"the amount has more than two decimals", "el monto tiene más de dos decimales"},
                         {"write at most two decimals", "escriba dos decimales como máximo"})};
    std::int64_t largest = LARGEST;
    for (int i = 0; i < value.scale; ++i) largest *= 10;
    if (value.units > largest) return {{}, too_large()};
    if (kind.yes_or_no && value.units > 1)
        return {{},
                complain({"only 1 (yes) or 0 (no) can stand here", "aquí solo puede ir 1 (sí) o 0 (no)"},
                         {"write 1 or 0; if it is not known, empty the cell and choose the reason",
                          "escriba 1 o 0; si no se sabe, vacíe la celda y elija el motivo"})};
    return {value, {}};
}

FigureReading not_a_number(SheetCell const& cell) {
    if (cell.kind == SheetCell::Kind::error)
        return {{},
                complain({"the formula in this cell gives an error", "la fórmula de esta celda da un error"},
                         digits_only())};
    if (cell.kind == SheetCell::Kind::boolean)
        return {{},
                complain({"TRUE or FALSE stands where a figure belongs", "hay VERDADERO o FALSO donde va una cifra"},
                         digits_only())};
    return {
        {},
        complain({"the spreadsheet has made a date of the figure", "la hoja de cálculo convirtió la cifra en fecha"},
                 {"set the format of the cell to number and type the figure again",
                  "ponga la celda en formato de número y escriba de nuevo la cifra"})};
}

}  // namespace

std::string stripped(std::string_view text) {
    static constexpr std::string_view BLANKS[] = {" ", "\t", "\n", "\r", "\u00A0", "\u202F", "\u200B", "\uFEFF"};
    for (bool again = true; again;) {
        again = false;
        for (auto const blank : BLANKS) {
            if (text.size() < blank.size()) continue;
            if (text.substr(0, blank.size()) == blank) {
                text.remove_prefix(blank.size());
                again = true;
            } else if (text.substr(text.size() - blank.size()) == blank) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return std::string(text);
}

FigureReading read_figure_cell(SheetCell const* cell, FigureKind kind) {
    if (cell == nullptr) return {};
    if (cell->kind == SheetCell::Kind::error || cell->kind == SheetCell::Kind::boolean || cell->date)
        return not_a_number(*cell);
    auto const text = stripped(cell->text);
    if (text.empty() && !cell->formula) return {};
    if (text.empty())
        return {{},
                complain({"the formula in this cell has no stored result",
                          "la fórmula de esta celda no tiene un resultado guardado"},
                         {"write the figure itself", "escriba la cifra misma"})};
    bool const number = cell->kind == SheetCell::Kind::number;
    bool const digits = all_of(text, "0123456789");
    if (!number && !digits) return {{}, of_text(text, kind.number)};
    auto const value = base::parse_decimal(text);
    if (!value) return {{}, text.front() == '-' ? of_text(text, kind.number) : of_inexact(text)};
    // A spreadsheet keeps 12.50 as 12.5, and an amount of text cannot come here: only trailing zeros could be lost.
    return of_number(*value, kind);
}

}  // namespace cifra::collect
