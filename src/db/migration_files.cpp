#include "base/assert.hpp"
#include "base/text.hpp"
#include "db/migration.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace cifra::db {
namespace {

/// "007_cases.sqlite.sql" in its parts.
struct FileName {
    int number = 0;
    std::string name;
    std::string engine;  ///< "sqlite", "postgres", or empty for both.
};

FileName parts_of(std::string const& file) {
    auto const parts = base::split(file, '.');
    CIFRA_ASSERT((parts.size() == 2 || parts.size() == 3) && parts.back() == "sql");
    auto const& stem = parts.front();
    FileName name;
    auto const [end, error] = std::from_chars(stem.data(), stem.data() + stem.size(), name.number);
    CIFRA_ASSERT(error == std::errc() && end != stem.data() + stem.size() && *end == '_');
    name.name = std::string(end + 1, stem.data() + stem.size());
    if (parts.size() == 3) name.engine = parts[1];
    CIFRA_ASSERT(name.engine.empty() || name.engine == "sqlite" || name.engine == "postgres");
    return name;
}

}  // namespace

std::vector<Migration> migrations_of(std::vector<std::pair<std::string, std::string>> const& files) {
    std::map<int, Migration> found;
    for (auto const& [file, text] : files) {
        auto const name = parts_of(file);
        auto& migration = found[name.number];
        CIFRA_ASSERT(migration.name.empty() || migration.name == name.name);
        migration.number = name.number;
        migration.name = name.name;
        for (auto const& [engine, place] :
             {std::pair("sqlite", &migration.sqlite), std::pair("postgres", &migration.postgres)}) {
            if (!name.engine.empty() && name.engine != engine) continue;
            CIFRA_ASSERT(place->empty());
            *place = text;
        }
    }
    std::vector<Migration> migrations;
    for (auto& [number, migration] : found) {
        CIFRA_ASSERT(number == static_cast<int>(migrations.size()) + 1);
        CIFRA_ASSERT(!migration.sqlite.empty() && !migration.postgres.empty());
        migrations.push_back(std::move(migration));
    }
    return migrations;
}

}  // namespace cifra::db
