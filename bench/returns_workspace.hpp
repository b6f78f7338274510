#pragma once

#include "app/workspace.hpp"
#include "base/result.hpp"

#include <filesystem>
#include <string>

namespace cifra::bench {

/// The value, or the end of the program with the error's words.
template <class T>
T needed(base::Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s", base::to_string(result.error(), base::Language::en).c_str());
    std::exit(1);
}
inline void needed(base::Result<void> result) {
    if (result) return;
    std::fprintf(stderr, "%s", base::to_string(result.error(), base::Language::en).c_str());
    std::exit(1);
}

/// One of the engines, as the benchmarks ask for it.
struct Engine {
    std::string name;    ///< "SQLite", "PostgreSQL"
    std::string server;  ///< Empty: SQLite; else the URL of a server where databases can be made.
};

/// A new workspace of CORETT in a folder of its own, with a database of its own; both go with it.
class BenchWorkspace {
public:
    BenchWorkspace(Engine engine, std::filesystem::path folder)
        : m_engine(std::move(engine)), m_folder(std::move(folder)) {
        if (!m_engine.server.empty()) {
            m_database = "bench_" + std::to_string(::getpid());
            server("DROP DATABASE IF EXISTS " + m_database);
            server("CREATE DATABASE " + m_database);
        }
        needed(app::create_workspace(m_folder, CIFRA_SOURCE_DIR "/programmes/corett", url()));
    }
    BenchWorkspace(BenchWorkspace const&) = delete;
    BenchWorkspace& operator=(BenchWorkspace const&) = delete;
    ~BenchWorkspace() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
        if (!m_database.empty()) server("DROP DATABASE IF EXISTS " + m_database);
    }

    std::filesystem::path const& folder() const { return m_folder; }
    /// Empty for SQLite.
    std::string url() const {
        if (m_engine.server.empty()) return {};
        return m_engine.server.substr(0, m_engine.server.rfind('/') + 1) + m_database;
    }

private:
    void server(std::string const& sql) const {
        auto connection = needed(db::Connection::open(m_engine.server, db::Access::read_write));
        needed(connection.execute(sql));
    }

    Engine m_engine;
    std::filesystem::path m_folder;
    std::string m_database;
};

}  // namespace cifra::bench
