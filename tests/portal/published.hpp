#pragma once

#include "portal/portal.hpp"
#include "release/released_edition.hpp"

#include <memory>
#include <string>
#include <vector>

/// What a portal has to show, in tests. Every figure is invented but those of the 2019 edition.
namespace published {

namespace release = cifra::release;

/// The edition of a folder as it leaves protection.
release::ReleasedEdition from_folder(std::string const& folder);
/// The same where counts of victims from `threshold` on may be shown.
release::ReleasedEdition from_folder(std::string const& folder, int threshold);
/// Two versions of the invented edition of three areas: the first shows counts that the second withholds.
std::vector<release::ReleasedEdition> withdrawn_in_second_version();
/// editions/corett-2019.
release::ReleasedEdition corett_2019();

/// CORETT's editions of `years` years up to 2020, each with the years before it: nine members, every indicator that
/// counts and every breakdown of it, with small counts that are withheld, areas that do not report, provisional figures
/// and a break. Ascending by year.
std::vector<release::ReleasedEdition> corett_years(int years);

/// The edition of one of these years once more, with other figures of the first member: to be its next version.
release::ReleasedEdition corrected(int year);

/// A catalogue of editions, each released on the first of June after its year, later versions a month later each.
std::shared_ptr<cifra::portal::Catalogue const> catalogue(std::vector<release::ReleasedEdition> editions);

/// A portal of it.
std::unique_ptr<cifra::portal::Portal> portal(std::vector<release::ReleasedEdition> editions);

/// The answer to GET of a target.
cifra::http::Response get(cifra::portal::Portal const& portal, std::string const& target,
                          std::vector<cifra::http::Header> headers = {});

}  // namespace published
