#include "portal/feed_page.hpp"

#include "base/text.hpp"
#include "portal/address.hpp"
#include "portal/feed_words.hpp"
#include "portal/page.hpp"
#include "portal/release_list.hpp"
#include "release/revisions.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

using base::escape_html;

constexpr std::size_t MOST_ENTRIES = 40;

/// An id that stays when the site moves: it names programme, edition and version, and no host.
std::string id_of(release::ReleaseEntry const& entry) {
    return "urn:cifra:" + entry.programme + ":" + entry.edition + ":" + std::to_string(entry.version);
}

std::string title_of(Asked const& asked, release::ReleaseEntry const& entry) {
    return feed_words().in(asked.language, entry.version == 1 ? "published" : "corrected",
                           {{"edition", edition_name(asked, entry)}, {"version", std::to_string(entry.version)}});
}

/// What a correction and the current release are about, and how much they changed; of others, which they are.
std::string summary_of(Asked const& asked, release::ReleaseEntry const& entry) {
    if (entry.version == 1 && !(entry == asked.current().entry)) return title_of(asked, entry);
    auto const loaded = asked.catalogue.edition(entry.edition, entry.version);
    if (!loaded) return title_of(asked, entry);
    auto const revisions = release::revisions((*loaded)->edition);
    auto const changes =
        std::count_if(revisions.begin(), revisions.end(), [](auto const& each) { return each.same_edition; });
    auto const& title = asked.in((*loaded)->edition.title);
    if (changes == 0) return title;
    return title + ". " + feed_words().in(asked.language, "changes", {{"count", std::to_string(changes)}});
}

std::string entry_xml(Asked const& asked, release::ReleaseEntry const& entry) {
    auto const address = asked.settings.public_url + edition_address(asked, entry.edition, entry.version);
    return "<entry>\n<id>" + escape_html(id_of(entry)) + "</id>\n<title>" + escape_html(title_of(asked, entry)) +
           "</title>\n<updated>" + escape_html(entry.released_at) + "</updated>\n<published>" +
           escape_html(entry.released_at) + "</published>\n<link rel=\"alternate\" type=\"text/html\" href=\"" +
           escape_html(address) + "\"/>\n<summary>" + escape_html(summary_of(asked, entry)) + "</summary>\n</entry>\n";
}

std::vector<release::ReleaseEntry> newest_first(Catalogue const& catalogue) {
    auto entries = catalogue.releases();
    std::stable_sort(entries.begin(), entries.end(),
                     [](auto const& a, auto const& b) { return a.released_at > b.released_at; });
    if (entries.size() > MOST_ENTRIES) entries.resize(MOST_ENTRIES);
    return entries;
}

}  // namespace

http::Response feed(Asked const& asked) {
    auto const entries = newest_first(asked.catalogue);
    std::string const code = base::code_of(asked.language);
    auto const& programme = asked.programme();
    auto const name = asked.in(programme.name);
    http::Response response;
    response.content_type = "application/atom+xml; charset=utf-8";
    response.last_modified = entries.front().released_at;
    response.body =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + code +
        "\">\n<id>urn:cifra:" + escape_html(programme.id) + ":" + code + "</id>\n<title>" +
        escape_html(name + ": " + feed_words().in(asked.language, "title")) + "</title>\n<updated>" +
        escape_html(entries.front().released_at) + "</updated>\n<author><name>" + escape_html(name) +
        "</name></author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"" +
        escape_html(whole_address(asked, "/feed.atom")) + "\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"" +
        escape_html(whole_address(asked, "/edition")) + "\"/>\n";
    if (auto const& licence = asked.in(programme.licence); !licence.empty())
        response.body += "<rights>" + escape_html(licence) + "</rights>\n";
    for (auto const& entry : entries) response.body += entry_xml(asked, entry);
    response.body += "</feed>\n";
    return response;
}

}  // namespace cifra::portal
