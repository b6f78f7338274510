#include "release/released_table.hpp"
namespace cifra::publish {
void change(release::ReleasedTable const& table) {
#ifdef ALLOWED
    auto figure = table.observations().front();
#else
    auto const& figure = table.observations().front();
#endif
    figure.obs_value = base::Decimal{5, 0};  // refused
}
}  // namespace cifra::publish
