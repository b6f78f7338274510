#pragma once

#include "db/connection.hpp"
#include "restricted/return_state.hpp"

#include <string>

namespace cifra::store {

/// Seals the head of the trail; lies outside the database.
struct TrailKey {
    std::string bytes;  ///< 32 of them.
};

/// Who takes a step, and when.
struct Actor {
    std::string name;
    restricted::Role role = restricted::Role::secretariat;
    std::string at;  ///< ISO 8601 date-time in UTC.
};

/// What every step needs: each runs in one transaction together with its entry in the trail.
struct Writer {
    db::Connection& connection;
    TrailKey const& key;
    Actor actor;
};

}  // namespace cifra::store
