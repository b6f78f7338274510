#pragma once

#include "portal/view_figures.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::portal {

/// A figure of a view as one line of a file: codes, labels in the language of the address, and why there is no value.
struct DownloadRow {
    std::string key;  ///< Of the figure: "DF_…/A.…".
    std::string ref_area;
    std::string area_label;
    std::string category;        ///< "SEX.F+AGE.Y_GE18"; "_T" for the total.
    std::string category_label;  ///< Empty for the total.
    std::string time_period;
    std::optional<base::Decimal> obs_value;
    std::string currency;
    std::string obs_status;   ///< Empty where no release speaks of the figure.
    std::string conf_status;  ///< Likewise.
    std::string missing_reason;
    std::string words;   ///< The value as pages show it, or the words for why there is none.
    std::string status;  ///< "provisional"; or empty.
    std::string share;   ///< As pages show it; or empty.
    std::vector<std::size_t> notes;
    std::string edition;  ///< That tells the figure; empty where none does.
    int version = 0;
};

/// One line a figure: rows of the view, in them years.
std::vector<DownloadRow> download_rows(Asked const& asked, ViewFigures const& figures);

/// What the columns of a table of them are called, in the order of docs/reference/indicator_files.md.
std::vector<std::string> const& download_columns();

/// The fields of a line under download_columns; the value without separators.
std::vector<std::string> download_fields(DownloadRow const& row, ViewFigures const& figures, base::Language language);

}  // namespace cifra::portal
