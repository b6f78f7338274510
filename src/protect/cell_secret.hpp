#pragma once

#include "base/keyed_hash.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace cifra::protect {

/// The text of a file with a new secret of 32 random bytes: who has it can take the perturbation off any cell whose
/// persons he knows. To be kept where the data are not.
base::SecretBytes new_cell_secret_text();

/// The secret that such a file holds.
/// \error bad_input      the file holds something else
/// \error not_found, io  as base::read_owner_file: also when others than its owner have rights on it
base::Result<base::SecretBytes> read_cell_secret(std::filesystem::path const& path);

/// 16 hexadecimal digits that tell secrets apart and say nothing of them.
/// \param hash  under the secret
std::string cell_secret_fingerprint(base::KeyedHash const& hash);

}  // namespace cifra::protect
