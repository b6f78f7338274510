#include "tabulate/shards.hpp"

#include <algorithm>
#include <charconv>

namespace cifra::tabulate {
namespace {

/// Rows of a shard before the next one has its turn.
constexpr int ROWS_A_TURN = 4096;

}  // namespace

tl::unexpected<base::Error> no_postgres(std::string const& shard) {
    return base::fail(base::ErrorCode::io,
                      {"the server does not answer as PostgreSQL does", "el servidor no responde como PostgreSQL"},
                      {"check what the URL leads to", "revise a qué lleva la URL"}, {shard, 0, 0});
}

base::Result<std::uint64_t> number_in(std::string_view field, std::string const& shard) {
    std::uint64_t number = 0;
    auto const [rest, error] = std::from_chars(field.data(), field.data() + field.size(), number);
    if (error == std::errc() && rest == field.data() + field.size()) return number;
    return no_postgres(shard);
}

base::Result<Shards> Shards::open(std::vector<std::string> const& urls, db::RemoteSettings const& settings) {
    Shards shards;
    for (auto const& url : urls) {
        CIFRA_TRY(auto reader, db::RemoteReader::open(url, settings));
        bool const twice = std::any_of(shards.m_readers.begin(), shards.m_readers.end(),
                                       [&](auto const& other) { return other.name() == reader.name(); });
        if (twice)
            return base::fail(base::ErrorCode::usage,
                              {"the same shard stands twice: its records would count twice",
                               "el mismo fragmento está dos veces: sus registros contarían dos veces"},
                              {"give each shard once", "indique cada fragmento una vez"}, {reader.name(), 0, 0});
        shards.m_readers.push_back(std::move(reader));
    }
    return shards;
}

Shards::~Shards() {
    for (auto& reader : m_readers) reader.cancel();
}

/// The statements on their way, one a shard.
class Shards::Asking {
public:
    Asking(Shards& shards, std::vector<db::SqlText> const& statements, UseRow const& use)
        : m_shards(shards), m_statements(statements), m_use(use), m_next(shards.count(), 0) {}

    base::Result<void> run() {
        for (std::size_t shard = 0; shard < m_shards.count(); ++shard) CIFRA_CHECK(send_next(shard));
        while (true) {
            std::vector<db::RemoteReader*> silent;
            bool busy = false;
            for (std::size_t shard = 0; shard < m_shards.count(); ++shard) {
                if (is_done(shard)) continue;
                CIFRA_TRY(bool const more, take_turn(shard));
                busy = busy || more;
                if (!more) silent.push_back(&m_shards.reader(shard));
            }
            if (busy) continue;
            if (silent.empty()) return {};
            CIFRA_CHECK(db::RemoteReader::wait(silent));
        }
    }

private:
    bool is_done(std::size_t shard) const { return m_next[shard] > m_statements.size(); }

    base::Result<void> send_next(std::size_t shard) {
        auto const statement = m_next[shard]++;
        if (statement == m_statements.size()) return {};
        return m_shards.reader(shard).send(m_statements[statement]);
    }

    /// \returns Whether it is worth while to look again at once.
    base::Result<bool> take_turn(std::size_t shard) {
        for (int row = 0; row < ROWS_A_TURN; ++row) {
            CIFRA_TRY(auto const step, m_shards.reader(shard).next(m_fields));
            if (step == db::RemoteReader::Step::waiting) return false;
            if (step == db::RemoteReader::Step::end) {
                CIFRA_CHECK(send_next(shard));
                return true;
            }
            CIFRA_CHECK(m_use(shard, m_next[shard] - 1, m_fields));
        }
        return true;
    }

    Shards& m_shards;
    std::vector<db::SqlText> const& m_statements;
    UseRow const& m_use;
    std::vector<std::size_t>
        m_next;  ///< By shard: how many statements it was sent; one more when it has done them all.
    Fields m_fields;
};

base::Result<void> Shards::ask(std::vector<db::SqlText> const& statements, UseRow const& use) {
    return Asking(*this, statements, use).run();
}

}  // namespace cifra::tabulate
