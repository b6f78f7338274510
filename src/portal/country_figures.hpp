#pragma once

#include "portal/asked.hpp"
#include "portal/template.hpp"
#include "publish/page_notes.hpp"

namespace cifra::portal {

/// The totals of a member over the years as one table, by area of work. Numbers its notes.
Data country_table(Asked const& asked, programme::Member const& member, publish::NoteNumbers& notes);

/// Other figures of a member as rows: where there are many, those that stand in no table of the coalition.
Data country_singles(Asked const& asked, programme::Member const& member);

/// Its totals of the indicators that lead, where it has them, as a list of HTML.
std::string country_key_list(Asked const& asked, programme::Member const& member);

}  // namespace cifra::portal
