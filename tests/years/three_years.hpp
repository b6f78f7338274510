#pragma once

#include "base/result.hpp"
#include "collect/read_edition.hpp"
#include "release/released_edition.hpp"

#include <optional>
#include <string>
#include <vector>

/// Three years of the invented coalition of three areas, 2019 to 2021, as they leave protection. Every figure in them
/// is made up.
namespace years {

namespace release = cifra::release;

/// What becomes of the edition of 2021 under tests/data on its way into another year or version.
struct Change {
    std::string cell;                   ///< Spelling of its key, with the year 2021.
    std::optional<std::int64_t> value;  ///< Nothing: it is not reported.
    std::string obs_status = "A";
};

/// Which figures of the edition go into another year.
enum class Kept { all, totals };

/// The edition of tests/data of another year, changed, without its texts.
release::ReleasedEdition year(std::string const& time_period, std::vector<Change> const& changes,
                              Kept kept = Kept::totals);

/// The edition of 2021 as it is in tests/data, with changes.
release::ReleasedEdition edition_2021(std::vector<Change> const& changes = {});

/// 2019, in which Ithmar did not report yet, 2020, in which help was not counted and a broadcast counted anew, and the
/// second release of 2021.
release::ReleasedEdition three_years();

}  // namespace years
