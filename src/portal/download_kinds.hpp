#pragma once

#include <string_view>
#include <vector>

namespace cifra::portal {

/// A form in which a view can be had as a file.
struct DownloadKind {
    std::string_view ending;  ///< ".csv", ".metadata.json"
    std::string_view name;    ///< "CSV"; of the metadata a key of indicator_words.
    std::string_view content_type;
    std::string_view words;  ///< Key of indicator_words: what it is for.
};

/// Every form, in the order of the page.
inline std::vector<DownloadKind> const& download_kinds() {
    static std::vector<DownloadKind> const kinds = {
        {".csv", "CSV", "text/csv; charset=utf-8; header=present", "download_csv"},
        {".xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "download_xlsx"},
        {".json", "JSON", "application/json", "download_json"},
        {".svg", "SVG", "image/svg+xml", "download_svg"},
        {".png", "PNG", "image/png", "download_png"},
        {".pdf", "PDF", "application/pdf", "download_pdf"},
        {".metadata.json", "metadata", "application/json", "download_metadata"},
    };
    return kinds;
}

}  // namespace cifra::portal
