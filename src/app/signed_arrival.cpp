#include "app/signed_arrival.hpp"

#include "app/write_whole.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/public_key_file.hpp"
#include "base/signature.hpp"
#include "restricted/return_intake.hpp"
#include "restricted/return_receipt.hpp"
#include "store/alarms.hpp"
#include "store/signing_keys.hpp"
#include "store/trail.hpp"

namespace cifra::app {
namespace {

constexpr std::size_t SIGNATURE_BYTES = 64U << 10U;

/// What is known of the area whose pinned key a signature names; of none when no area has it.
base::Result<restricted::ExpectedReturn> expected_of(Workspace& workspace, base::KeyId const& key) {
    restricted::ExpectedReturn expected;
    expected.schema = workspace.programme.id + "-" + workspace.programme.version;
    CIFRA_TRY(auto const known, store::find_key(workspace.restricted, base::to_string(key)));
    if (!known) return expected;
    expected.ref_area = known->ref_area;
    CIFRA_TRY(auto const keys, store::signing_keys(workspace.restricted, expected.ref_area));
    for (auto const& pinned : keys) {
        CIFRA_TRY(auto const parsed, base::parse_public_key(pinned.public_key, "key " + pinned.key_id));
        expected.keys.push_back({parsed, !pinned.revoked_at.empty()});
    }
    CIFRA_TRY(auto const last, store::last_signed(workspace.restricted, expected.ref_area));
    if (last.sequence > 0) expected.last = restricted::AcceptedReturn{static_cast<int>(last.sequence), last.file_hash};
    return expected;
}

/// The refusal, after it was written into the trail; where it cannot be written, both are said.
tl::unexpected<base::Error> refused(store::Writer const& writer, store::Alarm const& alarm, base::Error refusal) {
    if (auto const written = store::write_alarm(writer, alarm); !written)
        return base::fail(base::join({std::move(refusal), written.error()}));
    return base::fail(std::move(refusal));
}

}  // namespace

base::Result<std::optional<VerifiedFile>> verify_arrival(Workspace& workspace, std::string const& bytes,
                                                         std::filesystem::path const& signature,
                                                         store::Actor const& actor) {
    std::error_code error;
    if (!std::filesystem::exists(signature, error)) return std::optional<VerifiedFile>();
    CIFRA_TRY(auto const text, base::read_text(signature, SIGNATURE_BYTES));
    CIFRA_TRY(auto const parsed, base::parse_signature(text, signature.string()));
    CIFRA_TRY(auto const expected, expected_of(workspace, parsed.key));
    CIFRA_TRY(auto const judgement, restricted::receive_return(expected, bytes, text, signature.string()));
    if (!restricted::is_accepted(judgement.verdict)) {
        auto refusal = restricted::refusal(judgement.verdict, expected, signature.string());
        if (!restricted::goes_into_trail(judgement.verdict)) return base::fail(std::move(refusal));
        store::Alarm const alarm{to_string(judgement.verdict), base::sha256_hex(bytes), expected.ref_area,
                                 base::to_string(parsed.key), judgement.comment ? judgement.comment->sequence : 0};
        return refused({workspace.restricted, workspace.key, actor}, alarm, std::move(refusal));
    }
    auto const& comment = *judgement.comment;
    return std::optional<VerifiedFile>(
        VerifiedFile{{comment.sequence, base::sha256_hex(bytes), base::to_string(parsed.key)},
                     comment.ref_area,
                     comment.time_period,
                     judgement.verdict == restricted::ReturnVerdict::same_again});
}

base::Result<void> check_arrival(Workspace& workspace, std::optional<VerifiedFile> const& verified,
                                 restricted::NationalReturn const& arrived, std::filesystem::path const& file,
                                 store::Actor const& actor) {
    if (verified) {
        if (verified->ref_area == arrived.ref_area && verified->time_period == arrived.time_period) return {};
        return base::fail(base::ErrorCode::bad_input,
                          {"the signature speaks of another area or year than the file",
                           "la firma habla de otra área u otro año que el archivo"},
                          {"sign the file again, with its own area and year",
                           "firme de nuevo el archivo, con su propia área y su año"},
                          {file.string(), 0, 0});
    }
    CIFRA_TRY(auto const keys, store::signing_keys(workspace.restricted, arrived.ref_area));
    // Revoking the last key must not open the door to unsigned files.
    if (keys.empty()) return {};
    base::Error refusal{
        base::ErrorCode::bad_input,
        {arrived.ref_area + " signs its returns, and this file has no signature",
         arrived.ref_area + " firma sus informes, y este archivo no tiene firma"},
        {"sign it with 'cifra sign', and hand it in with its .minisig beside it; where the key was "
         "revoked, pin the new one first: cifra pin-key",
         "fírmelo con «cifra sign» y entréguelo con su .minisig al lado; si la clave se revocó, registre "
         "antes la nueva: cifra pin-key"},
        {file.string(), 0, 0},
        {}};
    // Whoever has no key takes the signature off.
    return refused({workspace.restricted, workspace.key, actor},
                   {"unsigned", arrived.file_sha256, arrived.ref_area, {}, 0}, std::move(refusal));
}

base::Result<void> write_receipt_for(Workspace& workspace, VerifiedFile const& verified, store::ReturnRow const& row,
                                     std::filesystem::path const& receipt) {
    CIFRA_TRY(auto const head, store::trail_head(workspace.restricted));
    CIFRA_TRY(auto const key, secretariat_key(workspace));
    restricted::ReturnReceipt const words{
        row.ref_area,    row.time_period, static_cast<int>(verified.signed_file.sequence), row.version, row.file_sha256,
        row.received_at, head.hash};
    CIFRA_TRY(auto const made, restricted::sign_receipt(words, key));
    CIFRA_CHECK(write_whole(receipt, made.text));
    return write_whole(receipt.string() + ".minisig", made.signature);
}

}  // namespace cifra::app
