#include "app/command_signature.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/public_key_file.hpp"
#include "base/signature.hpp"
#include "restricted/return_comment.hpp"

#include <fmt/format.h>
#include <ostream>

namespace cifra::app {
namespace {

constexpr std::size_t LARGEST_SIGNATURE_FILE = 8192;

base::Result<void> check_signed(base::PublicKey const& key, std::string const& bytes, base::Signature const& signature,
                                std::string const& file) {
    if (base::is_signed(key, bytes, signature)) return {};
    if (signature.key != key.id)
        return base::fail(
            base::ErrorCode::bad_input,
            {fmt::format("it is signed with key {} and not with key {}", to_string(signature.key), to_string(key.id)),
             fmt::format("está firmado con la clave {} y no con la clave {}", to_string(signature.key),
                         to_string(key.id))},
            {"name the public key of whoever sent it", "indique la clave pública de quien lo envió"}, {file, 0, 0});
    return base::fail(base::ErrorCode::bad_input,
                      {"file, comment and signature do not belong together",
                       "el archivo, el comentario y la firma no corresponden entre sí"},
                      {"do not use the file; ask for it again, as it was when it was signed",
                       "no use el archivo; pídalo de nuevo, tal como estaba al firmarlo"},
                      {file, 0, 0});
}

struct Row {
    base::LocalText name;
    std::string value;
};

void print(restricted::ReturnComment const& comment, base::KeyId const& key, std::string const& sha256,
           VerifyReturnSettings const& settings, std::ostream& out) {
    auto const language = settings.language;
    base::LocalText const first{"none: it is the first", "ninguno: es el primero"};
    auto const& previous = comment.previous_sha256.empty() ? first.in(language) : comment.previous_sha256;
    base::LocalText const opening{"the signature is right; it says:", "la firma es correcta; dice:"};
    out << fmt::format("{}: {}\n", settings.file, opening.in(language));
    for (Row const& row :
         {Row{{"area", "área"}, comment.ref_area}, Row{{"year", "año"}, comment.time_period},
          Row{{"sequence", "secuencia"}, std::to_string(comment.sequence)}, Row{{"previous", "anterior"}, previous},
          Row{{"programme", "programa"}, comment.schema}, Row{{"signed at", "firmado"}, comment.signed_at},
          Row{{"key", "clave"}, to_string(key)}, Row{{"SHA-256", "SHA-256"}, sha256}})
        out << fmt::format("  {}: {}\n", row.name.in(language), row.value);
}

}  // namespace

base::Result<int> verify_return(VerifyReturnSettings const& settings, std::ostream& out) {
    auto const signature_file = settings.signature.empty() ? settings.file + ".minisig" : settings.signature;
    CIFRA_TRY(auto const key_text, base::read_file(settings.key, LARGEST_SIGNATURE_FILE));
    CIFRA_TRY(auto const key, base::parse_public_key(key_text, settings.key));
    CIFRA_TRY(auto const signature_text, base::read_file(signature_file, LARGEST_SIGNATURE_FILE));
    CIFRA_TRY(auto const signature, base::parse_signature(signature_text, signature_file));
    CIFRA_TRY(auto const bytes, base::read_file(settings.file));
    CIFRA_CHECK(check_signed(key, bytes, signature, settings.file));
    CIFRA_TRY(auto const comment, restricted::parse_return_comment(signature.trusted_comment, signature_file));
    print(comment, key.id, base::sha256_hex(bytes), settings, out);
    return 0;
}

}  // namespace cifra::app
