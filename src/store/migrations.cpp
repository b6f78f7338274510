#include "store/migrations.hpp"

#include "base/text.hpp"
#include "store/assets.hpp"

#include <array>

namespace cifra::store {
namespace {

/// What the files leave open because the engines call it differently. Keys sort by bytes on both.
struct Word {
    char const* in_file;
    char const* sqlite;
    char const* postgres;
};

constexpr std::array<Word, 5> WORDS = {{
    {"{integer}", "INTEGER", "BIGINT"},
    {"{key}", "TEXT", "TEXT COLLATE \"C\""},
    {"{bytes}", "BLOB", "BYTEA"},
    {"{strict}", "STRICT", ""},
    {"{clustered}", "WITHOUT ROWID, STRICT", ""},
}};

db::Migration migration(int number, char const* name, char const* sqlite_file, char const* postgres_file) {
    db::Migration made{number, name, std::string(asset(sqlite_file)), std::string(asset(postgres_file))};
    for (auto const& word : WORDS) {
        made.sqlite = base::replace_all(std::move(made.sqlite), word.in_file, word.sqlite);
        made.postgres = base::replace_all(std::move(made.postgres), word.in_file, word.postgres);
    }
    return made;
}

}  // namespace

std::vector<db::Migration> migrations() {
    return {
        migration(1, "returns", "001_returns.sql", "001_returns.sql"),
        migration(2, "trail", "002_trail.sql", "002_trail.sql"),
        migration(3, "never_change", "003_never_change.sqlite.sql", "003_never_change.postgres.sql"),
        migration(4, "withheld", "004_withheld.sql", "004_withheld.sql"),
    };
}

}  // namespace cifra::store
