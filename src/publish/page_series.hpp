#pragma once

#include "publish/page_context.hpp"

#include <string>

namespace cifra::publish {

/// The series of an indicator over the years as HTML, each with its drawing and its table: of a total a row a year with
/// its status; of several figures a row each and a column a year. Empty where nothing was released before.
std::string series_blocks(PageContext& page, programme::Indicator const& indicator);

/// Rules for series, after those of every page; empty where the edition has none.
std::string series_style(release::ReleasedEdition const& edition);

}  // namespace cifra::publish
