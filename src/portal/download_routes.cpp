#include "portal/route_families.hpp"

#include "base/csv.hpp"
#include "figure/pdf.hpp"
#include "figure/png.hpp"
#include "figure/svg_page.hpp"
#include "portal/download_json.hpp"
#include "portal/download_kinds.hpp"
#include "portal/download_page.hpp"
#include "portal/download_rows.hpp"
#include "portal/download_xlsx.hpp"
#include "portal/drawing_fonts.hpp"
#include "portal/error_page.hpp"
#include "portal/indicator_asked.hpp"
#include "portal/view_picture.hpp"
#include "portal/view_words.hpp"

namespace cifra::portal {
namespace {

using base::Result;

constexpr double PICTURE_DPI = 144;
constexpr double LEAST_PICTURE = 312;  ///< A picture in messages is about half as high as it is wide.

Result<std::string> csv(Asked const& asked, ViewFigures const& figures) {
    auto text = base::csv_line(download_columns());
    for (auto const& row : download_rows(asked, figures))
        text += base::csv_line(download_fields(row, figures, asked.language));
    return text;
}

Result<std::string> json(Asked const& asked, ViewFigures const& figures) {
    return download_json(asked, figures);
}

Result<std::string> metadata(Asked const& asked, ViewFigures const& figures) {
    return download_metadata(asked, figures);
}

Result<std::string> xlsx(Asked const& asked, ViewFigures const& figures) {
    return publish::write_xlsx(view_workbook(asked, figures));
}

Result<std::string> svg(Asked const& asked, ViewFigures const& figures) {
    CIFRA_TRY(auto const page, view_page(asked, figures, false, LEAST_PICTURE));
    figure::UsedCharacters used;
    used.add(page.root);
    CIFRA_TRY(auto const fonts, figure::web_fonts(drawing_fonts(), used));
    auto const shown = figures.view.form == ViewForm::map ? figures_of_map(asked, figures) : figures;
    return figure::write_svg(page, fonts, {view_message(asked, shown), view_subtitle(asked, shown), asked.language, 0});
}

Result<std::string> png(Asked const& asked, ViewFigures const& figures) {
    CIFRA_TRY(auto const page, view_page(asked, figures, false, LEAST_PICTURE));
    return figure::write_png(page, drawing_fonts(), PICTURE_DPI);
}

Result<std::string> pdf(Asked const& asked, ViewFigures const& figures) {
    CIFRA_TRY(auto page, view_page(asked, figures, true, figure::measure::PAGE_HEIGHT));
    figure::Document document;
    document.language = asked.language;
    document.title = view_message(asked, figures);
    document.author = asked.in(asked.programme().name);
    document.subject = view_subtitle(asked, figures);
    document.prepared = asked.current().entry.prepared;
    document.bookmarks.push_back({document.title, 0, 0, 1});
    document.pages.push_back(std::move(page));
    return figure::write_pdf(document, drawing_fonts());
}

/// "victims_identified-2020.csv": what a browser saves a file as.
std::string file_name(View const& view, DownloadKind const& kind) {
    std::string name = view.indicator->id;
    for (auto& letter : name)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    name += "-" + view.years.front();
    if (!view.one_year()) name += "-" + view.years.back();
    return name + std::string(kind.ending);
}

/// Pictures are shown where they are linked; other files are saved.
bool is_shown(DownloadKind const& kind) {
    return kind.ending == ".svg" || kind.ending == ".png" || kind.ending == ".json" || kind.ending == ".metadata.json";
}

/// For programs: who asks for a file gets no page.
http::Response refusal(AskedView const& wanted) {
    http::Response response;
    response.status = wanted.instead.status;
    response.body = wanted.why + "\n";
    response.for_others = true;
    return response;
}

using Write = Result<std::string> (*)(Asked const&, ViewFigures const&);

http::Response file_of(Asked const& asked, DownloadKind const& kind, Write write) {
    auto const wanted = asked_view(asked, asked.value("id"));
    if (!wanted.view) return refusal(wanted);
    auto const figures = view_figures(asked, *wanted.view);
    auto bytes = write(asked, figures);
    if (!bytes) return broken_page(asked);
    http::Response response;
    response.content_type = std::string(kind.content_type);
    response.body = std::move(*bytes);
    response.for_others = true;
    response.last_modified = asked.current().entry.released_at;
    response.headers.push_back(
        {"Content-Disposition",
         (is_shown(kind) ? "inline; filename=\"" : "attachment; filename=\"") + file_name(*wanted.view, kind) + "\""});
    response.headers.push_back(
        {"Link", "<" + asked.settings.public_url + view_address(asked, *wanted.view) + ">; rel=\"canonical\""});
    // A picture of SVG is a document: it has its style and fonts in itself.
    if (kind.ending == ".svg") response.policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
    return response;
}

Write writer_of(DownloadKind const& kind) {
    if (kind.ending == ".csv") return csv;
    if (kind.ending == ".json") return json;
    if (kind.ending == ".metadata.json") return metadata;
    if (kind.ending == ".xlsx") return xlsx;
    if (kind.ending == ".svg") return svg;
    if (kind.ending == ".png") return png;
    return pdf;
}

/// Text files cost as little as pages.
bool is_slow(DownloadKind const& kind) {
    return kind.ending != ".csv" && kind.ending != ".json" && kind.ending != ".metadata.json";
}

}  // namespace

Routes download_routes() {
    Routes routes;
    for (auto const& kind : download_kinds()) {
        auto const write = writer_of(kind);
        auto const ending = std::string(kind.ending);
        routes.push_back({"indicator" + ending, "/{lang}/indicator/{id}" + ending,
                          [&kind, write](Asked const& asked) { return file_of(asked, kind, write); }, is_slow(kind)});
    }
    return routes;
}

}  // namespace cifra::portal
