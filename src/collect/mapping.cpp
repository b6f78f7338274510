#include "collect/mapping.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

template <class T, class Condition>
T const* first(std::vector<T> const& items, Condition condition) {
    auto const found = std::find_if(items.begin(), items.end(), condition);
    return found == items.end() ? nullptr : &*found;
}

}  // namespace

MappedColumn const* Mapping::column(std::string const& column_name) const {
    return first(columns, [&](MappedColumn const& each) { return each.name == column_name; });
}

MappedColumn const* Mapping::column(MappedColumn::Use use) const {
    return first(columns, [&](MappedColumn const& each) { return each.use == use; });
}

LabelCodes const* Mapping::find(std::string const& column_name, std::string const& dimension) const {
    return first(labels,
                 [&](LabelCodes const& each) { return each.column == column_name && each.dimension == dimension; });
}

}  // namespace cifra::collect
