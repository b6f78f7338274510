#pragma once

#include "collect/template_sheet.hpp"

#include <cstdint>

namespace cifra::collect {

/// Rows of the cover, from 0, so that the other sheets can point at its lists before it is written.
struct CoverPlan {
    std::uint32_t steps = 0;
    std::uint32_t fields = 0;  ///< Row of the heading; the rows follow.
    std::uint32_t progress = 0;
    std::uint32_t reasons = 0;
    std::uint32_t statuses = 0;
    std::uint32_t definitions = 0;
    std::uint32_t facts = 0;
    std::uint32_t end = 0;
};

CoverPlan plan_cover(ReturnLayout const& layout);

/// "'Portada'!$B$30:$B$33": the words of a list of `count` below the heading in row `heading`.
std::string list_cells(std::string const& sheet, std::uint32_t heading, std::size_t count);

/// What the cover says besides what all sheets share.
struct CoverWords {
    base::LocalText programme_name;
    base::LocalText title;
    base::LocalText purpose;
};

/// Fills the cover; `sheets` are those already written.
void write_cover(lxw_worksheet* worksheet, CoverWords const& words, std::vector<WrittenSheet> const& sheets,
                 TemplateSetting const& setting);

}  // namespace cifra::collect
