#pragma once

#include "store/writer.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::store {

/// A public key that an area signs its returns with.
struct SigningKey {
    std::string ref_area;
    std::string key_id;      ///< Hexadecimal digits.
    std::string public_key;  ///< Second line of the key's file.
    std::string pinned_at;
    std::string revoked_at;  ///< Empty while it is in force.
};

/// Pins a key to an area. \error bad_input  two are in force already, or it is pinned to another area or was revoked
base::Result<void> pin_key(Writer const& writer, SigningKey const& key);

/// Takes a key out of force, for ever. \error not_found  the area has no such key
base::Result<void> revoke_key(Writer const& writer, std::string const& ref_area, std::string const& key_id);

/// All keys of an area, in force or not, by the time they were pinned.
base::Result<std::vector<SigningKey>> signing_keys(db::Connection& connection, std::string const& ref_area);

/// The key of an id, in force or not, or nothing.
base::Result<std::optional<SigningKey>> find_key(db::Connection& connection, std::string const& key_id);

/// The signed file that was accepted last.
struct LastSigned {
    std::int64_t sequence = 0;  ///< 0: none yet.
    std::string file_hash;
};
base::Result<LastSigned> last_signed(db::Connection& connection, std::string const& ref_area);

}  // namespace cifra::store
