#include "collect/packed_workbook.hpp"

#include "base/packed.hpp"
#include "base/text.hpp"
#include "collect/cell_place.hpp"

#include <utility>

namespace cifra::collect {
namespace {

constexpr unsigned KIND_BITS = 3;
constexpr unsigned FORMULA_BIT = 4;
constexpr unsigned DATE_BIT = 8;

void pack(base::PackedWriter& packed, Sheet const& sheet) {
    packed.text(sheet.name);
    packed.number(sheet.hidden ? 1 : 0);
    packed.number(sheet.cells.size());
    for (auto const& cell : sheet.cells) {
        packed.number(static_cast<std::uint64_t>(cell.row));
        packed.number(static_cast<std::uint64_t>(cell.column));
        packed.number(static_cast<unsigned>(cell.kind) | (cell.formula ? FORMULA_BIT : 0) | (cell.date ? DATE_BIT : 0));
        packed.text(cell.text);
    }
    packed.number(sheet.merged.size());
    for (auto const& range : sheet.merged)
        for (int const number : {range.first_row, range.first_column, range.last_row, range.last_column})
            packed.number(static_cast<std::uint64_t>(number));
}

class WorkbookUnpacker {
public:
    WorkbookUnpacker(std::string_view bytes, ReadingLimits const& limits) : m_packed(bytes), m_limits(limits) {}

    std::optional<Workbook> unpack() {
        Workbook workbook;
        for (auto sheets = m_packed.count(); good() && sheets > 0; --sheets) workbook.sheets.push_back(sheet());
        for (auto properties = m_packed.count(); good() && properties > 0; --properties) {
            auto name = text();
            workbook.properties.emplace_back(std::move(name), text());
        }
        if (!good() || !m_packed.done()) return std::nullopt;
        return workbook;
    }

private:
    bool good() const { return m_good && !m_packed.failed(); }

    std::string text() {
        auto const text = m_packed.text();
        m_good = m_good && !base::first_invalid_utf8(text);
        return std::string(text);
    }

    int from_one(int most) {
        auto const number = static_cast<int>(m_packed.number(static_cast<std::uint64_t>(most)));
        m_good = m_good && number >= 1;
        return number;
    }

    Sheet sheet() {
        Sheet sheet;
        sheet.name = text();
        sheet.hidden = m_packed.number(1) == 1;
        for (auto cells = m_packed.count(); good() && cells > 0; --cells) {
            auto next = cell();
            m_good = m_good && ++m_cells <= m_limits.cells &&
                     (sheet.cells.empty() ||
                      std::pair(sheet.cells.back().row, sheet.cells.back().column) < std::pair(next.row, next.column));
            sheet.cells.push_back(std::move(next));
        }
        for (auto ranges = m_packed.count(); good() && ranges > 0; --ranges) sheet.merged.push_back(merged());
        return sheet;
    }

    SheetCell cell() {
        SheetCell cell;
        cell.row = from_one(MAX_ROWS);
        cell.column = from_one(MAX_COLUMNS);
        auto const bits = static_cast<unsigned>(m_packed.number(KIND_BITS | FORMULA_BIT | DATE_BIT));
        cell.kind = static_cast<SheetCell::Kind>(bits & KIND_BITS);
        cell.formula = (bits & FORMULA_BIT) != 0;
        cell.date = (bits & DATE_BIT) != 0;
        cell.text = text();
        return cell;
    }

    MergedCells merged() {
        MergedCells range;
        range.first_row = from_one(MAX_ROWS);
        range.first_column = from_one(MAX_COLUMNS);
        range.last_row = from_one(MAX_ROWS);
        range.last_column = from_one(MAX_COLUMNS);
        m_good = m_good && range.first_row <= range.last_row && range.first_column <= range.last_column;
        return range;
    }

    base::PackedReader m_packed;
    ReadingLimits const& m_limits;
    std::size_t m_cells = 0;
    bool m_good = true;
};

}  // namespace

std::string packed(Workbook const& workbook) {
    base::PackedWriter packed;
    packed.number(workbook.sheets.size());
    for (auto const& sheet : workbook.sheets) pack(packed, sheet);
    packed.number(workbook.properties.size());
    for (auto const& [name, value] : workbook.properties) {
        packed.text(name);
        packed.text(value);
    }
    return packed.take();
}

std::optional<Workbook> unpacked_workbook(std::string_view bytes, ReadingLimits const& limits) {
    return WorkbookUnpacker(bytes, limits).unpack();
}

}  // namespace cifra::collect
