#include "base/public_key_file.hpp"

#include "base/minisign_lines.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::base {
namespace {

constexpr std::size_t ID_AT = 2;
constexpr std::size_t KEY_AT = 10;
constexpr std::size_t SIZE = 42;

}  // namespace

std::string public_key_text(PublicKey const& key) {
    std::array<unsigned char, SIZE> record{'E', 'd'};
    std::copy(key.id.bytes.begin(), key.id.bytes.end(), record.begin() + ID_AT);
    std::copy(key.bytes.begin(), key.bytes.end(), record.begin() + KEY_AT);
    return fmt::format("{}minisign public key {}\n{}\n", UNTRUSTED_COMMENT, to_string(key.id),
                       encode_base64(record.data(), record.size()));
}

Result<PublicKey> parse_public_key(std::string_view text, std::string const& file) {
    CIFRA_TRY(auto const lines, minisign_lines(text, 2, {file, 0, 0}));
    std::array<unsigned char, SIZE> record{};
    if (!decode_base64(lines[1], record.data(), record.size()) || record[0] != 'E' || record[1] != 'd')
        return fail(ErrorCode::bad_input,
                    {"this line is no public key of minisign", "esta línea no es una clave pública de minisign"},
                    {"ask its owner for the file that ends in .pub", "pida a su dueño el archivo que termina en .pub"},
                    {file, 2, 0});
    PublicKey key;
    std::copy_n(record.begin() + ID_AT, key.id.bytes.size(), key.id.bytes.begin());
    std::copy_n(record.begin() + KEY_AT, key.bytes.size(), key.bytes.begin());
    return key;
}

}  // namespace cifra::base
