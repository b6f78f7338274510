#include "return_mutation.hpp"

#include "base/assert.hpp"
#include "base/minisign_lines.hpp"
#include "base/public_key_file.hpp"
#include "base/text.hpp"

#include <array>

namespace cifra::restricted {
namespace {

constexpr std::size_t SIGNATURE_SIZE = 74;
constexpr std::size_t GLOBAL_SIZE = 64;
constexpr std::size_t KEY_SIZE = 42;

std::size_t place(base::Random& random, std::size_t size) {
    return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(size) - 1));
}

char any_byte(base::Random& random) {
    return static_cast<char>(random.between(0, 255));
}

/// Needs a text of two bytes or more. May by chance give back the same.
std::string changed_once(std::string text, base::Random& random) {
    auto const at = place(random, text.size());
    switch (random.between(0, 6)) {
        case 0:
            text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << random.between(0, 7)));
            break;
        case 1:
            text[at] = any_byte(random);
            break;
        case 2:
            text.insert(at, 1, any_byte(random));
            break;
        case 3:
            text.erase(at, 1);
            break;
        case 4:
            text.insert(at, text.substr(at, 8));
            break;
        case 5:
            std::swap(text[at], text[place(random, text.size())]);
            break;
        default:
            text.resize(at);
    }
    return text;
}

std::string changed(std::string const& text, base::Random& random) {
    for (auto result = changed_once(text, random);; result = changed_once(text, random))
        if (result != text) return result;
}

/// Flips one bit of what base64 stands for.
std::string with_a_bit_flipped(std::string const& line, std::size_t size, base::Random& random) {
    std::string bytes(size, '\0');
    auto* const data = reinterpret_cast<unsigned char*>(bytes.data());
    CIFRA_ASSERT(base::decode_base64(line, data, size));
    data[place(random, size)] ^= static_cast<unsigned char>(1U << random.between(0, 7));
    return base::encode_base64(data, size);
}

std::string changed_base64(std::string const& line, std::size_t size, base::Random& random) {
    return random.between(0, 1) == 0 ? changed(line, random) : with_a_bit_flipped(line, size, random);
}

/// The pinned key after a change of its file; nothing when the file is none any more.
std::optional<base::PublicKey> changed_key(base::PublicKey const& key, base::Random& random) {
    auto lines = base::split(base::public_key_text(key), '\n');
    lines[1] = changed_base64(lines[1], KEY_SIZE, random);
    auto const read = base::parse_public_key(base::join(lines, "\n"), "k.pub");
    if (!read) return std::nullopt;
    return *read;
}

bool is_accepted_mutated(Receiver const& receiver, MutatedPart part, base::Random& random) {
    static ExpectedReturn const ISLANDS = islands();
    static SignedReturn const FIRST = island_chain(1, 1).front();
    auto expected = ISLANDS;
    auto incoming = FIRST;
    auto lines = base::split(incoming.signature, '\n');
    switch (part) {
        case MutatedPart::file:
            incoming.file = changed(incoming.file, random);
            break;
        case MutatedPart::signature:
            lines[1] = changed_base64(lines[1], SIGNATURE_SIZE, random);
            break;
        case MutatedPart::comment:
            lines[2] = changed(lines[2], random);
            break;
        case MutatedPart::global_signature:
            lines[3] = changed_base64(lines[3], GLOBAL_SIZE, random);
            break;
        case MutatedPart::key:
            auto const key = changed_key(expected.keys.front().key, random);
            if (!key) return false;
            expected.keys.front().key = *key;
            break;
    }
    incoming.signature = base::join(lines, "\n");
    return receiver(expected, incoming);
}

/// The signature with bytes of its record set as a program sees them that does not look at them.
std::string patched(std::string const& text, std::size_t at, std::string_view bytes) {
    auto lines = base::split(text, '\n');
    std::string record(SIGNATURE_SIZE, '\0');
    auto* const data = reinterpret_cast<unsigned char*>(record.data());
    if (lines.size() < 2 || !base::decode_base64(lines[1], data, SIGNATURE_SIZE)) return text;
    record.replace(at, bytes.size(), bytes);
    lines[1] = base::encode_base64(data, SIGNATURE_SIZE);
    return base::join(lines, "\n");
}

template <std::size_t N>
std::string string_of(std::array<unsigned char, N> const& bytes) {
    return {bytes.begin(), bytes.end()};
}

/// A verifier that makes only one of the two checks, before the same judgement.
bool receives_half_verified(ExpectedReturn const& expected, SignedReturn const& incoming, bool checks_file) {
    auto const signature = base::parse_signature(incoming.signature, "f.minisig");
    if (!signature) return false;
    auto const& key = expected.keys.front().key;
    auto const hashed = string_of(base::prehash(incoming.file));
    auto const all = string_of(signature->of_file) + signature->trusted_comment;
    bool const holds = checks_file ? base::signature_holds(key, hashed, signature->of_file)
                                   : base::signature_holds(key, all, signature->of_all);
    return is_accepted(
        judge_return(expected, {base::sha256_hex(incoming.file), signature->trusted_comment, signature->key, holds})
            .verdict);
}

}  // namespace

int MutationReport::accepted_in_all() const {
    int sum = 0;
    for (auto const& [part, count] : accepted) sum += count;
    return sum;
}

MutationReport attack_by_mutation(Receiver const& receiver, int count, std::uint64_t seed) {
    base::Random random(seed);
    MutationReport report;
    for (auto const part : {MutatedPart::file, MutatedPart::signature, MutatedPart::comment,
                            MutatedPart::global_signature, MutatedPart::key})
        for (int time = 0; time < count; ++time) {
            ++report.tried[part];
            report.accepted[part] += is_accepted_mutated(receiver, part, random) ? 1 : 0;
        }
    return report;
}

bool receives(ExpectedReturn const& expected, SignedReturn const& incoming) {
    auto const judged = receive_return(expected, incoming.file, incoming.signature, "f.minisig");
    return judged && is_accepted(judged->verdict);
}

Receiver with_fault(SeededFault fault) {
    return [fault](ExpectedReturn const& expected, SignedReturn const& incoming) {
        auto const& key = expected.keys.front().key;
        switch (fault) {
            case SeededFault::skips_global_signature:
                return receives_half_verified(expected, incoming, true);
            case SeededFault::skips_file_signature:
                return receives_half_verified(expected, incoming, false);
            case SeededFault::ignores_key_id:
                return receives(expected, {incoming.file, patched(incoming.signature, 2, string_of(key.id.bytes))});
            case SeededFault::ignores_algorithm:
                return receives(expected, {incoming.file, patched(incoming.signature, 0, "ED")});
        }
        return false;
    };
}

}  // namespace cifra::restricted
