#include "protect/cell_secret.hpp"

#include "base/secret_file.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <cstring>
#include <string_view>

namespace cifra::protect {
namespace {

constexpr std::string_view BEGIN = "cifra cell-key secret 1\n";
constexpr std::size_t SECRET_BYTES = 32;
constexpr std::size_t DIGITS = 2 * SECRET_BYTES;
constexpr std::size_t TEXT_BYTES = BEGIN.size() + DIGITS + 1;

}  // namespace

base::SecretBytes new_cell_secret_text() {
    base::SecretBytes secret(SECRET_BYTES);
    randombytes_buf(secret.data(), secret.size());
    // One byte more than the text: sodium ends the digits with a zero.
    base::SecretBytes text(TEXT_BYTES + 1);
    std::memcpy(text.data(), BEGIN.data(), BEGIN.size());
    auto* const digits = reinterpret_cast<char*>(text.data()) + BEGIN.size();
    sodium_bin2hex(digits, DIGITS + 1, secret.data(), secret.size());
    digits[DIGITS] = '\n';
    text.shorten(TEXT_BYTES);
    return text;
}

base::Result<base::SecretBytes> read_cell_secret(std::filesystem::path const& path) {
    CIFRA_TRY(auto const text, base::read_owner_file(path, TEXT_BYTES));
    base::SecretBytes secret(SECRET_BYTES);
    std::size_t read = 0;
    bool const known = text.size() == TEXT_BYTES && text.view().substr(0, BEGIN.size()) == BEGIN &&
                       text.view().back() == '\n' &&
                       sodium_hex2bin(secret.data(), secret.size(), text.view().data() + BEGIN.size(), DIGITS, nullptr,
                                      &read, nullptr) == 0 &&
                       read == SECRET_BYTES;
    if (known) return secret;
    return base::fail(
        base::ErrorCode::bad_input,
        {"the file holds no secret for cell keys", "el archivo no contiene un secreto para claves de celda"},
        {"make one with cifra keygen --cell-key", "genere uno con cifra keygen --cell-key"}, {path.string(), 0, 0});
}

std::string cell_secret_fingerprint(base::KeyedHash const& hash) {
    auto const value = hash.of("cifra cell-key fingerprint 1");
    std::string digits;
    for (std::size_t i = 0; i < 8; ++i) digits += fmt::format("{:02x}", value[i]);
    return digits;
}

}  // namespace cifra::protect
