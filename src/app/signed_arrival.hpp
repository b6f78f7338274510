#pragma once

#include "app/workspace.hpp"
#include "restricted/national_return.hpp"
#include "store/submit.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace cifra::app {

/// What the signature of a file said, before anything of the file was parsed.
struct VerifiedFile {
    store::SignedFile signed_file;
    std::string ref_area;
    std::string time_period;
    bool same_again = false;  ///< The file that was accepted last.
};

/// Verifies a file that came with a signature, against the keys pinned for the area whose key it names. A refusal that
/// may be an attack stands in the trail afterwards (store::write_alarm), by whoever handed the file in.
/// \returns nothing when there is no signature
/// \error bad_input  forged, replayed, out of order, another area's or programme's, or by a key that is not in force
base::Result<std::optional<VerifiedFile>> verify_arrival(Workspace& workspace, std::string const& bytes,
                                                         std::filesystem::path const& signature,
                                                         store::Actor const& actor);

/// What a signature says must be what the file says, and an area that has pinned keys brings a signature; without one,
/// that stands in the trail afterwards.
/// \error bad_input  otherwise
base::Result<void> check_arrival(Workspace& workspace, std::optional<VerifiedFile> const& verified,
                                 restricted::NationalReturn const& arrived, std::filesystem::path const& file,
                                 store::Actor const& actor);

/// Writes the secretariat's receipt for a signed file, and its signature beside it (".minisig").
base::Result<void> write_receipt_for(Workspace& workspace, VerifiedFile const& verified, store::ReturnRow const& row,
                                     std::filesystem::path const& receipt);

}  // namespace cifra::app
