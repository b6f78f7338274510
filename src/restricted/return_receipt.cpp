#include "restricted/return_receipt.hpp"

#include "base/signature.hpp"
#include "restricted/return_part.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cifra::restricted {
namespace {

constexpr char const* KIND = "tip-receipt-v1";
constexpr std::size_t LONGEST = 1024;

/// The key of the first part that is not as it should be, or null.
char const* wrong_part(ReturnReceipt const& receipt) {
    auto const in_range = [](int number) { return number >= 1 && number <= 999'999'999; };
    if (!is_area(receipt.ref_area)) return "area";
    if (!is_utc_time(receipt.received)) return "received";
    if (!in_range(receipt.sequence)) return "sequence";
    if (!is_sha256(receipt.sha256)) return "sha256";
    if (!is_sha256(receipt.trail_head)) return "trail_head";
    if (!in_range(receipt.version)) return "version";
    if (!is_time_period(receipt.time_period)) return "year";
    return nullptr;
}

tl::unexpected<base::Error> no_receipt(std::string const& file) {
    return base::fail(
        base::ErrorCode::bad_input, {"this is no receipt of a return", "este no es un acuse de un informe"},
        {"use the receipt as it was sent, unedited", "use el acuse tal como se envió, sin editarlo"}, {file, 0, 0});
}

std::string comment_of(ReturnReceipt const& receipt) {
    return fmt::format("{} {} {} {} {}", KIND, receipt.ref_area, receipt.time_period, receipt.sequence, receipt.sha256);
}

std::string text_at(nlohmann::json const& object, char const* key) {
    auto const found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

int number_at(nlohmann::json const& object, char const* key) {
    auto const found = object.find(key);
    bool const whole =
        found != object.end() && found->is_number_unsigned() && found->get<std::uint64_t>() < 1'000'000'000;
    return whole ? found->get<int>() : 0;
}

}  // namespace

base::Result<std::string> write_receipt(ReturnReceipt const& receipt) {
    if (char const* const key = wrong_part(receipt))
        return base::fail(base::ErrorCode::bad_input,
                          {fmt::format("'{}' of the receipt is missing or is not written as it must be", key),
                           fmt::format("«{}» del acuse falta o no está en la forma debida", key)},
                          {"correct it and make the receipt again", "corríjalo y haga de nuevo el acuse"});
    // No part holds anything that JSON would escape.
    return fmt::format(
        R"({{"area":"{}","kind":"{}","received":"{}","sequence":{},"sha256":"{}","trail_head":"{}","version":{},"year":"{}"}})"
        "\n",
        receipt.ref_area, KIND, receipt.received, receipt.sequence, receipt.sha256, receipt.trail_head, receipt.version,
        receipt.time_period);
}

base::Result<ReturnReceipt> parse_receipt(std::string_view text, std::string const& file) {
    if (text.size() > LONGEST) return no_receipt(file);
    auto const object = nlohmann::json::parse(text, nullptr, false);
    if (!object.is_object()) return no_receipt(file);
    ReturnReceipt receipt{text_at(object, "area"),      text_at(object, "year"),   number_at(object, "sequence"),
                          number_at(object, "version"), text_at(object, "sha256"), text_at(object, "received"),
                          text_at(object, "trail_head")};
    // Whatever is written otherwise than a receipt would be, is none: spaces, further keys, a key that stands twice.
    auto const again = write_receipt(receipt);
    if (!again || *again != text) return no_receipt(file);
    return receipt;
}

base::Result<SignedReceipt> sign_receipt(ReturnReceipt const& receipt, base::SecretKey const& key) {
    CIFRA_TRY(auto text, write_receipt(receipt));
    auto signature = base::signature_text(base::sign(key, text, comment_of(receipt)));
    return SignedReceipt{std::move(text), std::move(signature)};
}

base::Result<ReturnReceipt> verify_receipt(SignedReceipt const& receipt, base::PublicKey const& secretariat,
                                           std::string const& file) {
    CIFRA_TRY(auto const signature, base::parse_signature(receipt.signature, file + ".minisig"));
    if (!base::is_signed(secretariat, receipt.text, signature))
        return base::fail(base::ErrorCode::bad_input,
                          {"the secretariat did not sign this receipt, or it was changed since",
                           "la secretaría no firmó este acuse, o se cambió después"},
                          {"ask the secretariat for the receipt again", "pida de nuevo el acuse a la secretaría"},
                          {file, 0, 0});
    CIFRA_TRY(auto read, parse_receipt(receipt.text, file));
    if (signature.trusted_comment != comment_of(read)) return no_receipt(file);
    return read;
}

}  // namespace cifra::restricted
