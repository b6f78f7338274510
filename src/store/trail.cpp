#include "store/trail.hpp"

#include "base/assert.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace cifra::store {
namespace {

constexpr std::size_t LONGEST_NAME = 200;

std::string const NOTHING_BEFORE(64, '0');

std::string hex_of(std::array<unsigned char, 32> const& bytes) {
    std::string text;
    for (auto const byte : bytes) text += fmt::format("{:02x}", byte);
    return text;
}

base::Result<void> write_head(Writer const& writer, TrailEntry const& entry) {
    CIFRA_CHECK(writer.connection.change(
        "INSERT INTO trail_head (one, sequence, hash, seal) VALUES (1, $1, $2, $3) "
        "ON CONFLICT (one) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash, seal = excluded.seal",
        {entry.sequence, entry.hash, head_seal(entry.sequence, entry.hash, writer.key)}));
    return {};
}

/// Whoever changed the head without the key would have it sealed anew by the next innocent step.
base::Result<void> check_seal(Writer const& writer, TrailHead const& head) {
    CIFRA_TRY(auto const rows,
              writer.connection.query("SELECT sequence, hash FROM trail ORDER BY sequence DESC LIMIT 1"));
    bool const stands =
        rows.empty() ? head.sequence == 0 : rows[0].integer(0) == head.sequence && rows[0].text(1) == head.hash;
    if (stands && (head.sequence == 0 || head.seal == head_seal(head.sequence, head.hash, writer.key))) return {};
    return base::fail(
        base::ErrorCode::bad_input,
        {"the trail does not end where this workspace sealed it",
         "el registro de pasos no termina donde este espacio de trabajo lo selló"},
        {"nothing was done: see what is wrong with 'cifra trail --verify', or put back trail.key or the "
         "database from the last backup",
         "no se hizo nada: vea qué pasa con «cifra trail --verify», o restituya trail.key o la base de datos "
         "del último respaldo"});
}

/// A name with a line break would write lines of its own into what is printed of the trail.
base::Result<void> check_name(std::string const& name) {
    bool const control = std::any_of(name.begin(), name.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
    if (!control && !base::first_control_character(name) && !base::first_invalid_utf8(name) &&
        name.size() <= LONGEST_NAME)
        return {};
    return base::fail(base::ErrorCode::usage,
                      {"the name of who does it is no plain text", "el nombre de quien lo hace no es texto simple"},
                      {"write one line, at most 200 bytes", "escriba una sola línea, de 200 bytes como máximo"});
}

}  // namespace

std::string entry_hash(TrailEntry const& entry) {
    std::string canonical;
    for (auto const& field : {std::to_string(entry.sequence), entry.at, entry.actor, entry.role, entry.step,
                              entry.subject, entry.detail, entry.previous})
        canonical += fmt::format("{}:{}", field.size(), field);
    return base::sha256_hex(canonical);
}

std::string head_seal(std::int64_t sequence, std::string const& hash, TrailKey const& key) {
    CIFRA_ASSERT(key.bytes.size() == crypto_generichash_KEYBYTES);
    auto const text = fmt::format("cifra-trail-head {} {}", sequence, hash);
    std::array<unsigned char, 32> seal{};
    crypto_generichash(seal.data(), seal.size(), reinterpret_cast<unsigned char const*>(text.data()), text.size(),
                       reinterpret_cast<unsigned char const*>(key.bytes.data()), key.bytes.size());
    return hex_of(seal);
}

std::string trail_detail(std::map<std::string, std::string> const& fields) {
    nlohmann::json json = nlohmann::json::object();
    for (auto const& [name, value] : fields) json[name] = value;
    return json.dump();
}

base::Result<TrailHead> trail_head(db::Connection& connection) {
    CIFRA_TRY(auto const rows, connection.query("SELECT sequence, hash, seal FROM trail_head"));
    if (rows.empty()) return TrailHead{0, NOTHING_BEFORE, {}};
    return TrailHead{rows[0].integer(0), rows[0].text(1), rows[0].text(2)};
}

base::Result<TrailEntry> append_entry(Writer const& writer, std::string const& step, std::string const& subject,
                                      std::map<std::string, std::string> const& detail) {
    CIFRA_CHECK(check_name(writer.actor.name));
    CIFRA_TRY(auto const head, trail_head(writer.connection));
    CIFRA_CHECK(check_seal(writer, head));
    TrailEntry entry{head.sequence + 1,
                     writer.actor.at,
                     writer.actor.name,
                     to_string(writer.actor.role),
                     step,
                     subject,
                     trail_detail(detail),
                     head.hash,
                     {}};
    entry.hash = entry_hash(entry);
    CIFRA_CHECK(
        writer.connection.change("INSERT INTO trail (sequence, at, actor, role, step, subject, detail, previous, hash) "
                                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                                 {entry.sequence, entry.at, entry.actor, entry.role, entry.step, entry.subject,
                                  entry.detail, entry.previous, entry.hash}));
    CIFRA_CHECK(write_head(writer, entry));
    return entry;
}

base::Result<void> each_entry(db::Connection& connection,
                              std::function<base::Result<void>(TrailEntry const&)> const& use) {
    return connection.each(
        "SELECT sequence, at, actor, role, step, subject, detail, previous, hash FROM trail ORDER BY sequence", {},
        [&](db::Row const& row) {
            return use({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                        row.text(7), row.text(8)});
        });
}

}  // namespace cifra::store
