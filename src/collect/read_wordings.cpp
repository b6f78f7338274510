#include "collect/read_wordings.hpp"

#include "base/text.hpp"
#include "collect/read_cells.hpp"
#include "programme/read_id.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using programme::TomlTable;
using restricted::Wording;

std::vector<std::string> const KINDS{"additional", "age_gap", "two_names"};

std::string read_kind(TomlTable& table) {
    auto const kind = table.placed_text("kind");
    bool const known = std::find(KINDS.begin(), KINDS.end(), kind.text) != KINDS.end();
    if (known || kind.text.empty()) return kind.text;
    auto advice = base::suggestion(kind.text, KINDS);
    if (advice.empty()) advice = {"use one of " + base::join(KINDS, ", "), "use uno de " + base::join(KINDS, ", ")};
    table.problem(kind.where,
                  {fmt::format("'{}' is not a kind of wording", kind.text),
                   fmt::format("«{}» no es un tipo de expresión", kind.text)},
                  std::move(advice));
    return {};
}

bool is_age(std::string_view text) {
    return !text.empty() && text.size() <= 3 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// ">18", ">=18", "<18", "<=17" or "18-25"
bool is_interval(std::string const& text) {
    std::string_view rest = text;
    if (auto const dash = rest.find('-'); dash != std::string_view::npos)
        return is_age(rest.substr(0, dash)) && is_age(rest.substr(dash + 1));
    if (rest.empty() || (rest[0] != '<' && rest[0] != '>')) return false;
    rest.remove_prefix(rest.size() > 1 && rest[1] == '=' ? 2 : 1);
    return is_age(rest);
}

void check_intervals(TomlTable& table, std::vector<programme::PlacedText> const& printed) {
    for (auto const& interval : printed)
        if (!is_interval(interval.text))
            table.problem(interval.where,
                          {fmt::format("'{}' is not an interval of ages", interval.text),
                           fmt::format("«{}» no es un intervalo de edades", interval.text)},
                          {"write it as >18, >=18, <18, <=17 or 18-25", "escríbalo como >18, >=18, <18, <=17 o 18-25"});
}

void check_counts(TomlTable& table, Wording const& wording) {
    auto const cells = wording.cells.size();
    auto const complain = [&](char const* key, char const* en, char const* es) {
        table.problem(table.where(key),
                      {fmt::format("a wording of kind {} needs {}", wording.kind, en),
                       fmt::format("una expresión de tipo {} necesita {}", wording.kind, es)},
                      {"correct the list", "corrija la lista"});
    };
    if (wording.kind == "additional" && cells != 2)
        complain("cells", "two cells: the total, then the part", "dos celdas: el total y luego la parte");
    if (wording.kind == "age_gap" && cells < 2) complain("cells", "at least two cells", "al menos dos celdas");
    if (wording.kind == "age_gap" && wording.printed.size() != cells)
        complain("printed", "one printed interval for each cell", "un intervalo impreso por cada celda");
    if (wording.kind == "two_names" && cells < 1) complain("cells", "at least one cell", "al menos una celda");
    if (wording.kind == "two_names" && wording.printed.size() != 2)
        complain("printed", "the two printed names", "los dos nombres impresos");
}

Wording read_wording(TomlTable table, programme::Programme const& programme, std::vector<std::string> const& taken) {
    Wording wording;
    wording.where = table.where();
    wording.id = read_id(table, "id", programme::Spelling::lower_case, taken);
    wording.kind = read_kind(table);
    wording.cells = read_cells(table, "cells", programme);
    auto const printed = table.texts("printed");
    for (auto const& text : printed) wording.printed.push_back(text.text);
    if (wording.kind == "age_gap") check_intervals(table, printed);
    wording.title = table.local_text("title");
    wording.question = table.local_text("question");
    check_counts(table, wording);
    table.refuse_other_keys();
    return wording;
}

}  // namespace

std::vector<Wording> read_wordings(TomlTable& file, programme::Programme const& programme) {
    std::vector<Wording> wordings;
    std::vector<std::string> taken;
    for (auto& table : file.tables("wording")) {
        wordings.push_back(read_wording(table, programme, taken));
        taken.push_back(wordings.back().id);
    }
    return wordings;
}

}  // namespace cifra::collect
