#include "base/signature.hpp"

#include "base/public_key_file.hpp"
#include "base/secret_key_file.hpp"
#include "check_result.hpp"

#include <algorithm>

// The three files of minisign: whatever the bytes, an error or a value that is written and read again as the same. A
// password is tried only where it costs next to nothing.
namespace {

using namespace cifra;

void read_secret_key(std::string_view text) {
    base::SecretBytes bytes(text.size());
    std::copy(text.begin(), text.end(), bytes.data());
    auto const sealed = base::parse_secret_key(bytes, "f.key");
    if (!fuzz::check_result(sealed) || sealed->encrypted) return;
    auto const key = base::open_secret_key(*sealed, base::SecretBytes());
    if (!fuzz::check_result(key)) return;
    auto const again = base::parse_secret_key(base::secret_key_text(*key), "f.key");
    CIFRA_ASSERT(again && base::open_secret_key(*again, base::SecretBytes())->bytes().view() == key->bytes().view());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto const text = fuzz::text_of(bytes, size);
    read_secret_key(text);
    auto const key = base::parse_public_key(text, "f.pub");
    if (fuzz::check_result(key)) {
        auto const again = base::parse_public_key(base::public_key_text(*key), "f.pub");
        CIFRA_ASSERT(again && *again == *key);
    }
    auto const signature = base::parse_signature(text, "f.minisig");
    if (fuzz::check_result(signature)) {
        auto const written = base::signature_text(*signature);
        auto const again = base::parse_signature(written, "f.minisig");
        CIFRA_ASSERT(again && base::signature_text(*again) == written);
        // But for the first line and the ends of lines, there is one way of writing it.
        if (text.find('\r') == text.npos)
            CIFRA_ASSERT(text.substr(text.find('\n')) == std::string_view(written).substr(written.find('\n')));
    }
    return 0;
}
