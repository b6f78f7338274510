#include "collect/read_cells.hpp"

#include <fmt/format.h>
#include <chrono>

namespace cifra::collect {

std::vector<programme::CellKey> read_cells(programme::TomlTable& table, char const* key,
                                           programme::Programme const& programme) {
    std::vector<programme::CellKey> cells;
    for (auto const& placed : table.texts(key)) {
        auto cell = programme.parse_key(placed.text);
        if (cell)
            cells.push_back(std::move(*cell));
        else
            table.problem(placed.where, cell.error().message, cell.error().what_to_do);
    }
    return cells;
}

bool is_date(std::string const& text) {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const dash = i == 4 || i == 7;
        if (dash ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
    }
    auto const number = [&](std::size_t from, std::size_t count) { return std::stoi(text.substr(from, count)); };
    return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                       std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                       std::chrono::day(static_cast<unsigned>(number(8, 2))))
        .ok();
}

std::string read_date(programme::TomlTable& table, char const* key) {
    auto const placed = table.placed_text(key);
    if (!placed.text.empty() && !is_date(placed.text))
        table.problem(
            placed.where,
            {fmt::format("'{}' is not a date", placed.text), fmt::format("«{}» no es una fecha", placed.text)},
            {"write year, month and day, as in 2026-11-23", "escriba año, mes y día, como en 2026-11-23"});
    return placed.text;
}

}  // namespace cifra::collect
