#include "app/trail_head_file.hpp"

#include "app/write_whole.hpp"
#include "base/file.hpp"
#include "base/signature.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cifra::app {
namespace {

constexpr std::size_t MAX_BYTES = 4096;
constexpr char const* KIND = "cifra-trail-head-v1";

std::string head_text(store::TrailHead const& head) {
    return nlohmann::json{{"kind", KIND}, {"sequence", head.sequence}, {"hash", head.hash}}.dump() + '\n';
}

auto not_a_head(std::filesystem::path const& file) {
    return base::fail(base::ErrorCode::bad_input,
                      {"this is no head of the trail that the secretariat signed",
                       "esto no es un extremo del registro firmado por la secretaría"},
                      {"use a file of 'cifra trail --export-head' with its .minisig, of this workspace",
                       "use un archivo de «cifra trail --export-head» con su .minisig, de este espacio de trabajo"},
                      {file.string(), 0, 0});
}

/// A head is evidence: like a key, it is never replaced by another one.
base::Result<void> check_free(std::filesystem::path const& file, std::string const& text) {
    std::error_code error;
    if (!std::filesystem::exists(std::filesystem::symlink_status(file, error))) return {};
    auto const there = base::read_file(file, MAX_BYTES);
    if (there && *there == text) return {};
    return base::fail(base::ErrorCode::usage,
                      {"something else stands there already, and a head is never replaced",
                       "ya hay otra cosa ahí, y un extremo nunca se reemplaza"},
                      {"choose another name, for example with the date", "elija otro nombre, por ejemplo con la fecha"},
                      {file.string(), 0, 0});
}

}  // namespace

base::Result<void> write_head(Workspace& workspace, std::filesystem::path const& file) {
    CIFRA_TRY(auto const head, store::trail_head(workspace.restricted));
    CIFRA_TRY(auto const key, secretariat_key(workspace));
    auto const text = head_text(head);
    CIFRA_CHECK(check_free(file, text));
    auto const signature = base::sign(key, text, fmt::format("{} {} {}", KIND, head.sequence, head.hash));
    CIFRA_CHECK(write_whole(file, text));
    return write_whole(file.string() + ".minisig", base::signature_text(signature));
}

base::Result<store::TrailHead> read_head(Workspace const& workspace, std::filesystem::path const& file) {
    CIFRA_TRY(auto const text, base::read_text(file, MAX_BYTES));
    CIFRA_TRY(auto const signature_text, base::read_text(file.string() + ".minisig", MAX_BYTES));
    CIFRA_TRY(auto const signature, base::parse_signature(signature_text, file.string() + ".minisig"));
    CIFRA_TRY(auto const key, secretariat_public_key(workspace));
    if (!base::is_signed(key, text, signature)) return not_a_head(file);
    auto const json = nlohmann::json::parse(text, nullptr, false);
    store::TrailHead head;
    if (json.is_object() && json.contains("sequence") && json["sequence"].is_number_integer())
        head.sequence = json["sequence"].get<std::int64_t>();
    if (json.is_object() && json.contains("hash") && json["hash"].is_string())
        head.hash = json["hash"].get<std::string>();
    if (head_text(head) != text) return not_a_head(file);
    return head;
}

}  // namespace cifra::app
