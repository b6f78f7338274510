#pragma once

#include "base/result.hpp"

#include <iosfwd>
#include <optional>
#include <string>

namespace cifra::app {

/// Settings of `cifra keygen`.
struct KeygenSettings {
    std::string out;                 ///< The secret key's file; the public one is put beside it as .pub.
    std::string password_file;       ///< Its first line is the password; empty: asked for at the terminal.
    bool no_password = false;        ///< Whoever has the file can sign.
    bool cell_key = false;           ///< A secret for cell keys in place of a pair.
    std::optional<int> deviation;    ///< Of a secret for cell keys: largest change of a count, 3 to 50 persons (5).
    std::optional<double> variance;  ///< Of a secret for cell keys: variance of the changes, in persons squared (3).
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra sign`.
struct SignSettings {
    std::string file;                              ///< What is signed; FILE.minisig is written beside it, and replaced.
    std::string key;                               ///< The secret key's file.
    std::string password_file;                     ///< As in KeygenSettings; looked at when the key is encrypted.
    std::string return_area;                       ///< Code of the area whose return the file is; empty: it is none.
    std::string year;                              ///< Of the return.
    int sequence = 0;                              ///< Of the return in the area's chain, from 1.
    std::string previous;                          ///< File of the area's return before; empty for the first.
    std::string schema;                            ///< Programme and version: "islands-1.0.0".
    std::string time;                              ///< "2021-03-01T12:00:00Z": when it is signed.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra verify-return`.
struct VerifyReturnSettings {
    std::string file;                              ///< The return.
    std::string key;                               ///< The area's public key file; of a receipt the secretariat's.
    std::string signature;                         ///< Empty: FILE.minisig, or RECEIPT.minisig.
    std::string receipt;                           ///< Empty: the return is verified, and not its receipt.
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Makes a pair of keys and says where they are. Nothing is ever replaced.
/// \error usage  no password can be asked for, or it is too short
/// \error io     a file of that name is there, or it cannot be written
base::Result<int> keygen(KeygenSettings const& settings, std::ostream& out);

/// Signs a file. The same settings and files give the same bytes.
/// \error usage      a part of the return's comment is missing or wrong
/// \error bad_input  the key is none, or the password is wrong
base::Result<int> sign(SignSettings const& settings, std::ostream& out);

/// Verifies a signed return and prints what its trusted comment says. The file is not parsed.
/// \error bad_input  it is not signed with this key, was changed since, or is no return
base::Result<int> verify_return(VerifyReturnSettings const& settings, std::ostream& out);

/// Verifies the secretariat's receipt of a return, and that the return is the file of which it speaks; prints what it
/// says.
/// \error bad_input  it is not signed with this key, was changed since, is no receipt, or is that of another file
base::Result<int> verify_receipt_of(VerifyReturnSettings const& settings, std::ostream& out);

}  // namespace cifra::app
