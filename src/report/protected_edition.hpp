#pragma once

#include "programme/programme.hpp"
#include "protect/protection_account.hpp"
#include "release/released_before.hpp"
#include "restricted/edition.hpp"

namespace cifra::report {

/// What the officer's report is made from. Holds withheld values: nothing of it may go below the line.
struct ProtectedEdition {
    programme::Programme const& programme;
    restricted::ConsolidatedEdition const& consolidated;
    protect::ProtectionAccount const& account;
    release::ReleasedBefore const& before;
    int version = 1;  ///< Of the edition's releases.
};

}  // namespace cifra::report
