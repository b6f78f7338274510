#pragma once

#include "release/released_edition.hpp"

#include <vector>

namespace cifra::release {

/// Sections that every edition has besides its areas of work; a programme may give them a title of its own.
inline constexpr char const* COALITION_SECTION = "coalition";
inline constexpr char const* COVERAGE_SECTION = "coverage";
inline constexpr char const* EVENTS_SECTION = "events";
inline constexpr char const* ABOUT_SECTION = "about";

/// The sections of an edition's pages in the order of its layout; else the coalition, the areas of work, who reports
/// what, events, about. Areas without indicators and texts, and events without texts, are left out.
std::vector<programme::Section> page_sections(ReleasedEdition const& edition);

}  // namespace cifra::release
