// Makes a workspace that `cifra serve` can show: invented editions of several years, the published one of 2019 among
// them, and one that was corrected.
#include "base/secret_file.hpp"
#include "db/migration.hpp"
#include "published.hpp"
#include "release/migrations.hpp"
#include "release/release_store.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace {

using namespace cifra;

template <class T>
T taken(base::Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s\n", to_string(result.error(), base::Language::en).c_str());
    std::exit(1);
}
void taken(base::Result<void> result) {
    if (result) return;
    std::fprintf(stderr, "%s\n", to_string(result.error(), base::Language::en).c_str());
    std::exit(1);
}

void keep(db::Connection& connection, release::ReleasedEdition edition, std::string const& released_at) {
    release::ReleaseStore const store(connection);
    auto transaction = taken(db::Transaction::begin(connection));
    auto placed = taken(store.place(std::move(edition)));
    taken(store.save(std::move(placed), released_at));
    taken(transaction.commit());
}

}  // namespace

int main(int count, char** words) {
    if (count != 3) {
        std::fprintf(stderr, "Usage: make_workspace FOLDER YEARS\n");
        return 2;
    }
    std::filesystem::path const folder = words[1];
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    taken(base::write_new_file(folder / "workspace.toml", "programme = \"corett\"\n", base::FileAccess::owner));
    auto connection = taken(db::Connection::open("sqlite:" + (folder / "release.db").string(), db::Access::read_write));
    taken(db::migrate(connection, release::migrations()));
    for (auto& edition : published::corett_years(std::atoi(words[2]))) {
        auto const year = std::stoi(edition.time_period);
        auto const next = std::to_string(year + 1);
        keep(connection, year == 2019 ? published::corett_2019() : std::move(edition), next + "-06-01T00:00:00Z");
        if (year == 2018) keep(connection, published::corrected(year), next + "-07-01T00:00:00Z");
    }
    return 0;
}
