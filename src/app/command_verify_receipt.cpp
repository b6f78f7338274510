#include "app/command_signature.hpp"

#include "app/say.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/public_key_file.hpp"
#include "restricted/return_receipt.hpp"

#include <ostream>

namespace cifra::app {
namespace {

constexpr std::size_t LARGEST_SMALL_FILE = 8192;

void print(restricted::ReturnReceipt const& receipt, VerifyReturnSettings const& settings, std::ostream& out) {
    out << say(settings.language,
               {"{}: the secretariat signed this receipt, and it is of the file {}; it says:\n"
                "  area: {}\n  year: {}\n  sequence: {}\n  kept as version: {}\n  received: {}\n  SHA-256: {}\n"
                "  head of the trail: {}\n",
                "{}: la secretaría firmó este acuse, y es del archivo {}; dice:\n"
                "  área: {}\n  año: {}\n  secuencia: {}\n  conservado como versión: {}\n  recibido: {}\n"
                "  SHA-256: {}\n  extremo del registro: {}\n"},
               settings.receipt, settings.file, receipt.ref_area, receipt.time_period, receipt.sequence,
               receipt.version, receipt.received, receipt.sha256, receipt.trail_head);
}

}  // namespace

base::Result<int> verify_receipt_of(VerifyReturnSettings const& settings, std::ostream& out) {
    auto const signature_file = settings.signature.empty() ? settings.receipt + ".minisig" : settings.signature;
    CIFRA_TRY(auto const key_text, base::read_file(settings.key, LARGEST_SMALL_FILE));
    CIFRA_TRY(auto const key, base::parse_public_key(key_text, settings.key));
    restricted::SignedReceipt signed_receipt;
    CIFRA_TRY(signed_receipt.text, base::read_file(settings.receipt, LARGEST_SMALL_FILE));
    CIFRA_TRY(signed_receipt.signature, base::read_file(signature_file, LARGEST_SMALL_FILE));
    CIFRA_TRY(auto const receipt, restricted::verify_receipt(signed_receipt, key, settings.receipt));
    CIFRA_TRY(auto const bytes, base::read_file(settings.file));
    if (base::sha256_hex(bytes) != receipt.sha256)
        return base::fail(base::ErrorCode::bad_input,
                          {"this is not the file of which the receipt " + settings.receipt + " speaks",
                           "este no es el archivo del que habla el acuse " + settings.receipt},
                          {"name the file as it was handed in; its SHA-256 is " + receipt.sha256,
                           "indique el archivo tal como se entregó; su SHA-256 es " + receipt.sha256},
                          {settings.file, 0, 0});
    print(receipt, settings, out);
    return 0;
}

}  // namespace cifra::app
