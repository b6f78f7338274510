#include "release/released_table.hpp"
namespace cifra::publish {
release::ReleasedTable with_one_figure_more(release::ReleasedTable const& table) {
    auto figures = table.observations();
    figures.emplace_back();
#ifdef ALLOWED
    return table;
#else
    return release::ReleasedTable(table.dataflow(), figures);  // refused
#endif
}
}  // namespace cifra::publish
