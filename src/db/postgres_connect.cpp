#include "db/postgres_connect.hpp"

#include "db/engine_error.hpp"

namespace cifra::db {
namespace {

/// The URL's settings, and ours beside or above them.
std::map<std::string, std::string> settings_of(PostgresUrl const& url) {
    auto settings = url.settings;
    // A server that is gone without a word is noticed within a minute.
    settings.insert({{"connect_timeout", "10"},
                     {"keepalives_idle", "30"},
                     {"keepalives_interval", "10"},
                     {"keepalives_count", "3"},
                     {"tcp_user_timeout", "60000"}});
    settings["application_name"] = "cifra";
    settings["client_encoding"] = "UTF8";
    if (!url.password.empty()) settings["password"] = url.password;
    return settings;
}

}  // namespace

PostgresPointer connect_postgres(PostgresUrl const& url) {
    auto const settings = settings_of(url);
    std::vector<char const*> keywords;
    std::vector<char const*> values;
    for (auto const& [keyword, value] : settings) {
        keywords.push_back(keyword.c_str());
        values.push_back(value.c_str());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    PostgresPointer connection(PQconnectdbParams(keywords.data(), values.data(), 0));
    if (connection != nullptr)
        PQsetNoticeProcessor(
            connection.get(), [](void*, char const*) {}, nullptr);
    return connection;
}

base::LocalText why_not_connected(PGconn const* connection, PostgresUrl const& url) {
    auto words = std::string(PQerrorMessage(connection));
    while (!words.empty() && words.back() == '\n') words.pop_back();
    if (!url.password.empty() && words.find(url.password) != std::string::npos)
        return {"the server cannot be reached, or does not accept the user",
                "no se puede llegar al servidor, o no acepta al usuario"};
    return as_it_says(words);
}

}  // namespace cifra::db
