#pragma once

#include "store/writer.hpp"

#include <string>

namespace cifra::store {

/// A file that was refused, and that somebody may have forged, replayed, reordered or stripped of its signature.
struct Alarm {
    std::string verdict;      ///< restricted::to_string(ReturnVerdict), or "unsigned".
    std::string file_sha256;  ///< Of the file as it came; nothing else of it is kept.
    std::string ref_area;     ///< Whose pinned key the signature names; empty: not known.
    std::string key_id;       ///< That the signature names; empty: there was none.
    int sequence = 0;         ///< Where the signature holds: what it says; else 0.
};

/// Writes an alarm into the trail, in a transaction of its own: the step `alarm` of "file AREA", or of "file".
/// Needs no transaction.
base::Result<void> write_alarm(Writer const& writer, Alarm const& alarm);

}  // namespace cifra::store
