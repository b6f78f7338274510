#pragma once

#include "portal/asked.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// A link of a page: where it leads, and its words (plain text).
struct PageLink {
    std::string address;
    std::string words;
};

/// What stands in a page between its head and its foot.
struct Page {
    std::string kind;   ///< Class of the body: "home", "indicator".
    std::string title;  ///< Plain text; the portal's name follows it in the window's title.
    std::string description;
    std::string main;                 ///< HTML, with the page's h1.
    std::vector<PageLink> path;       ///< From home to the page above this one.
    std::string head{};               ///< HTML for the head: alternates, structured data, picture for messages.
    std::string address_elsewhere{};  ///< Path and query in the other language where more than the first part of the
                                      ///< path differs; empty: only that differs.
    bool for_search = true;           ///< False: search engines leave it out.
    bool search_box = true;           ///< False: the page has its own, and the head none.
    std::string picture{};            ///< Path of a PNG that stands for the page in messages; or empty.
    std::string picture_words{};      ///< What it shows; plain text.
};

/// The document around it: head, running head with search and language switch, foot. Always the same but for the
/// page, its language and the edition that is current.
http::Response page_response(Asked const& asked, Page const& page, int status = 200);

/// "/en" + `path`; `path` begins with '/'.
std::string address(Asked const& asked, std::string const& path);
/// The same with the portal's public address before it.
std::string whole_address(Asked const& asked, std::string const& path);

/// 301: it stands elsewhere, for good.
http::Response moved(std::string const& address);
/// 303 to another address of the portal.
http::Response see_other(std::string const& address);

}  // namespace cifra::portal
