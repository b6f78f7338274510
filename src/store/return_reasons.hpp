#pragma once

#include "store/return_rows.hpp"

#include <string>

namespace cifra::store {

/// Why a version was sent back; empty when it was not.
base::Result<std::string> reason_of_return(db::Connection& connection, ReturnRow const& row);

}  // namespace cifra::store
