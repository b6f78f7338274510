#pragma once

#include "base/result.hpp"
#include "random_programme.hpp"
#include "release/released_edition.hpp"
#include "restricted/edition.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace any {

/// An edition of a programme as collect would give it: figures of every status and missing reason with and without
/// comments, sums that hold and that do not, zeros, counts from 1 to 10^12, everything missing or nothing at all;
/// printed shares; texts of every role in every section; a layout. Small counts are decided or left to the policy.
/// Not settled yet: see `settled`.
cifra::restricted::Edition make_edition(cifra::programme::Programme const& programme, Random& random);
/// The same of a given year.
cifra::restricted::Edition make_edition_of(cifra::programme::Programme const& programme, std::string const& time_period,
                                           Random& random);

/// The edition with a settlement for every finding of the audit that would stop its release.
cifra::restricted::Edition settled(cifra::programme::Programme const& programme, cifra::restricted::Edition edition,
                                   Random& random);

/// Of a seed: programme, edition, settlements, consolidation, protection.
/// \error disclosive  protection refuses: as it must, for some seeds
cifra::base::Result<cifra::release::ReleasedEdition> released(std::uint64_t seed);

/// The seeds that a test tries: 0 .. `usual` - 1, or as many as the environment variable CIFRA_SEEDS says, from
/// CIFRA_FIRST_SEED on.
std::vector<std::uint64_t> seeds(std::uint64_t usual);

}  // namespace any
