#include "base/signature.hpp"

#include "base/assert.hpp"
#include "base/minisign_lines.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::base {
namespace {

constexpr std::string_view TRUSTED_COMMENT = "trusted comment: ";
constexpr std::size_t LONGEST_COMMENT = 4096;
constexpr std::size_t ID_AT = 2;
constexpr std::size_t SIGNATURE_AT = 10;
constexpr std::size_t SIZE = 74;

template <std::size_t N>
std::string_view view_of(std::array<unsigned char, N> const& bytes) {
    return {reinterpret_cast<char const*>(bytes.data()), bytes.size()};
}

/// What the second signature is made over: it ties the comment to the first one.
std::string all_of(Signature const& signature) {
    return std::string(view_of(signature.of_file)) + signature.trusted_comment;
}

tl::unexpected<Error> no_signature(std::string const& file, int line) {
    return fail(ErrorCode::bad_input,
                {"this line is not that of a signature of minisign", "esta línea no es la de una firma de minisign"},
                {"use the signature file as it was made, unedited",
                 "use el archivo de la firma tal como se creó, sin editarlo"},
                {file, line, 0});
}

tl::unexpected<Error> legacy(std::string const& file) {
    return fail(ErrorCode::bad_input,
                {"the signature has the legacy form 'Ed' of minisign, which is not accepted",
                 "la firma tiene la forma antigua «Ed» de minisign, que no se acepta"},
                {"sign again with 'cifra sign', or with minisign 0.10 or later without -l",
                 "firme de nuevo con «cifra sign», o con minisign 0.10 o posterior sin -l"},
                {file, 2, 0});
}

}  // namespace

bool is_trusted_comment(std::string_view text) {
    bool const control = std::any_of(text.begin(), text.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
    return text.size() <= LONGEST_COMMENT && !control && !first_invalid_utf8(text) && !first_control_character(text);
}

Signature sign(SecretKey const& key, std::string_view bytes, std::string trusted_comment) {
    CIFRA_ASSERT(is_trusted_comment(trusted_comment));
    Signature signature{key.id(), key.sign(view_of(prehash(bytes))), std::move(trusted_comment), {}};
    signature.of_all = key.sign(all_of(signature));
    return signature;
}

bool is_signed(PublicKey const& key, std::string_view bytes, Signature const& signature) {
    return key.id == signature.key && signature_holds(key, view_of(prehash(bytes)), signature.of_file) &&
           signature_holds(key, all_of(signature), signature.of_all);
}

std::string signature_text(Signature const& signature) {
    std::array<unsigned char, SIZE> record{'E', 'D'};
    std::copy(signature.key.bytes.begin(), signature.key.bytes.end(), record.begin() + ID_AT);
    std::copy(signature.of_file.begin(), signature.of_file.end(), record.begin() + SIGNATURE_AT);
    return fmt::format("{}signature from key {}\n{}\n{}{}\n{}\n", UNTRUSTED_COMMENT, to_string(signature.key),
                       encode_base64(record.data(), record.size()), TRUSTED_COMMENT, signature.trusted_comment,
                       encode_base64(signature.of_all.data(), signature.of_all.size()));
}

Result<Signature> parse_signature(std::string_view text, std::string const& file) {
    CIFRA_TRY(auto const lines, minisign_lines(text, 4, {file, 0, 0}));
    std::array<unsigned char, SIZE> record{};
    if (!decode_base64(lines[1], record.data(), record.size()) || record[0] != 'E') return no_signature(file, 2);
    if (record[1] == 'd') return legacy(file);
    if (record[1] != 'D') return no_signature(file, 2);
    if (lines[2].substr(0, TRUSTED_COMMENT.size()) != TRUSTED_COMMENT) return no_signature(file, 3);
    Signature signature;
    signature.trusted_comment = lines[2].substr(TRUSTED_COMMENT.size());
    if (!is_trusted_comment(signature.trusted_comment)) return no_signature(file, 3);
    std::copy_n(record.begin() + ID_AT, signature.key.bytes.size(), signature.key.bytes.begin());
    std::copy_n(record.begin() + SIGNATURE_AT, signature.of_file.size(), signature.of_file.begin());
    if (!decode_base64(lines[3], signature.of_all.data(), signature.of_all.size())) return no_signature(file, 4);
    return signature;
}

}  // namespace cifra::base
