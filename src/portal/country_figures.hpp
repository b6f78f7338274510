#pragma once

#include "portal/asked.hpp"
#include "portal/template.hpp"
#include "publish/page_notes.hpp"

namespace cifra::portal {

/// The totals of a member over the years: a table for each area of work that has one. Numbers its notes.
Data country_tables(Asked const& asked, programme::Member const& member, publish::NoteNumbers& notes);

/// Figures of a member that stand in no table of the coalition, as rows.
Data country_singles(Asked const& asked, programme::Member const& member);

/// Its totals of the indicators that lead, where it has them, as a list of HTML.
std::string country_key_list(Asked const& asked, programme::Member const& member);

}  // namespace cifra::portal
