#pragma once

#include "../base/temporary_folder.hpp"
#include "base/file.hpp"
#include "collect/read_template.hpp"
#include "collect/return_layout.hpp"
#include "collect/workbook.hpp"
#include "collect/write_template.hpp"
#include "programme/read_programme.hpp"

#include <gtest/gtest.h>
#include <algorithm>
#include <optional>

namespace cifra::collect {

inline programme::Programme const& triad() {
    static auto const PROGRAMME = programme::read_programme(CIFRA_SOURCE_DIR "/tests/data/programme_three").value();
    return PROGRAMME;
}

/// The order of an empty template of the invented area XAA for 2021.
inline TemplateOrder triad_order(base::Language language = base::Language::es) {
    return {"XAA", "2021", language, {}, "2026-11-23T00:00:00Z"};
}

inline constexpr char const* FOUND = "DF_FOUND/A.XAA.PEOPLE_FOUND._T._T.2021";
inline constexpr char const* WOMEN = "DF_FOUND/A.XAA.PEOPLE_FOUND.W.GROWN.2021";
inline constexpr char const* MEN = "DF_FOUND/A.XAA.PEOPLE_FOUND.M.GROWN.2021";
inline constexpr char const* SHELTER = "DF_HELPED/A.XAA.PEOPLE_HELPED.SHELTER.2021";

/// Columns of a template without a list of definitions.
enum TemplateColumn { KEY = 1, LABEL, DEFINITION, LAST_YEAR, FIGURE, REASON, STATUS, NOTE, CHECK };

/// A template as the reader sees it, every row answered with the figure 7 and the cover filled, to change one thing
/// in it.
class TriadTemplate {
public:
    explicit TriadTemplate(base::Language language = base::Language::es) : workbook(blank(language)) {
        auto const layout = return_layout(triad(), "XAA", "2021");
        for (auto const& placed : placed_rows(layout)) number(placed.row->key_text, FIGURE, "7");
        text("cover.institution", DEFINITION, "Mesa");
        text("cover.source", DEFINITION, "Registro");
        text("cover.contact_name", DEFINITION, "Una persona");
        text("cover.contact_email", DEFINITION, "mesa@example.org");
    }

    /// The sheet that holds a key, and its row.
    struct Place {
        Sheet* sheet = nullptr;
        int row = 0;
    };
    Place find(std::string const& key) {
        for (auto& sheet : workbook.sheets)
            for (auto const& cell : sheet.cells)
                if (cell.column == KEY && cell.text == key) return {&sheet, cell.row};
        return {};
    }

    void put(Sheet& sheet, SheetCell cell) {
        clear(sheet, cell.row, cell.column);
        auto const place = std::find_if(sheet.cells.begin(), sheet.cells.end(), [&](SheetCell const& other) {
            return std::pair(other.row, other.column) > std::pair(cell.row, cell.column);
        });
        sheet.cells.insert(place, std::move(cell));
    }
    static void clear(Sheet& sheet, int row, int column) {
        sheet.cells.erase(
            std::remove_if(sheet.cells.begin(), sheet.cells.end(),
                           [&](SheetCell const& cell) { return cell.row == row && cell.column == column; }),
            sheet.cells.end());
    }
    void set(std::string const& key, int column, SheetCell cell) {
        auto const place = find(key);
        ASSERT_NE(place.sheet, nullptr) << key;
        cell.row = place.row;
        cell.column = column;
        put(*place.sheet, std::move(cell));
    }
    void number(std::string const& key, int column, std::string digits) {
        set(key, column, {0, 0, SheetCell::Kind::number, std::move(digits), false, false});
    }
    void text(std::string const& key, int column, std::string words) {
        set(key, column, {0, 0, SheetCell::Kind::text, std::move(words), false, false});
    }
    void empty(std::string const& key, int column) {
        auto const place = find(key);
        clear(*place.sheet, place.row, column);
    }
    void delete_row(std::string const& key) {
        auto const place = find(key);
        auto& cells = place.sheet->cells;
        cells.erase(
            std::remove_if(cells.begin(), cells.end(), [&](SheetCell const& cell) { return cell.row == place.row; }),
            cells.end());
    }

    base::Result<restricted::NationalReturn> read(bool lines = false) const {
        return read_template(triad(), workbook, {"xaa.xlsx", lines});
    }

    Workbook workbook;

private:
    static Workbook blank(base::Language language) {
        static Workbook const SPANISH = make(base::Language::es);
        static Workbook const ENGLISH = make(base::Language::en);
        return language == base::Language::es ? SPANISH : ENGLISH;
    }
    static Workbook make(base::Language language) {
        base::TemporaryFolder const folder;
        auto const bytes = template_xlsx(triad(), triad_order(language));
        EXPECT_TRUE(base::write_file(folder.path() / "t.xlsx", bytes.value()));
        return read_xlsx(folder.path() / "t.xlsx").value();
    }
};

/// True when every cell that is asked is read, empty with a reason or named by a finding.
inline bool adds_up(restricted::NationalReturn const& submitted) {
    auto const& account = submitted.account;
    return account.expected == account.read + account.empty_with_reason + account.in_finding &&
           static_cast<int>(submitted.observations.size()) == account.read + account.empty_with_reason;
}

}  // namespace cifra::collect
