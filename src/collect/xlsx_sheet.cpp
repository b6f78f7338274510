#include "collect/xlsx_sheet.hpp"

#include "collect/cell_number.hpp"
#include "collect/cell_place.hpp"
#include "collect/reading_errors.hpp"
#include "collect/xlsx_strings.hpp"
#include "collect/xml_part.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <utility>

namespace cifra::collect {
namespace {

constexpr std::string_view ROW = "/worksheet/sheetData/row";
/// Formulas over several cells: each is held against the cells of its rows.
constexpr std::size_t MAX_ARRAYS = 1000;
constexpr std::string_view CELL = "/worksheet/sheetData/row/c";

/// A cell as the file writes it.
struct WrittenCell {
    std::string type;
    std::string value;
    std::string inline_text;
    std::string style;
    bool has_value = false;
    bool formula = false;
};

template <class Number>
std::optional<Number> whole_number(std::string_view text) {
    Number number{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

bool before(SheetCell const& a, SheetCell const& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
}

class SheetListener : public XmlListener {
public:
    SheetListener(ZipParts& parts, XlsxTables const& tables, std::size_t& cells_read, Sheet& sheet)
        : m_parts(parts), m_tables(tables), m_cells_read(cells_read), m_sheet(sheet) {}

    base::Result<void> begin(std::string_view path, XmlAttributes const& attributes) override {
        if (path == ROW) return begin_row(attributes);
        if (path == CELL) return begin_cell(attributes);
        if (path == "/worksheet/mergeCells/mergeCell") return merge(attributes.get("ref"));
        if (path.size() < CELL.size() || path.substr(0, CELL.size()) != CELL) return {};
        auto const inside = path.substr(CELL.size());
        if (inside == "/f") return begin_formula(attributes);
        if (inside == "/v" && std::exchange(m_cell.has_value, true))
            return wrong("has two values", "tiene dos valores");
        return {};
    }

    base::Result<void> text(std::string_view path, std::string_view piece) override {
        if (path.size() <= CELL.size() || path.substr(0, CELL.size()) != CELL) return {};
        auto const inside = path.substr(CELL.size());
        if (inside == "/v") m_cell.value += piece;
        if (inside == "/is/t" || inside == "/is/r/t") m_cell.inline_text += piece;
        return {};
    }

    base::Result<void> end(std::string_view path) override { return path == CELL ? end_cell() : base::Result<void>(); }

    base::Result<void> finish() {
        std::stable_sort(m_sheet.cells.begin(), m_sheet.cells.end(), before);
        auto const twice = std::adjacent_find(m_sheet.cells.begin(), m_sheet.cells.end(),
                                              [](auto const& a, auto const& b) { return !before(a, b); });
        if (twice != m_sheet.cells.end()) {
            m_place = {twice->row, twice->column};
            return wrong("stands twice", "está dos veces");
        }
        for (auto const& range : m_arrays) flag_formulas(range);
        auto const empty = [](SheetCell const& cell) { return cell.text.empty() && !cell.formula; };
        m_sheet.cells.erase(std::remove_if(m_sheet.cells.begin(), m_sheet.cells.end(), empty), m_sheet.cells.end());
        std::stable_sort(m_sheet.merged.begin(), m_sheet.merged.end(), [](auto const& a, auto const& b) {
            return std::pair(a.first_row, a.first_column) < std::pair(b.first_row, b.first_column);
        });
        return {};
    }

private:
    tl::unexpected<base::Error> wrong(std::string const& en, std::string const& es) const {
        auto const name = cell_name(m_place.row, m_place.column);
        return base::fail(damaged(
            m_parts.file(), fmt::format("the file is damaged: cell {} of sheet {} {}", name, shown(m_sheet.name), en),
            fmt::format("el archivo está dañado: la celda {} de la hoja {} {}", name, shown(m_sheet.name), es)));
    }

    tl::unexpected<base::Error> no_place(std::string_view written) const {
        return base::fail(
            damaged(m_parts.file(),
                    fmt::format("the file is damaged: sheet {} has no place {}", shown(m_sheet.name), shown(written)),
                    fmt::format("el archivo está dañado: la hoja {} no tiene el lugar {}", shown(m_sheet.name),
                                shown(written))));
    }

    tl::unexpected<base::Error> too_many() const {
        auto const most = m_parts.limits().cells;
        return base::fail(too_much(m_parts.file(), fmt::format("it has more than the {} cells that are read", most),
                                   fmt::format("tiene más de las {} celdas que se leen", most)));
    }

    base::Result<void> begin_row(XmlAttributes const& attributes) {
        auto const written = attributes.find("r");
        auto const row = written ? row_number(*written) : std::optional<int>(m_place.row + 1);
        if (!row || *row > MAX_ROWS) return no_place(written.value_or("1048577"));
        m_place = {*row, 0};
        return {};
    }

    /// Cells may leave out their names: then each stands right of the one before.
    base::Result<void> begin_cell(XmlAttributes const& attributes) {
        if (++m_cells_read > m_parts.limits().cells) return too_many();
        auto const written = attributes.find("r");
        auto const place =
            written ? place_of_cell(*written) : std::optional<CellPlace>(CellPlace{m_place.row, m_place.column + 1});
        if (!place || place->column > MAX_COLUMNS) return no_place(written.value_or("XFE"));
        bool const another_row = place->row != m_place.row;
        m_place = *place;
        if (another_row) return wrong("stands in another row", "está en otra fila");
        m_cell = {std::string(attributes.get("t")), {}, {}, std::string(attributes.get("s")), false, false};
        return {};
    }

    /// A formula over a range is written in its first cell only.
    base::Result<void> begin_formula(XmlAttributes const& attributes) {
        m_cell.formula = true;
        auto const type = attributes.get("t");
        if (type != "array" && type != "dataTable") return {};
        auto const range = range_of_cells(attributes.get("ref"));
        if (!range || range->first == range->last) return {};
        m_arrays.push_back(*range);
        if (m_arrays.size() <= MAX_ARRAYS) return {};
        return base::fail(
            too_much(m_parts.file(),
                     fmt::format("it has more than the {} formulas over several cells that are read", MAX_ARRAYS),
                     fmt::format("tiene más de las {} fórmulas sobre varias celdas que se leen", MAX_ARRAYS)));
    }

    base::Result<void> end_cell() {
        SheetCell cell{m_place.row, m_place.column, SheetCell::Kind::text, {}, m_cell.formula, false};
        if (m_cell.type == "s") {
            if (m_cell.has_value) CIFRA_CHECK(take_shared(cell));
        } else if (m_cell.type == "inlineStr") {
            cell.text = unescaped(std::move(m_cell.inline_text));
        } else if (m_cell.type == "b") {
            if (m_cell.has_value) CIFRA_CHECK(take_boolean(cell));
        } else if (m_cell.type == "e") {
            cell.kind = SheetCell::Kind::error;
            cell.text = std::move(m_cell.value);
        } else if (m_cell.type.empty() || m_cell.type == "n") {
            CIFRA_CHECK(take_number(cell));
        } else {
            cell.date = m_cell.type == "d";
            cell.text = unescaped(std::move(m_cell.value));
        }
        m_sheet.cells.push_back(std::move(cell));
        return {};
    }

    base::Result<void> take_shared(SheetCell& cell) {
        auto const index = whole_number<std::size_t>(m_cell.value);
        if (!index || *index >= m_tables.strings.size())
            return wrong("refers to a text that is not there", "se refiere a un texto que no existe");
        cell.text = m_tables.strings[*index];
        return m_parts.count_unpacked(cell.text.size());
    }

    base::Result<void> take_boolean(SheetCell& cell) const {
        bool const yes = m_cell.value == "1" || m_cell.value == "true";
        if (!yes && m_cell.value != "0" && m_cell.value != "false")
            return wrong("is neither true nor false", "no es ni verdadera ni falsa");
        cell.kind = SheetCell::Kind::boolean;
        cell.text = yes ? "TRUE" : "FALSE";
        return {};
    }

    base::Result<void> take_number(SheetCell& cell) {
        if (auto number = plain_number(m_cell.value)) {
            cell.kind = SheetCell::Kind::number;
            cell.text = std::move(*number);
            auto const style = whole_number<std::size_t>(m_cell.style).value_or(0);
            cell.date = style < m_tables.dates.size() && m_tables.dates[style];
            // "9E307" has 308 digits.
            return m_parts.count_unpacked(cell.text.size());
        }
        cell.text = std::move(m_cell.value);
        return {};
    }

    void flag_formulas(CellRange const& range) {
        auto const begin = SheetCell{range.first.row, range.first.column, {}, {}, false, false};
        for (auto at = std::lower_bound(m_sheet.cells.begin(), m_sheet.cells.end(), begin, before);
             at != m_sheet.cells.end() && at->row <= range.last.row; ++at)
            if (at->column >= range.first.column && at->column <= range.last.column && !at->text.empty())
                at->formula = true;
    }

    base::Result<void> merge(std::string_view ref) {
        if (m_sheet.merged.size() >= m_parts.limits().cells) return too_many();
        auto const range = range_of_cells(ref);
        if (!range) return no_place(ref);
        m_sheet.merged.push_back({range->first.row, range->first.column, range->last.row, range->last.column});
        return {};
    }

    ZipParts& m_parts;
    XlsxTables const& m_tables;
    std::size_t& m_cells_read;
    Sheet& m_sheet;
    CellPlace m_place;
    WrittenCell m_cell;
    std::vector<CellRange> m_arrays;
};

}  // namespace

base::Result<void> read_xlsx_sheet(ZipParts& parts, std::string const& part, XlsxTables const& tables,
                                   std::size_t& cells_read, Sheet& sheet) {
    SheetListener listener(parts, tables, cells_read, sheet);
    CIFRA_CHECK(read_xml_part(parts, part, "worksheet", listener));
    return listener.finish();
}

}  // namespace cifra::collect
