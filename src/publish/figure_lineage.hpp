#pragma once

#include "publish/edition_view.hpp"

#include <string>
#include <vector>

namespace cifra::publish {

/// What the rule that made a figure does, in a sentence; the rule's id in both languages where it is not known.
base::LocalText rule_text(std::string const& rule);

/// True for a figure of the region that is the sum of the members in its coverage.
bool is_sum_of_areas(release::ReleasedEdition const& edition, release::ReleasedObservation const& figure);

/// The members' figures in such a sum, in the order of its coverage; those that the edition gives.
std::vector<release::ReleasedObservation const*> parts_of(release::ReleasedEdition const& edition,
                                                          release::ReleasedObservation const& sum);

/// The notes on a figure or on a table in which it stands, in the view's order.
std::vector<release::Note const*> notes_on(EditionView const& view, programme::CellKey const& key);

/// The findings of the audit that speak of a figure, in the view's order.
std::vector<audit::Finding const*> findings_on(EditionView const& view, programme::CellKey const& key);

}  // namespace cifra::publish
