#pragma once

#include "base/keyed_hash.hpp"
#include "base/result.hpp"
#include "protect/perturbation_row.hpp"

#include <filesystem>
#include <string>

namespace cifra::protect {

/// A secret for cell keys, and how the tables look that it perturbs: under other parameters each count would have fresh
/// noise, and a reader who holds both takes the average.
struct CellSecret {
    base::SecretBytes bytes;
    PerturbationParameters parameters;
};

/// The text of a file with a new secret of 32 random bytes: who has it can take the perturbation off any cell whose
/// persons he knows. To be kept where the data are not.
/// \param parameters  as make_perturbation_table takes them
base::SecretBytes new_cell_secret_text(PerturbationParameters const& parameters);

/// The secret that such a file holds.
/// \error bad_input      the file holds something else
/// \error not_found, io  as base::read_owner_file: also when others than its owner have rights on it
base::Result<CellSecret> read_cell_secret(std::filesystem::path const& path);

/// "D = 5, V = 3, js = 2", as it is published.
std::string parameters_text(PerturbationParameters const& parameters);

/// 16 hexadecimal digits that tell secrets apart and say nothing of them.
/// \param hash  under the secret
std::string cell_secret_fingerprint(base::KeyedHash const& hash);

}  // namespace cifra::protect
