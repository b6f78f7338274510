#pragma once

#include "base/random.hpp"
#include "portal/catalogue.hpp"

#include <string>
#include <vector>

/// Addresses to ask a portal of any programme.
namespace any {

/// Views of every indicator: each breakdown and form, of random areas and years, as pages in both languages, to be
/// embedded, and as files.
std::vector<std::string> view_addresses(cifra::portal::Catalogue const& catalogue, cifra::base::Random& random);

/// Some figures of the current edition, in both languages.
std::vector<std::string> figure_addresses(cifra::portal::Catalogue const& catalogue, cifra::base::Random& random);

/// Figures, structures and availability of every dataflow, with what SDMX lets one ask.
std::vector<std::string> sdmx_addresses(cifra::portal::Catalogue const& catalogue, cifra::base::Random& random);

/// An address that somebody mistyped or made up: parts of `known` left out, doubled, put into each other or replaced by
/// unknown codes, numbers, long values and letters of any alphabet.
std::string spoiled(std::vector<std::string> const& known, cifra::base::Random& random);

}  // namespace any
