#include "restricted/return_intake.hpp"

#include "base/assert.hpp"
#include "base/hash.hpp"
#include "base/signature.hpp"

#include <algorithm>

namespace cifra::restricted {
namespace {

PinnedKey const* find(std::vector<PinnedKey> const& keys, base::KeyId const& id) {
    auto const found = std::find_if(keys.begin(), keys.end(), [&](auto const& pinned) { return pinned.key.id == id; });
    return found == keys.end() ? nullptr : &*found;
}

ReturnVerdict place_in_chain(std::optional<AcceptedReturn> const& last, ReturnComment const& comment,
                             std::string const& sha256) {
    if (!last) return comment.sequence == 1 ? ReturnVerdict::accepted : ReturnVerdict::out_of_order;
    if (comment.sequence < last->sequence) return ReturnVerdict::replayed;
    if (comment.sequence == last->sequence)
        return sha256 == last->sha256 ? ReturnVerdict::same_again : ReturnVerdict::conflicting;
    if (comment.sequence > last->sequence + 1) return ReturnVerdict::out_of_order;
    return comment.previous_sha256 == last->sha256 ? ReturnVerdict::accepted : ReturnVerdict::other_previous;
}

ReturnVerdict verdict_on(ExpectedReturn const& expected, ReturnComment const& comment, std::string const& sha256) {
    if (comment.ref_area != expected.ref_area) return ReturnVerdict::other_area;
    if (comment.schema != expected.schema) return ReturnVerdict::other_programme;
    if (!expected.time_period.empty() && comment.time_period != expected.time_period) return ReturnVerdict::other_year;
    return place_in_chain(expected.last, comment, sha256);
}

}  // namespace

ReturnJudgement judge_return(ExpectedReturn const& expected, IncomingReturn const& incoming) {
    auto const* const pinned = find(expected.keys, incoming.key);
    if (pinned == nullptr) return {ReturnVerdict::unknown_key, {}};
    if (!incoming.signature_holds) return {ReturnVerdict::forged, {}};
    if (pinned->revoked) return {ReturnVerdict::revoked_key, {}};
    auto const comment = parse_return_comment(incoming.trusted_comment, {});
    if (!comment) return {ReturnVerdict::no_return, {}};
    return {verdict_on(expected, *comment, incoming.sha256), *comment};
}

bool is_accepted(ReturnVerdict verdict) {
    return verdict == ReturnVerdict::accepted || verdict == ReturnVerdict::same_again;
}

bool raises_alarm(ReturnVerdict verdict) {
    return verdict == ReturnVerdict::revoked_key || verdict == ReturnVerdict::conflicting ||
           verdict == ReturnVerdict::other_previous;
}

bool goes_into_trail(ReturnVerdict verdict) {
    bool const slip = verdict == ReturnVerdict::no_return || verdict == ReturnVerdict::other_year ||
                      verdict == ReturnVerdict::other_programme;
    return !is_accepted(verdict) && !slip;
}

std::string to_string(ReturnVerdict verdict) {
    switch (verdict) {
        case ReturnVerdict::accepted:
            return "accepted";
        case ReturnVerdict::same_again:
            return "same_again";
        case ReturnVerdict::unknown_key:
            return "unknown_key";
        case ReturnVerdict::forged:
            return "forged";
        case ReturnVerdict::revoked_key:
            return "revoked_key";
        case ReturnVerdict::no_return:
            return "no_return";
        case ReturnVerdict::other_area:
            return "other_area";
        case ReturnVerdict::other_year:
            return "other_year";
        case ReturnVerdict::other_programme:
            return "other_programme";
        case ReturnVerdict::replayed:
            return "replayed";
        case ReturnVerdict::out_of_order:
            return "out_of_order";
        case ReturnVerdict::conflicting:
            return "conflicting";
        case ReturnVerdict::other_previous:
            return "other_previous";
    }
    CIFRA_ASSERT(false);
}

base::Result<void> check_pinned_keys(std::vector<PinnedKey> const& keys) {
    auto const valid = std::count_if(keys.begin(), keys.end(), [](auto const& pinned) { return !pinned.revoked; });
    if (valid > 2)
        return base::fail(
            base::ErrorCode::bad_input,
            {"more than two keys of one area are valid", "más de dos claves de una misma área son válidas"},
            {"revoke the oldest one", "revoque la más antigua"});
    for (auto const& pinned : keys)
        if (find(keys, pinned.key.id) != &pinned)
            return base::fail(
                base::ErrorCode::bad_input,
                {"two keys of one area have the same id", "dos claves de una misma área tienen el mismo identificador"},
                {"remove one of them", "elimine una de ellas"});
    return {};
}

base::Result<ReturnJudgement> receive_return(ExpectedReturn const& expected, std::string_view bytes,
                                             std::string_view signature_text, std::string const& signature_file) {
    CIFRA_TRY(auto const signature, base::parse_signature(signature_text, signature_file));
    auto const* const pinned = find(expected.keys, signature.key);
    bool const holds = pinned != nullptr && base::is_signed(pinned->key, bytes, signature);
    return judge_return(expected, {base::sha256_hex(bytes), signature.trusted_comment, signature.key, holds});
}

}  // namespace cifra::restricted
