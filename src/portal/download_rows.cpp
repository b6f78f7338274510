#include "portal/download_rows.hpp"

#include <utility>

namespace cifra::portal {
namespace {

std::string codes_of(ViewRow const& row) {
    if (row.category == nullptr) return "_T";
    std::string codes;
    for (auto const& code : row.category->codes) codes += (codes.empty() ? "" : "+") + code.dimension + "." + code.code;
    return codes;
}

DownloadRow row_of(Asked const& asked, ViewRow const& row, ViewPoint const& point) {
    DownloadRow line;
    line.key = to_string(point.point.key);
    line.ref_area = row.area;
    line.area_label = asked.in(asked.programme().area_name(row.area));
    line.category = codes_of(row);
    if (row.category != nullptr) line.category_label = row.label;
    line.time_period = point.point.key.time_period;
    line.words = point.words.text;
    line.status = point.status;
    line.share = point.share;
    line.notes = point.notes;
    if (!point.point.figure) return line;
    auto const& figure = *point.point.figure;
    line.obs_value = figure.obs_value;
    line.currency = figure.currency;
    line.obs_status = figure.obs_status;
    line.conf_status = std::string(1, figure.conf_status);
    if (figure.missing_reason) line.missing_reason = programme::to_string(*figure.missing_reason);
    line.edition = point.point.edition;
    line.version = point.point.version;
    return line;
}

}  // namespace

std::vector<DownloadRow> download_rows(Asked const& asked, ViewFigures const& figures) {
    std::vector<DownloadRow> rows;
    for (auto const& row : figures.rows)
        for (auto const& point : row.points) rows.push_back(row_of(asked, row, point));
    return rows;
}

std::vector<std::string> const& download_columns() {
    static std::vector<std::string> const columns = {
        "INDICATOR", "REF_AREA", "AREA",       "CATEGORY",    "CATEGORY_LABEL", "TIME_PERIOD", "OBS_VALUE", "UNIT",
        "CURRENCY",  "SHARE",    "OBS_STATUS", "CONF_STATUS", "MISSING_REASON", "SHOWN",       "STATUS",    "NOTES",
        "EDITION",   "VERSION",  "KEY"};
    return columns;
}

std::vector<std::string> download_fields(DownloadRow const& row, ViewFigures const& figures, base::Language language) {
    std::string notes;
    for (auto const number : row.notes)
        notes += (notes.empty() ? "" : " ") + figures.notes[number - 1].text.in(language);
    return {figures.view.indicator->id,
            row.ref_area,
            row.area_label,
            row.category,
            row.category_label,
            row.time_period,
            row.obs_value ? to_string(*row.obs_value) : std::string{},
            figures.view.indicator->unit,
            row.currency,
            row.share,
            row.obs_status,
            row.conf_status,
            row.missing_reason,
            row.words,
            row.status,
            notes,
            row.edition,
            row.version > 0 ? std::to_string(row.version) : std::string{},
            row.key};
}

}  // namespace cifra::portal
