#include "portal/edition_page.hpp"

#include "base/text.hpp"
#include "language/number.hpp"
#include "portal/address.hpp"
#include "portal/dataset_json.hpp"
#include "portal/edition_files.hpp"
#include "portal/edition_parts.hpp"
#include "portal/edition_words.hpp"
#include "portal/error_page.hpp"
#include "portal/frame_words.hpp"
#include "portal/message_picture.hpp"
#include "portal/nearest.hpp"
#include "portal/page.hpp"
#include "portal/release_list.hpp"
#include "portal/withdrawn.hpp"
#include "publish/bundle_pictures.hpp"
#include "publish/page_headline.hpp"
#include "release/edition_layout.hpp"
#include "release/headline.hpp"

namespace cifra::portal {
namespace {

std::vector<PageLink> path_to_list(Asked const& asked) {
    return {{address(asked, "/"), frame_words().in(asked.language, "home")},
            {address(asked, "/edition"), frame_words().in(asked.language, "editions")}};
}

http::Response no_such_edition(Asked const& asked) {
    std::vector<Named> known;
    for (auto const& entry : newest_releases(asked.catalogue))
        known.push_back({entry.edition, {edition_address(asked, entry.edition), edition_name(asked, entry)}});
    return near_page(asked, asked.value("id"), known);
}

Data contents(Asked const& asked, LoadedEdition const& edition, std::string const& infographic) {
    auto list = data_list();
    for (auto const* section : release::sections_in_order(edition.edition)) {
        if (section->indicators.empty()) continue;
        Data item;
        item.set("title", asked.in(section->title));
        item.set("address", infographic + "#" + section->id);
        set_optional(item, "headline", release::section_headline(edition.edition, *section, asked.language));
        list << item;
    }
    return list;
}

std::string above(Asked const& asked, release::ReleaseEntry const& entry) {
    return edition_words().in(asked.language, "above",
                              {{"year", entry.time_period}, {"version", std::to_string(entry.version)}});
}

http::Response page_of(Asked const& asked, LoadedEdition const& edition) {
    auto const& entry = edition.entry;
    std::string const code = base::code_of(asked.language);
    auto const infographic = edition_file_address(entry, "infographic." + code + ".html");
    auto const headline = publish::edition_headline(edition.edition, asked.language);
    Data data;
    data.set("w", edition_words().data(asked.language));
    data.set("above", above(asked, entry));
    data.set("headline", headline);
    data.set("title", asked.in(edition.edition.title));
    data.set("infographic", infographic);
    data.set("pdf", edition_file_address(entry, "infographic." + code + ".pdf"));
    data.set("first_page", edition_file_address(entry, publish::page_picture(asked.language, 1, "svg")));
    data.set("contents", contents(asked, edition, infographic));
    put_notices(data, asked, edition);
    put_changes(data, asked, edition);
    put_reports(data, asked, edition);
    put_files(data, asked, edition);
    Page page{"edition", above(asked, entry), headline, render("edition.mustache", data), path_to_list(asked)};
    page.head = dataset_script(asked, edition);
    if (entry == asked.current().entry) put_picture(asked, nullptr, page);
    auto response = page_response(asked, page);
    auto const* newest = asked.catalogue.newest(entry.edition);
    if (newest != nullptr && newest->version > entry.version)
        response.headers.push_back(
            {"Link", "<" + edition_address(asked, newest->edition, newest->version) + ">; rel=\"latest-version\""});
    return response;
}

http::Response answer_for(Asked const& asked, release::ReleaseEntry const& entry) {
    if (auto gone = in_place_of_withdrawn(asked, entry)) return *gone;
    auto const edition = asked.catalogue.edition(entry.edition, entry.version);
    if (!edition) return broken_page(asked);
    return page_of(asked, **edition);
}

std::string size_words(Asked const& asked, std::uintmax_t size) {
    constexpr std::uintmax_t KILOBYTE = 1000;
    bool const small = size < KILOBYTE;
    auto const shown = static_cast<std::int64_t>(small ? size : (size + KILOBYTE / 2) / KILOBYTE);
    return edition_words().in(asked.language, small ? "bytes" : "kilobytes",
                              {{"count", language::number(shown, asked.language)}});
}

}  // namespace

http::Response edition_list_page(Asked const& asked) {
    auto rows = data_list();
    for (auto const& entry : newest_releases(asked.catalogue)) {
        Data row;
        row.set("name", edition_name(asked, entry));
        row.set("address", edition_address(asked, entry.edition));
        row.set("id", entry.edition);
        row.set("version", edition_words().in(asked.language, "version", {{"version", std::to_string(entry.version)}}));
        row.set("released", language::date(entry.released_at.substr(0, 10), asked.language));
        auto earlier = data_list();
        for (auto const& other : releases_of(asked.catalogue, entry.edition)) {
            if (other.version == entry.version) continue;
            Data item;
            item.set("version", std::to_string(other.version));
            item.set("words", release_words(asked, other));
            item.set("address", edition_address(asked, other.edition, other.version));
            earlier << item;
        }
        row.set("has_earlier", Data{earlier.is_non_empty_list()});
        row.set("earlier", earlier);
        rows << row;
    }
    Data data;
    data.set("w", edition_words().data(asked.language));
    data.set("rows", rows);
    data.set("compare", address(asked, "/compare"));
    data.set("several", Data{asked.catalogue.releases().size() > 1});
    Page page{"editions",
              edition_words().in(asked.language, "title"),
              edition_words().in(asked.language, "subtitle"),
              render("edition_list.mustache", data),
              {{address(asked, "/"), frame_words().in(asked.language, "home")}}};
    return page_response(asked, page);
}

http::Response newest_edition_page(Asked const& asked) {
    auto const* entry = asked.catalogue.newest(asked.value("id"));
    if (entry == nullptr) return no_such_edition(asked);
    return answer_for(asked, *entry);
}

http::Response edition_page(Asked const& asked) {
    auto const* entry = release_of(asked);
    return entry == nullptr ? no_such_edition(asked) : answer_for(asked, *entry);
}

http::Response edition_files_page(Asked const& asked) {
    auto const* entry = release_of(asked);
    if (entry == nullptr) return no_such_edition(asked);
    if (auto gone = in_place_of_withdrawn(asked, *entry)) return *gone;
    auto const edition = asked.catalogue.edition(entry->edition, entry->version);
    if (!edition) return broken_page(asked);
    auto const files = asked.catalogue.files().list(**edition);
    if (!files) return broken_page(asked);
    auto rows = data_list();
    for (auto const& file : *files) {
        Data row;
        row.set("name", file.name);
        row.set("address", edition_file_address(*entry, file.name));
        row.set("size", size_words(asked, file.size));
        row.set("sha256", file.sha256);
        rows << row;
    }
    Data data;
    auto const title = edition_words().in(asked.language, "files_title",
                                          {{"year", entry->time_period}, {"version", std::to_string(entry->version)}});
    data.set("w", edition_words().data(asked.language));
    data.set("title", title);
    data.set("rows", rows);
    Page page{"edition-files", title, title, render("edition_files.mustache", data), path_to_list(asked)};
    page.path.push_back({edition_address(asked, entry->edition, entry->version), above(asked, *entry)});
    return page_response(asked, page);
}

}  // namespace cifra::portal
