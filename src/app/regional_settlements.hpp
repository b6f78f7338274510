#pragma once

#include "programme/programme.hpp"
#include "restricted/edition.hpp"

namespace cifra::app {

/// An edition of returns as the rules see it: with the region's figures, which follow from the areas'.
restricted::Edition with_regional_figures(programme::Programme const& programme, restricted::Edition const& edition);

/// What is explained of an area's table explains the same finding of the region's table, whose figures are the areas'
/// sums: adds such settlements, each with the areas' names and words.
void settle_regional(programme::Programme const& programme, restricted::Edition& edition);

}  // namespace cifra::app
