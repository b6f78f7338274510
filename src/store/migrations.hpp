#pragma once

#include "db/migration.hpp"

#include <vector>

namespace cifra::store {

/// The ordered changes of the restricted database (sql/restricted).
std::vector<db::Migration> migrations();

}  // namespace cifra::store
