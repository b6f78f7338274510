#pragma once

#include "collect/template_form.hpp"
#include "collect/workbook.hpp"

#include <map>
#include <string>
#include <vector>

namespace cifra::collect {

/// A row that carries a key.
struct KeyedRow {
    std::string key;  ///< Without blanks around it.
    int row = 0;
};

/// Where things stand on a sheet of a template, found by keys and header words, not by position.
struct TemplateGrid {
    int key_column = 0;          ///< 0: no cell of the sheet looks like a key.
    std::vector<KeyedRow> rows;  ///< From the top.
    int header_row = 0;          ///< 0: no row holds the header words.
    std::map<FormColumn, int> columns;
    std::vector<FormColumn> doubled;  ///< Columns whose words stand above several.

    int column(FormColumn column) const;
};

/// True for what a template writes into its column of keys: keys of figures, of the cover, of the form.
bool looks_like_key(std::string_view text);

/// Finds keys; without a year also no header words.
TemplateGrid find_keys(Sheet const& sheet);

/// Adds the columns of a template for a year.
void find_columns(TemplateGrid& grid, Sheet const& sheet, std::string const& time_period);

}  // namespace cifra::collect
