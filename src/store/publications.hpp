#pragma once

#include "store/programme_record.hpp"
#include "store/writer.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace cifra::store {

/// A protected edition as it goes to the release database: the two files that it is read back from.
struct Publication {
    std::string edition;  ///< Id.
    int version = 0;      ///< From 1; 0 while it is not stored.
    std::string time_period;
    std::string edition_json;
    std::string data_csv;
    std::string at{};             ///< When it was committed.
    ProgrammeRecord programme{};  ///< What it was published by, for the trail; not kept here.
    /// The true counts that it withholds, by the spelling of the cell's key.
    std::map<std::string, std::int64_t> withheld{};
};

/// Commits that an edition is published: its files, the state of the returns that it holds, and the trail's entry. From
/// then on it will reach the release database, whatever happens. The same files again are the same version; what they
/// withhold is then what it is now.
/// \param of_returns  its figures come from the year's newest consolidation; else it was prepared elsewhere
/// \returns the version, from 1
base::Result<int> publish(Writer const& writer, Publication const& publication, bool of_returns);

/// A publication in a list.
struct PublicationName {
    std::string edition;
    int version = 0;
    std::string time_period;
};

/// All publications, by edition and version.
base::Result<std::vector<PublicationName>> publication_names(db::Connection& connection);

/// The true counts that a publication withholds, by the spelling of the cell's key; empty for one of a program that did
/// not keep them.
base::Result<std::map<std::string, std::int64_t>> withheld_counts(db::Connection& connection,
                                                                  std::string const& edition, int version);

/// A publication with its files, without what it withholds. Needs it to exist.
base::Result<Publication> find_publication(db::Connection& connection, std::string const& edition, int version);

}  // namespace cifra::store
