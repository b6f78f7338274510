#pragma once

#include "base/result.hpp"

#include <iosfwd>
#include <string>

namespace cifra::app {

/// Settings of `cifra pin-key` and `cifra revoke-key`.
struct PinSettings {
    std::string workspace;
    std::string area;
    std::string key;  ///< File of the public key, or (revoke-key) its id.
    std::string by = "secretariat";
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Pins a public key to an area: from then on its returns must be signed. \error as store::pin_key
base::Result<int> pin_key(PinSettings const& settings, std::ostream& out);
/// \error as store::revoke_key
base::Result<int> revoke_key(PinSettings const& settings, std::ostream& out);

}  // namespace cifra::app
