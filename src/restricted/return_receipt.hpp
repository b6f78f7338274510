#pragma once

#include "base/result.hpp"
#include "base/signing_key.hpp"

#include <string>
#include <string_view>

namespace cifra::restricted {

/// What the secretariat confirms to an area: this file was accepted, then, as this version.
struct ReturnReceipt {
    std::string ref_area;
    std::string time_period;
    int sequence = 0;        ///< From 1.
    int version = 0;         ///< As which it is stored, from 1.
    std::string sha256;      ///< Of the file.
    std::string received;    ///< ISO 8601 date-time in UTC.
    std::string trail_head;  ///< Of the secretariat's audit trail after the acceptance, 64 hexadecimal digits: from
                             ///< then on the area can tell if the trail is rewritten.

    bool operator==(ReturnReceipt const&) const = default;
};

/// A receipt as it is sent: a text and the text of its signature file.
struct SignedReceipt {
    std::string text;
    std::string signature;
};

/// One line of JSON with sorted keys and without spaces: one way of writing each receipt.
/// \error bad_input  a part is not as ReturnReceipt says, with its key
base::Result<std::string> write_receipt(ReturnReceipt const& receipt);

/// Reads exactly what write_receipt writes. \error bad_input  anything else
base::Result<ReturnReceipt> parse_receipt(std::string_view text, std::string const& file);

/// Signs a receipt; the trusted comment names what it is of, so that `minisign -V` shows it.
/// \error bad_input  as write_receipt
base::Result<SignedReceipt> sign_receipt(ReturnReceipt const& receipt, base::SecretKey const& key);

/// Verifies a receipt, then reads it.
/// \error bad_input  it is not signed with `secretariat`, was changed, or is no receipt
base::Result<ReturnReceipt> verify_receipt(SignedReceipt const& receipt, base::PublicKey const& secretariat,
                                           std::string const& file);

}  // namespace cifra::restricted
