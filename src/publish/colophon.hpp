#pragma once

#include "figure/colophon.hpp"
#include "publish/edition_view.hpp"

namespace cifra::publish {

/// What the last pages of the infographic say of the edition: findings of the audit, method, marks, protection with its
/// decisions, what stood only in pictures, version.
figure::Colophon colophon_of(EditionView const& view, base::Language language);

}  // namespace cifra::publish
