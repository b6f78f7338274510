#pragma once

#include "base/result.hpp"
#include "base/signing_key.hpp"
#include "restricted/return_comment.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::restricted {

/// A public key by which an area's returns are known.
struct PinnedKey {
    base::PublicKey key;
    bool revoked = false;  ///< Stays in the list, so that its use is noticed.
};

/// The last return of an area that was accepted.
struct AcceptedReturn {
    int sequence = 0;
    std::string sha256;
};

/// What is known of an area before a return comes in.
struct ExpectedReturn {
    std::string ref_area;
    std::string time_period;  ///< Empty: any year.
    std::string schema;       ///< "islands-1.0.0"
    std::vector<PinnedKey> keys;
    std::optional<AcceptedReturn> last;
};

/// A file that came in, and what its signature says of itself.
struct IncomingReturn {
    std::string sha256;
    std::string trusted_comment;
    base::KeyId key;
    bool signature_holds = false;  ///< With the pinned key of that id.
};

/// What becomes of a return; everything but the first two refuses it.
enum class ReturnVerdict {
    accepted,         ///< The next one of the area.
    same_again,       ///< The last accepted one once more: nothing to do, and its receipt may be sent again.
    unknown_key,      ///< Signed with a key that is not pinned for the area.
    forged,           ///< File, comment and signature do not belong together.
    revoked_key,      ///< Rightly signed, with a key that was revoked. Raises the alarm.
    no_return,        ///< Rightly signed, but the comment is not that of a return.
    other_area,       ///< Of another area than the key is pinned for.
    other_year,       ///< Of another year than was asked for.
    other_programme,  ///< Of another programme, or another version of it.
    replayed,         ///< Older than the last accepted one.
    out_of_order,     ///< A return between the last accepted one and this one is missing.
    conflicting,      ///< Another file with the sequence of the last accepted one. Raises the alarm.
    other_previous,   ///< The next sequence, after another file than the last accepted one. Raises the alarm.
};

/// The verdict, and what the comment says from the moment that it may be believed.
struct ReturnJudgement {
    ReturnVerdict verdict = ReturnVerdict::forged;
    std::optional<ReturnComment> comment;
};

/// Decides what becomes of a return. The comment is read only when the signature holds.
ReturnJudgement judge_return(ExpectedReturn const& expected, IncomingReturn const& incoming);

bool is_accepted(ReturnVerdict verdict);

/// Whether somebody must be called: two histories of one area, or a key in use that was revoked.
bool raises_alarm(ReturnVerdict verdict);

/// Whether a refusal stands in the audit trail: somebody may have forged, replayed, reordered or held back a file. What
/// is rightly signed and only of the wrong kind, year or programme is a slip of its sender, who is told.
bool goes_into_trail(ReturnVerdict verdict);

/// "forged", "out_of_order", …: the verdict as docs/methods/signed_returns.md writes it.
std::string to_string(ReturnVerdict verdict);

/// The refusal of a return. Needs a verdict that refuses. `file` is where the return came from.
base::Error refusal(ReturnVerdict verdict, ExpectedReturn const& expected, std::string const& file);

/// The pinned keys of an area: at most two that are not revoked (an old and a new one), and no id twice.
/// \error bad_input  otherwise
base::Result<void> check_pinned_keys(std::vector<PinnedKey> const& keys);

/// The whole way of a signed file: reads the signature, finds the pinned key, verifies, judges. The bytes of the file
/// are hashed and nothing else: they are for parsing only when this says accepted.
/// \error bad_input  the signature file is none
base::Result<ReturnJudgement> receive_return(ExpectedReturn const& expected, std::string_view bytes,
                                             std::string_view signature_text, std::string const& signature_file);

}  // namespace cifra::restricted
