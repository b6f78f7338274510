#pragma once

#include "portal/asked.hpp"

#include <string>
#include <vector>

namespace cifra::portal {

/// How the figures of a view are shown.
enum class ViewForm { chart, map, table };

/// Which figures of an indicator are shown, and how: what an address asks for, as a value.
struct View {
    programme::Indicator const* indicator = nullptr;  ///< Of the current programme; never null.
    programme::Breakdown const* breakdown = nullptr;  ///< Its categories stand as rows; null: the total.
    std::vector<std::string> areas;                   ///< The region first, then members in the programme's order.
    std::vector<std::string> years;                   ///< Ascending; never empty.
    ViewForm form = ViewForm::chart;

    bool one_year() const { return years.size() == 1; }
};

/// "chart", as an address writes it.
std::string name_of(ViewForm form);

/// The areas that a view has where none is chosen: the region and all members; of categories, the region alone.
std::vector<std::string> usual_areas(programme::Programme const& programme, programme::Breakdown const* breakdown);

/// Reads `breakdown`, `countries`, `years` (or `from` and `to`, as a form sends them) and `view` of a query; others are
/// left alone. Letter case does not matter.
/// \error bad_input  a code or year is not known: the message names it and what is near it
base::Result<View> read_view(Asked const& asked, programme::Indicator const& indicator);

/// The one spelling of a view as a query, with its '?'; empty for the usual view. The same in every language.
std::string view_query(Asked const& asked, View const& view);

/// "/en/indicator/ID", with an ending such as ".csv", and the view's query.
std::string view_address(Asked const& asked, View const& view, std::string const& ending = {});

/// The same for a page to be embedded: "/en/embed/indicator/ID?…".
std::string embed_address(Asked const& asked, View const& view);

/// The address in the spelling that a view has when only its form differs.
std::string address_as(Asked const& asked, View view, ViewForm form);

}  // namespace cifra::portal
