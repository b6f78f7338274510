#include "store/signing_keys.hpp"

#include "store/trail.hpp"

#include <algorithm>

namespace cifra::store {
namespace {

constexpr std::ptrdiff_t MOST_KEYS = 2;

base::Result<std::vector<SigningKey>> keys_of(base::Result<std::vector<db::Row>> rows) {
    if (!rows) return base::fail(rows.error());
    std::vector<SigningKey> keys;
    for (auto const& row : *rows)
        keys.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text_or_empty(4)});
    return keys;
}

base::Result<void> check_room(db::Connection& connection, SigningKey const& key) {
    CIFRA_TRY(auto const known, find_key(connection, key.key_id));
    if (known)
        return base::fail(base::ErrorCode::bad_input,
                          {"the key was pinned before, for " + known->ref_area,
                           "la clave ya se registró antes, para " + known->ref_area},
                          {"make a new key: cifra keygen", "genere una clave nueva: cifra keygen"});
    CIFRA_TRY(auto const own, signing_keys(connection, key.ref_area));
    auto const in_force =
        std::count_if(own.begin(), own.end(), [](auto const& other) { return other.revoked_at.empty(); });
    if (in_force < MOST_KEYS) return {};
    return base::fail(base::ErrorCode::bad_input,
                      {key.ref_area + " has two keys in force already", key.ref_area + " ya tiene dos claves vigentes"},
                      {"revoke one of them first", "revoque primero una de ellas"});
}

}  // namespace

base::Result<std::vector<SigningKey>> signing_keys(db::Connection& connection, std::string const& ref_area) {
    return keys_of(
        connection.query("SELECT ref_area, key_id, public_key, pinned_at, revoked_at FROM signing_key "
                         "WHERE ref_area = $1 ORDER BY pinned_at, key_id",
                         {ref_area}));
}

base::Result<std::optional<SigningKey>> find_key(db::Connection& connection, std::string const& key_id) {
    CIFRA_TRY(auto const keys, keys_of(connection.query("SELECT ref_area, key_id, public_key, pinned_at, revoked_at "
                                                        "FROM signing_key WHERE key_id = $1",
                                                        {key_id})));
    if (keys.empty()) return std::optional<SigningKey>();
    return std::optional<SigningKey>(keys.front());
}

base::Result<void> pin_key(Writer const& writer, SigningKey const& key) {
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    CIFRA_CHECK(check_room(writer.connection, key));
    CIFRA_CHECK(writer.connection.change(
        "INSERT INTO signing_key (ref_area, key_id, public_key, pinned_at) VALUES ($1, $2, $3, $4)",
        {key.ref_area, key.key_id, key.public_key, writer.actor.at}));
    CIFRA_CHECK(
        append_entry(writer, "pin_key", "key " + key.ref_area + "/" + key.key_id, {{"public_key", key.public_key}}));
    return transaction.commit();
}

base::Result<void> revoke_key(Writer const& writer, std::string const& ref_area, std::string const& key_id) {
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    CIFRA_TRY(auto const changed, writer.connection.change("UPDATE signing_key SET revoked_at = $1 WHERE ref_area = $2 "
                                                           "AND key_id = $3 AND revoked_at IS NULL",
                                                           {writer.actor.at, ref_area, key_id}));
    if (changed == 0)
        return base::fail(base::ErrorCode::not_found,
                          {ref_area + " has no such key in force", ref_area + " no tiene esa clave vigente"});
    CIFRA_CHECK(append_entry(writer, "revoke_key", "key " + ref_area + "/" + key_id, {}));
    return transaction.commit();
}

base::Result<LastSigned> last_signed(db::Connection& connection, std::string const& ref_area) {
    CIFRA_TRY(auto const rows, connection.query("SELECT sequence, file_hash FROM signed_return WHERE ref_area = $1 "
                                                "ORDER BY sequence DESC LIMIT 1",
                                                {ref_area}));
    if (rows.empty()) return LastSigned{};
    return LastSigned{rows[0].integer(0), rows[0].text(1)};
}

}  // namespace cifra::store
