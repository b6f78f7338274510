#include "programme/record_schema.hpp"

#include <algorithm>

namespace cifra::programme {
namespace {

template <class T, class Matches>
std::optional<std::size_t> position(std::vector<T> const& things, Matches matches) {
    auto const found = std::find_if(things.begin(), things.end(), matches);
    if (found == things.end()) return std::nullopt;
    return static_cast<std::size_t>(found - things.begin());
}

}  // namespace

std::optional<std::size_t> RecordColumn::find(std::string const& code) const {
    return position(codes, [&](Code const& each) { return each.id == code; });
}

std::optional<std::size_t> RecordSchema::column(std::string const& column_id) const {
    return position(columns, [&](RecordColumn const& each) { return each.id == column_id; });
}

std::optional<std::size_t> RecordSchema::hierarchy(std::string const& hierarchy_id) const {
    return position(hierarchies, [&](RecordHierarchy const& each) { return each.id == hierarchy_id; });
}

std::optional<std::size_t> RecordSchema::column_for(ColumnUse use) const {
    return position(columns, [&](RecordColumn const& each) { return each.use == use; });
}

}  // namespace cifra::programme
