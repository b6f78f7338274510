#pragma once

#include "store/writer.hpp"

#include <map>
#include <optional>
#include <string>

namespace cifra::store {

/// A programme as the trail names it, and what of its policy a reader of the trail asks first.
struct ProgrammeRecord {
    std::string sha256;      ///< Over the names and bytes of the programme's files, hexadecimal.
    int threshold = 0;       ///< Smallest count of victims that may be shown.
    bool secondary = false;  ///< Further cells are withheld for the sake of the small ones.
};

/// The programme that a workspace publishes by, as the trail says.
struct RecordedProgramme {
    ProgrammeRecord programme;
    std::string at;  ///< When it was recorded.
};

/// What an entry of the trail says of the programme.
std::map<std::string, std::string> programme_detail(ProgrammeRecord const& programme);

/// What the newest publication or adoption recorded; nothing where none did.
base::Result<std::optional<RecordedProgramme>> recorded_programme(db::Connection& connection);

/// Records that from now on editions are published by another programme.
/// \param reason  why it changed, one line
base::Result<void> adopt_programme(Writer const& writer, std::string const& id, ProgrammeRecord const& programme,
                                   std::string const& reason);

}  // namespace cifra::store
