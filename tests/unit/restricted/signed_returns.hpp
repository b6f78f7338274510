#pragma once

#include "../base/sample_key.hpp"
#include "base/hash.hpp"
#include "base/signature.hpp"
#include "restricted/return_intake.hpp"

#include <fmt/format.h>
#include <string>
#include <vector>

namespace cifra::restricted {

/// A synthetic return with its signature file.
struct SignedReturn {
    std::string file;
    std::string signature;
};

/// What a return of the islands of 2020 says; sequence 1 when `previous` is empty.
inline ReturnComment island_comment(int sequence, std::string const& previous_file) {
    return {"ISL",           "2020",
            sequence,        sequence == 1 ? "" : base::sha256_hex(previous_file),
            "islands-1.0.0", "2021-03-01T12:00:00Z"};
}

inline SignedReturn signed_with(base::SecretKey const& key, std::string const& file, std::string const& comment) {
    return {file, base::signature_text(base::sign(key, file, comment))};
}

/// `count` returns in a row, each after the one before.
inline std::vector<SignedReturn> island_chain(int count, unsigned char key) {
    std::vector<SignedReturn> chain;
    for (int sequence = 1; sequence <= count; ++sequence) {
        auto const previous = chain.empty() ? std::string() : chain.back().file;
        auto const comment = write_return_comment(island_comment(sequence, previous));
        chain.push_back(signed_with(base::sample_key(key), fmt::format("synthetic return {}\n", sequence), *comment));
    }
    return chain;
}

/// The islands before their first return, known by sample key 1.
inline ExpectedReturn islands() {
    return {"ISL", "2020", "islands-1.0.0", {{base::sample_key(1).public_key(), false}}, {}};
}

inline ReturnVerdict verdict_on(ExpectedReturn const& expected, SignedReturn const& incoming) {
    return receive_return(expected, incoming.file, incoming.signature, "f.minisig")->verdict;
}

}  // namespace cifra::restricted
