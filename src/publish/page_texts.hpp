#pragma once

#include "publish/page_context.hpp"
#include "publish/page_template.hpp"

#include <functional>
#include <string>

namespace cifra::publish {

/// True for texts that say who and what is counted: they stand beside the key figure.
bool is_lead(release::ReleasedText const& text);

/// The texts of an edition that `wanted` accepts, in their order, as items with `title`, `html` and `text_id`.
/// \param heading  level of their titles; headings inside them follow below
Data text_items(release::ReleasedEdition const& edition, base::Language language, int heading,
                std::function<bool(release::ReleasedText const&)> const& wanted);

/// The texts of a section that `wanted` accepts, in their order, as items with `title`, `html` and `id`.
/// \param heading  level of their titles; headings inside them follow below
Data texts_of(PageContext const& page, std::string const& section, int heading,
              std::function<bool(release::ReleasedText const&)> const& wanted);

/// Sets `texts`, and `has_texts` for their frame.
void set_texts(Data& data, Data const& texts);

}  // namespace cifra::publish
