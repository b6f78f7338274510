#pragma once

#include "publish/page_context.hpp"

#include <string>

namespace cifra::publish {

/// About the edition: its texts, what stood only in pictures, findings of the audit, method, protection policy with its
/// decisions, files, contacts, disclaimer, licence, version.
std::string about_section(PageContext& page, programme::Section const& section);

/// The address of a finding in the audit report of the page's language.
std::string finding_link(std::string const& finding_id, base::Language language);

/// Contacts for the foot of a page, as template data.
std::string contacts_html(programme::Programme const& programme, base::Language language);

}  // namespace cifra::publish
