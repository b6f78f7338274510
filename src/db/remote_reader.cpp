#include "db/remote_reader.hpp"

#include "base/assert.hpp"
#include "db/engine_error.hpp"
#include "db/postgres_connect.hpp"
#include "db/remote_error.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <algorithm>
#include <array>
#include <cerrno>

namespace cifra::db {
namespace {

constexpr int TEXT_FORMAT = 0;

struct FreeMemory {
    void operator()(char* memory) const { PQfreemem(memory); }
};
using TextPointer = std::unique_ptr<char, FreeMemory>;

}  // namespace

/// The connection, and what it is reading.
class RemoteReader::Impl {
public:
    Impl(PostgresPointer connection, std::string name, RemoteSettings settings)
        : m_connection(std::move(connection)), m_name(std::move(name)), m_settings(settings) {}

    std::string const& name() const { return m_name; }
    int timeout_ms() const { return m_settings.timeout_s * 1000; }

    base::Result<void> begin() {
        auto const settings =
            fmt::format("SET statement_timeout = '{}s'; SET lock_timeout = '5s'", m_settings.timeout_s);
        CIFRA_CHECK(execute(settings.c_str()));
        CIFRA_CHECK(execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
        PQsetnonblocking(m_connection.get(), 1);
        return {};
    }

    base::Result<void> send(SqlText const& sql) {
        CIFRA_TRY(auto const text, rendered(sql));
        std::vector<char const*> values;
        for (auto const& parameter : sql.parameters()) values.push_back(parameter.c_str());
        bool const sent = values.empty()
                              ? PQsendQuery(m_connection.get(), text.c_str()) == 1
                              : PQsendQueryParams(m_connection.get(), text.c_str(), static_cast<int>(values.size()),
                                                  nullptr, values.data(), nullptr, nullptr, TEXT_FORMAT) == 1;
        if (!sent) return remote_lost(m_name);
        PQsetSingleRowMode(m_connection.get());
        m_copying = false;
        return {};
    }

    base::Result<Step> next(std::vector<std::string_view>& fields) {
        // What libpq has buffered is used up before the connection is asked.
        m_flushing = PQflush(m_connection.get()) == 1;
        if (m_copying) return next_piece(fields);
        while (!PQisBusy(m_connection.get()) || (take_input() && !PQisBusy(m_connection.get()))) {
            m_result.reset(PQgetResult(m_connection.get()));
            if (m_result == nullptr) return Step::end;
            auto const status = PQresultStatus(m_result.get());
            if (status == PGRES_SINGLE_TUPLE) return row(fields);
            if (status == PGRES_COPY_OUT) {
                m_copying = true;
                return next_piece(fields);
            }
            if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) return remote_error(m_result.get(), m_name);
        }
        if (PQstatus(m_connection.get()) != CONNECTION_OK) return remote_lost(m_name);
        return Step::waiting;
    }

    void cancel() const {
        std::array<char, 256> ignored{};
        if (PQtransactionStatus(m_connection.get()) != PQTRANS_ACTIVE) return;
        PGcancel* const request = PQgetCancel(m_connection.get());
        if (request == nullptr) return;
        PQcancel(request, ignored.data(), static_cast<int>(ignored.size()));
        PQfreeCancel(request);
    }

    pollfd awaited() const {
        auto const events = static_cast<short>(m_flushing ? POLLIN | POLLOUT : POLLIN);
        return {PQsocket(m_connection.get()), events, 0};
    }

private:
    base::Result<void> execute(char const* sql) const {
        ResultPointer const result(PQexec(m_connection.get(), sql));
        if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) return {};
        return remote_error(result.get(), m_name);
    }

    base::Result<std::string> rendered(SqlText const& sql) const {
        std::string text;
        int parameter = 0;
        for (auto const& part : sql.parts()) {
            if (part.kind == SqlText::Part::Kind::literal) text += part.text;
            if (part.kind == SqlText::Part::Kind::parameter) text += fmt::format("${}", ++parameter);
            if (part.kind != SqlText::Part::Kind::name) continue;
            TextPointer const name(PQescapeIdentifier(m_connection.get(), part.text.data(), part.text.size()));
            if (name == nullptr) return remote_lost(m_name);
            text += name.get();
        }
        return text;
    }

    bool take_input() const { return PQconsumeInput(m_connection.get()) == 1; }

    Step row(std::vector<std::string_view>& fields) const {
        fields.clear();
        auto const* const result = m_result.get();
        for (int column = 0; column < PQnfields(result); ++column)
            fields.emplace_back(PQgetvalue(result, 0, column),
                                static_cast<std::size_t>(PQgetlength(result, 0, column)));
        return Step::row;
    }

    base::Result<Step> next_piece(std::vector<std::string_view>& fields) {
        char* piece = nullptr;
        auto size = PQgetCopyData(m_connection.get(), &piece, 1);
        if (size == 0 && take_input()) size = PQgetCopyData(m_connection.get(), &piece, 1);
        m_piece.reset(piece);
        if (size > 0) {
            fields.assign(1, {piece, static_cast<std::size_t>(size)});
            return Step::row;
        }
        if (size == 0)
            return PQstatus(m_connection.get()) == CONNECTION_OK ? base::Result<Step>(Step::waiting)
                                                                 : base::Result<Step>(remote_lost(m_name));
        if (size == -2) return remote_lost(m_name);
        m_copying = false;
        return next(fields);
    }

    PostgresPointer m_connection;
    std::string m_name;
    RemoteSettings m_settings;
    ResultPointer m_result;
    TextPointer m_piece;
    bool m_copying = false;
    bool m_flushing = false;
};

base::Result<RemoteReader> RemoteReader::open(std::string const& url, RemoteSettings const& settings) {
    CIFRA_TRY(auto const parsed, parse_postgres_url(url));
    auto connection = connect_postgres(parsed);
    if (connection == nullptr) return cannot_open(parsed.name, {"no memory is left", "no queda memoria"});
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return cannot_open(parsed.name, why_not_connected(connection.get(), parsed));
    RemoteReader reader(std::make_unique<Impl>(std::move(connection), parsed.name, settings));
    CIFRA_CHECK(reader.m_impl->begin());
    return reader;
}

RemoteReader::RemoteReader(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
RemoteReader::RemoteReader(RemoteReader&&) noexcept = default;
RemoteReader& RemoteReader::operator=(RemoteReader&&) noexcept = default;
RemoteReader::~RemoteReader() = default;

std::string const& RemoteReader::name() const {
    return m_impl->name();
}

base::Result<void> RemoteReader::send(SqlText const& sql) {
    return m_impl->send(sql);
}

base::Result<RemoteReader::Step> RemoteReader::next(std::vector<std::string_view>& fields) {
    return m_impl->next(fields);
}

void RemoteReader::cancel() {
    m_impl->cancel();
}

base::Result<void> RemoteReader::wait(std::vector<RemoteReader*> const& readers) {
    CIFRA_ASSERT(!readers.empty());
    std::vector<pollfd> awaited;
    for (auto const* reader : readers) awaited.push_back(reader->m_impl->awaited());
    auto const& first = *readers.front()->m_impl;
    // A signal begins the silence anew, which nobody will notice.
    for (int ready = -1; ready < 0;) {
        ready = ::poll(awaited.data(), awaited.size(), first.timeout_ms());
        if (ready == 0 || (ready < 0 && errno != EINTR)) return remote_silent(first.name());
    }
    return {};
}

}  // namespace cifra::db
