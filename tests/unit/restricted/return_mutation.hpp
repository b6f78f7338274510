#pragma once

#include "base/random.hpp"
#include "signed_returns.hpp"

#include <functional>
#include <map>
#include <string>

namespace cifra::restricted {

/// What a forger may touch: the file, each line of the signature file that is verified, and the key by which it is.
enum class MutatedPart { file, signature, comment, global_signature, key };

/// Whether a program accepts a return; the seeded faults are programs of their own.
using Receiver = std::function<bool(ExpectedReturn const&, SignedReturn const&)>;

/// How many mutations of each part were tried and accepted.
struct MutationReport {
    std::map<MutatedPart, int> tried;
    std::map<MutatedPart, int> accepted;
    int accepted_in_all() const;
};

/// Changes one part of a good return `count` times for each part: bits and bytes in place, inserted, deleted, doubled,
/// swapped, cut off, both in what is written and in the bytes behind base64. The same seed gives the same mutations.
MutationReport attack_by_mutation(Receiver const& receiver, int count, std::uint64_t seed);

/// The program itself.
bool receives(ExpectedReturn const& expected, SignedReturn const& incoming);

/// What a careless program would leave out.
enum class SeededFault { skips_global_signature, skips_file_signature, ignores_key_id, ignores_algorithm };
Receiver with_fault(SeededFault fault);

}  // namespace cifra::restricted
