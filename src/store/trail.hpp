#pragma once

#include "store/writer.hpp"

#include <functional>
#include <map>
#include <string>

namespace cifra::store {

/// One entry of the trail: what was done, by whom, when, to what.
struct TrailEntry {
    std::int64_t sequence = 0;  ///< From 1, without gaps.
    std::string at;
    std::string actor;
    std::string role;
    std::string step;
    std::string subject;   ///< "return AREA/2020/2", "edition NAME-2020/1", "key AREA/…"
    std::string detail;    ///< Canonical JSON of strings; never a figure.
    std::string previous;  ///< Hash of the entry before; 64 zeros for the first.
    std::string hash;      ///< entry_hash
};

/// SHA-256, as hexadecimal digits, of all fields but `hash`, each led by its length in bytes.
std::string entry_hash(TrailEntry const& entry);

/// Keyed BLAKE2b-256 of a head, as hexadecimal digits.
std::string head_seal(std::int64_t sequence, std::string const& hash, TrailKey const& key);

/// Details in canonical JSON: keys sorted.
std::string trail_detail(std::map<std::string, std::string> const& fields);

/// Adds an entry and seals the new head. Needs a transaction. \returns the entry as written
base::Result<TrailEntry> append_entry(Writer const& writer, std::string const& step, std::string const& subject,
                                      std::map<std::string, std::string> const& detail);

/// Gives the entries in order, in constant memory.
base::Result<void> each_entry(db::Connection& connection,
                              std::function<base::Result<void>(TrailEntry const&)> const& use);

/// The newest entry's place and hash, as sealed; sequence 0 when nothing was done yet.
struct TrailHead {
    std::int64_t sequence = 0;
    std::string hash;
    std::string seal;
};
base::Result<TrailHead> trail_head(db::Connection& connection);

}  // namespace cifra::store
