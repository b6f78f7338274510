#pragma once

#include "portal/page.hpp"

namespace cifra::portal {

/// 404, with what may be meant. \param meant  addresses that are near; may be empty
http::Response not_found_page(Asked const& asked, std::vector<PageLink> const& meant = {});
/// 410: a release that shows what is withheld now. \param other  A version of its edition that does not, or null.
http::Response withdrawn_page(Asked const& asked, release::ReleaseEntry const* other);
/// 400: the query says something that the page does not understand.
/// \param words  what, and what to do; plain text
/// \param meant  addresses that are near; may be empty
http::Response bad_question_page(Asked const& asked, std::string const& words, std::vector<PageLink> const& meant = {});
/// 503, where nothing is published yet.
http::Response nothing_published_page(Asked const& asked);
/// 500: the page cannot be made now. The reason is for the log, not for the reader.
http::Response broken_page(Asked const& asked);

}  // namespace cifra::portal
