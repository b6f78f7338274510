#pragma once

#include "portal/asked.hpp"

#include <string>

namespace cifra::portal {

// Addresses of the pages, in the language of the question.

std::string area_address(Asked const& asked, std::string const& section);
std::string country_address(Asked const& asked, std::string const& ref_area);
/// The view of an indicator. \param query  "breakdown=by_sex", escaped; or empty
std::string indicator_address(Asked const& asked, std::string const& indicator, std::string const& query = {});
/// Where one figure comes from.
std::string figure_address(Asked const& asked, programme::CellKey const& key);
/// A release of an edition.
std::string edition_address(Asked const& asked, std::string const& edition, int version);
/// The newest release of an edition.
std::string edition_address(Asked const& asked, std::string const& edition);
/// \param anchor  As definition_anchor gives it.
std::string definition_address(Asked const& asked, std::string const& anchor);

/// "VICTIMS_ASSISTED" for an indicator, "SEX.F" for a code: the place of a definition on its page.
std::string definition_anchor(std::string const& list_or_indicator, std::string const& code = {});

/// A link as HTML; the words are escaped here.
std::string link_html(std::string const& address, std::string const& words);

}  // namespace cifra::portal
