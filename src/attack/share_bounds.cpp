#include "attack/share_bounds.hpp"

namespace cifra::attack {
namespace {

/// The bound of a share in per cent, as part >= bound / 100 × total or, for the upper one, part < bound / 100 × total.
void add_bound(SystemBuilder& builder, programme::CellKey const& part, Rational const& per_cent, bool is_upper) {
    Constraint bound;
    bound.relation = Relation::at_least;
    // Scaled to integers, so that "less than" means "less by one at least".
    Rational const scale = per_cent.get_den() * 100;
    Rational const sign = is_upper ? -1 : 1;
    builder.add_cell(bound, sign * scale, part);
    builder.add_cell(bound, -sign * scale * per_cent / 100, part.total());
    if (is_upper) bound.constant += 1;
    builder.keep(std::move(bound));
}

}  // namespace

void add_share_bounds(SystemBuilder& builder, release::ReleasedEdition const& edition) {
    for (auto const& share : edition.printed_shares) {
        Rational const half_unit = rational({5, share.share.scale + 1});
        add_bound(builder, share.part, rational(share.share) - half_unit, false);
        add_bound(builder, share.part, rational(share.share) + half_unit, true);
    }
}

}  // namespace cifra::attack
