#include "base/secret_key_file.hpp"

#include "base/assert.hpp"
#include "base/minisign_lines.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <algorithm>
#include <cstring>

namespace cifra::base {
namespace {

// The record: "Ed", "Sc" or two zeros, "B2", salt, two limits (64 bits, least byte first), then what a password hides:
// key id, secret key, checksum.
constexpr std::size_t KDF_AT = 2;
constexpr std::size_t SALT_AT = 6;
constexpr std::size_t OPERATIONS_AT = 38;
constexpr std::size_t MEMORY_AT = 46;
constexpr std::size_t HIDDEN_AT = 54;
constexpr std::size_t KEY_AT = 62;
constexpr std::size_t CHECKSUM_AT = 126;
constexpr std::size_t SIZE = 158;
constexpr std::size_t CHECKSUM_SIZE = SIZE - CHECKSUM_AT;

constexpr ScryptCost LEAST{32'768, 16'777'216};
constexpr ScryptCost MOST{};

void put_number(std::uint64_t number, unsigned char* bytes) {
    for (unsigned i = 0; i < 8; ++i) bytes[i] = static_cast<unsigned char>(number >> (8U * i));
}

std::uint64_t number_at(unsigned char const* bytes) {
    std::uint64_t number = 0;
    for (unsigned i = 8; i-- > 0;) number = number << 8U | bytes[i];
    return number;
}

std::array<unsigned char, CHECKSUM_SIZE> checksum_of(SecretBytes const& record) {
    std::array<unsigned char, CHECKSUM_SIZE> checksum{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, checksum.size());
    crypto_generichash_update(&state, record.data(), KDF_AT);
    crypto_generichash_update(&state, record.data() + HIDDEN_AT, CHECKSUM_AT - HIDDEN_AT);
    crypto_generichash_final(&state, checksum.data(), checksum.size());
    return checksum;
}

/// Hides or shows the hidden part. False when there is too little memory.
bool apply_password(SecretBytes& record, SecretBytes const& password, ScryptCost const& cost) {
    SecretBytes stream(SIZE - HIDDEN_AT);
    int const failed = crypto_pwhash_scryptsalsa208sha256(
        stream.data(), stream.size(), reinterpret_cast<char const*>(password.data()), password.size(),
        record.data() + SALT_AT, cost.operations, cost.memory_bytes);
    if (failed != 0) return false;
    for (std::size_t i = 0; i < stream.size(); ++i)
        record.data()[HIDDEN_AT + i] = static_cast<unsigned char>(record.data()[HIDDEN_AT + i] ^ stream.data()[i]);
    return true;
}

SecretBytes plain_record(SecretKey const& key) {
    SecretBytes record(SIZE);
    std::memcpy(record.data(), "Ed\0\0B2", SALT_AT);
    std::memcpy(record.data() + HIDDEN_AT, key.id().bytes.data(), key.id().bytes.size());
    std::memcpy(record.data() + KEY_AT, key.bytes().data(), key.bytes().size());
    std::memcpy(record.data() + CHECKSUM_AT, checksum_of(record).data(), CHECKSUM_SIZE);
    return record;
}

SecretBytes text_of(SecretBytes const& record, char const* comment) {
    auto const first = fmt::format("{}{}\n", UNTRUSTED_COMMENT, comment);
    auto const encoded = sodium_base64_encoded_len(SIZE, sodium_base64_VARIANT_ORIGINAL);
    SecretBytes text(first.size() + encoded);
    std::memcpy(text.data(), first.data(), first.size());
    sodium_bin2base64(reinterpret_cast<char*>(text.data()) + first.size(), encoded, record.data(), SIZE,
                      sodium_base64_VARIANT_ORIGINAL);
    text.data()[text.size() - 1] = '\n';
    return text;
}

tl::unexpected<Error> no_secret_key(std::string const& file) {
    return fail(ErrorCode::bad_input,
                {"this line is no secret key of minisign", "esta línea no es una clave secreta de minisign"},
                {"name the file that 'cifra keygen' or 'minisign -G' wrote",
                 "indique el archivo que escribió «cifra keygen» o «minisign -G»"},
                {file, 2, 0});
}

tl::unexpected<Error> no_memory(std::string const& file) {
    return fail(ErrorCode::io,
                {"there is too little memory to derive the key from the password",
                 "no hay memoria suficiente para derivar la clave a partir de la contraseña"},
                {"close other programs, or use a machine with more memory",
                 "cierre otros programas, o use un equipo con más memoria"},
                {file, 0, 0});
}

bool within(std::uint64_t value, std::uint64_t least, std::uint64_t most) {
    return value >= least && value <= most;
}

ScryptCost cost_of(SecretBytes const& record) {
    return {number_at(record.data() + OPERATIONS_AT), number_at(record.data() + MEMORY_AT)};
}

bool is_affordable(ScryptCost const& cost) {
    return within(cost.operations, LEAST.operations, MOST.operations) &&
           within(cost.memory_bytes, LEAST.memory_bytes, MOST.memory_bytes);
}

/// The key of a record whose hidden part is in the clear. minisign 0.11 leaves the checksum of a key without password
/// empty; the public half, derived again from the seed, then still shows damage.
Result<SecretKey> key_of(SecretBytes const& record, SealedKey const& sealed) {
    auto const checksum = checksum_of(record);
    auto const* const stored = record.data() + CHECKSUM_AT;
    bool const empty = !sealed.encrypted && sodium_is_zero(stored, CHECKSUM_SIZE) == 1;
    if (empty || sodium_memcmp(stored, checksum.data(), checksum.size()) == 0) {
        KeyId id;
        std::memcpy(id.bytes.data(), record.data() + HIDDEN_AT, id.bytes.size());
        SecretBytes seed(crypto_sign_SEEDBYTES);
        std::memcpy(seed.data(), record.data() + KEY_AT, seed.size());
        auto key = SecretKey::from_seed(id, seed);
        if (sodium_memcmp(key.bytes().data(), record.data() + KEY_AT, key.bytes().size()) == 0) return key;
    }
    if (sealed.encrypted)
        return fail(ErrorCode::bad_input,
                    {"the password is wrong, or the key file is damaged",
                     "la contraseña es incorrecta, o el archivo de la clave está dañado"},
                    {"try the password again", "intente de nuevo con la contraseña"}, {sealed.file, 0, 0});
    return fail(ErrorCode::bad_input, {"the key file is damaged", "el archivo de la clave está dañado"},
                {"take it from a copy", "recupérelo de una copia"}, {sealed.file, 2, 0});
}

}  // namespace

SecretBytes secret_key_text(SecretKey const& key) {
    return text_of(plain_record(key), "cifra secret key without password");
}

Result<SecretBytes> secret_key_text(SecretKey const& key, SecretBytes const& password, ScryptCost cost) {
    CIFRA_ASSERT(password.size() > 0 && is_affordable(cost));
    auto record = plain_record(key);
    std::memcpy(record.data() + KDF_AT, "Sc", 2);
    randombytes_buf(record.data() + SALT_AT, OPERATIONS_AT - SALT_AT);
    while (!apply_password(record, password, cost)) {
        cost = {cost.operations / 2, cost.memory_bytes / 2};
        if (!is_affordable(cost)) return no_memory({});
    }
    put_number(cost.operations, record.data() + OPERATIONS_AT);
    put_number(cost.memory_bytes, record.data() + MEMORY_AT);
    return text_of(record, "cifra encrypted secret key");
}

Result<SealedKey> parse_secret_key(SecretBytes const& text, std::string const& file) {
    CIFRA_TRY(auto const lines, minisign_lines(text.view(), 2, {file, 0, 0}));
    SealedKey sealed{SecretBytes(SIZE), false, file};
    auto const* const record = sealed.record.data();
    if (!decode_base64(lines[1], sealed.record.data(), SIZE)) return no_secret_key(file);
    if (std::memcmp(record, "Ed", 2) != 0 || std::memcmp(record + KDF_AT + 2, "B2", 2) != 0) return no_secret_key(file);
    sealed.encrypted = std::memcmp(record + KDF_AT, "Sc", 2) == 0;
    if (!sealed.encrypted && std::memcmp(record + KDF_AT, "\0\0", 2) != 0) return no_secret_key(file);
    if (sealed.encrypted && !is_affordable(cost_of(sealed.record)))
        return fail(ErrorCode::bad_input,
                    {"the key file asks for more time or memory than minisign does, or for almost none",
                     "el archivo de la clave pide más tiempo o memoria que minisign, o casi nada"},
                    {"check where the file comes from", "revise de dónde viene el archivo"}, {file, 2, 0});
    return sealed;
}

Result<SecretKey> open_secret_key(SealedKey const& sealed, SecretBytes const& password) {
    SecretBytes record(SIZE);
    std::memcpy(record.data(), sealed.record.data(), SIZE);
    if (sealed.encrypted && !apply_password(record, password, cost_of(record))) return no_memory(sealed.file);
    return key_of(record, sealed);
}

}  // namespace cifra::base
