#include "db/postgres_url.hpp"

#include <fmt/format.h>
#include <libpq-fe.h>
#include <algorithm>
#include <memory>

namespace cifra::db {
namespace {

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

std::string setting(PostgresUrl const& url, char const* keyword) {
    auto const found = url.settings.find(keyword);
    return found == url.settings.end() ? std::string() : found->second;
}

/// A password with a bare '/' or '@' is read by libpq as host, port or database.
bool may_hold_a_password(PostgresUrl const& url) {
    auto const port = setting(url, "port");
    bool const odd_port = port.find_first_not_of("0123456789,") != std::string::npos;
    bool const odd_place = (setting(url, "host") + setting(url, "dbname")).find('@') != std::string::npos;
    return odd_port || odd_place;
}

std::string name_of(PostgresUrl const& url) {
    auto name = std::string("postgresql://");
    if (auto const user = setting(url, "user"); !user.empty()) name += user + "@";
    name += setting(url, "host");
    if (auto const port = setting(url, "port"); !port.empty()) name += ":" + port;
    if (auto const database = setting(url, "dbname"); !database.empty()) name += "/" + database;
    return name;
}

}  // namespace

base::Result<PostgresUrl> parse_postgres_url(std::string const& url) {
    auto const malformed =
        base::fail(base::ErrorCode::usage,
                   {"the database's URL is not well-formed", "la URL de la base de datos no está bien formada"},
                   {"write postgresql://USER:PASSWORD@HOST/DATABASE, with %40 for @, %2F for / and %25 for % in the "
                    "password",
                    "escriba postgresql://USUARIO:CONTRASEÑA@SERVIDOR/BASE, con %40 por @, %2F por / y %25 por % en la "
                    "contraseña"});
    std::unique_ptr<PQconninfoOption, FreeOptions> const options(PQconninfoParse(url.c_str(), nullptr));
    if (options == nullptr || url.find('\0') != std::string::npos) return malformed;
    PostgresUrl parsed;
    for (auto const* option = options.get(); option->keyword != nullptr; ++option) {
        if (option->val == nullptr) continue;
        auto const keyword = std::string(option->keyword);
        (keyword == "password" ? parsed.password : parsed.settings[keyword]) = option->val;
    }
    if (may_hold_a_password(parsed)) return malformed;
    parsed.name = name_of(parsed);
    return parsed;
}

}  // namespace cifra::db
