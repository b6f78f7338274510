#include "portal/edition_files.hpp"
#include "portal/error_page.hpp"
#include "portal/page.hpp"
#include "portal/release_list.hpp"
#include "portal/route_families.hpp"
#include "portal/withdrawn.hpp"

namespace cifra::portal {
namespace {

/// A page or picture that stands alone: its style, fonts and pictures are in it, and no script.
constexpr char const* STANDS_ALONE =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; form-action 'none'; "
    "base-uri 'none'; frame-ancestors 'none'";
/// Of files that are no pages; a browser shows a PDF in a page of its own, which the policy would reach.
constexpr char const* NO_FRAME = "frame-ancestors 'none'";

/// How files of a kind are sent.
struct FileKind {
    char const* ending;
    char const* content_type;
    bool to_keep;  ///< For a disk rather than for a window.
    char const* policy;
};
constexpr FileKind KINDS[] = {
    {".html", "text/html; charset=utf-8", false, STANDS_ALONE},
    {".svg", "image/svg+xml", false, STANDS_ALONE},
    {".png", "image/png", false, NO_FRAME},
    {".pdf", "application/pdf", false, NO_FRAME},
    {".csv", "text/csv; charset=utf-8", true, NO_FRAME},
    {".json", "application/json", true, NO_FRAME},
    {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true, NO_FRAME},
};

FileKind const& kind_of(std::string const& name) {
    static constexpr FileKind UNKNOWN{"", "application/octet-stream", true, NO_FRAME};
    for (auto const& kind : KINDS)
        if (name.ends_with(kind.ending)) return kind;
    return UNKNOWN;
}

/// "corett-2019.1.data.csv": what it is called where it is kept, away from its folder.
std::string kept_name(release::ReleaseEntry const& entry, std::string const& name) {
    return entry.edition + "." + std::to_string(entry.version) + "." + name.substr(name.rfind('/') + 1);
}

http::Response edition_file(Asked const& asked) {
    auto const* const entry = release_of(asked);
    if (entry == nullptr) return not_found_page(asked);
    if (auto gone = in_place_of_withdrawn(asked, *entry)) return *gone;
    auto const edition = asked.catalogue.edition(entry->edition, entry->version);
    if (!edition) return broken_page(asked);
    auto const& name = asked.value("name");
    auto bytes = asked.catalogue.files().read(**edition, name);
    if (!bytes) return broken_page(asked);
    if (!*bytes) return not_found_page(asked);
    auto const& kind = kind_of(name);
    http::Response response;
    response.content_type = kind.content_type;
    response.body = std::move(**bytes);
    response.policy = kind.policy;
    response.last_modified = entry->released_at;
    if (kind.to_keep)
        response.headers.push_back({"Content-Disposition", "attachment; filename=\"" + kept_name(*entry, name) + "\""});
    return response;
}

http::Response newest_edition_file(Asked const& asked) {
    auto const* const entry = asked.catalogue.newest(asked.value("id"));
    if (entry == nullptr) return not_found_page(asked);
    return see_other(edition_file_address(*entry, asked.value("name")));
}

}  // namespace

Routes edition_file_routes() {
    return {
        {"edition file", "/edition/{id}/{version}/files/{name...}", edition_file, true},
        {"edition file, newest", "/edition/{id}/files/{name...}", newest_edition_file},
    };
}

}  // namespace cifra::portal
