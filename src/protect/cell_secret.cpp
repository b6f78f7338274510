#include "protect/cell_secret.hpp"

#include "base/secret_file.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <charconv>
#include <cstring>
#include <optional>
#include <string_view>

namespace cifra::protect {
namespace {

constexpr std::string_view BEGIN = "cifra cell-key secret 2\n";
constexpr std::size_t SECRET_BYTES = 32;
constexpr std::size_t DIGITS = 2 * SECRET_BYTES;
constexpr std::size_t LONGEST_TEXT = 256;

/// The number that follows `name`; both are taken off the line.
template <class Number>
bool take(std::string_view& line, std::string_view name, Number& number) {
    if (line.substr(0, name.size()) != name) return false;
    line.remove_prefix(name.size());
    auto const [rest, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    line.remove_prefix(static_cast<std::size_t>(rest - line.data()));
    return error == std::errc();
}

/// Undoes parameters_text.
std::optional<PerturbationParameters> parse_parameters(std::string_view line) {
    PerturbationParameters parameters;
    auto rest = line;
    bool const read = take(rest, "D = ", parameters.deviation) && take(rest, ", V = ", parameters.variance) &&
                      take(rest, ", js = ", parameters.smallest_gone);
    if (!read || parameters_text(parameters) != line) return std::nullopt;
    return parameters;
}

std::optional<CellSecret> parse_secret(std::string_view text) {
    if (text.substr(0, BEGIN.size()) != BEGIN) return std::nullopt;
    text.remove_prefix(BEGIN.size());
    auto const parameters = parse_parameters(text.substr(0, text.find('\n')));
    if (!parameters) return std::nullopt;
    text.remove_prefix(parameters_text(*parameters).size() + 1);
    if (text.size() != DIGITS + 1 || text.back() != '\n') return std::nullopt;
    CellSecret secret{base::SecretBytes(SECRET_BYTES), *parameters};
    std::size_t read = 0;
    int const failed = sodium_hex2bin(secret.bytes.data(), SECRET_BYTES, text.data(), DIGITS, nullptr, &read, nullptr);
    if (failed != 0 || read != SECRET_BYTES) return std::nullopt;
    return secret;
}

}  // namespace

std::string parameters_text(PerturbationParameters const& parameters) {
    return fmt::format("D = {}, V = {}, js = {}", parameters.deviation, parameters.variance, parameters.smallest_gone);
}

base::SecretBytes new_cell_secret_text(PerturbationParameters const& parameters) {
    base::SecretBytes secret(SECRET_BYTES);
    randombytes_buf(secret.data(), secret.size());
    auto const begin = std::string(BEGIN) + parameters_text(parameters) + '\n';
    auto const size = begin.size() + DIGITS + 1;
    // One byte more than the text: sodium ends the digits with a zero.
    base::SecretBytes text(size + 1);
    std::memcpy(text.data(), begin.data(), begin.size());
    auto* const digits = reinterpret_cast<char*>(text.data()) + begin.size();
    sodium_bin2hex(digits, DIGITS + 1, secret.data(), secret.size());
    digits[DIGITS] = '\n';
    text.shorten(size);
    return text;
}

base::Result<CellSecret> read_cell_secret(std::filesystem::path const& path) {
    CIFRA_TRY(auto const text, base::read_owner_file(path, LONGEST_TEXT));
    if (auto secret = parse_secret(text.view())) return std::move(*secret);
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
