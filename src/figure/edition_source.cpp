#include "figure/edition_source.hpp"

namespace cifra::figure {

release::ReleasedObservation const* EditionSource::total(programme::Indicator const& indicator) const {
    return edition.find(programme().total_key(indicator, programme().region, edition.time_period));
}

}  // namespace cifra::figure
