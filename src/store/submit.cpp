#include "store/submit.hpp"

#include "base/assert.hpp"
#include "store/observation_values.hpp"
#include "store/steps.hpp"
#include "store/trail.hpp"

#include <fmt/format.h>

#include <map>

namespace cifra::store {
namespace {

using restricted::NationalReturn;
using restricted::ReturnState;
using restricted::ReturnStep;

base::Result<std::int64_t> next_id(db::Connection& connection) {
    CIFRA_TRY(auto const rows, connection.query("SELECT coalesce(max(return_id), 0) + 1 FROM national_return"));
    return rows[0].integer(0);
}

/// Writes the row of a version. It is a draft until everything that belongs to it is there.
base::Result<std::int64_t> insert_row(Writer const& writer, NationalReturn const& arrived, int version) {
    CIFRA_TRY(auto const id, next_id(writer.connection));
    auto const& cover = arrived.cover;
    auto const& account = arrived.account;
    CIFRA_CHECK(writer.connection.change(
        "INSERT INTO national_return (return_id, ref_area, time_period, version, state, programme, language, "
        "institution, source, legal_basis, contact_name, contact_email, source_kind, file_name, file_sha256, "
        "received_at, cells_expected, cells_read, cells_with_reason, cells_in_finding, formulas) "
        "VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        {id,
         arrived.ref_area,
         arrived.time_period,
         std::int64_t{version},
         arrived.programme,
         std::string(base::code_of(arrived.language)),
         cover.institution,
         cover.source,
         cover.legal_basis,
         cover.contact_name,
         cover.contact_email,
         arrived.source_kind,
         arrived.file_name,
         arrived.file_sha256,
         writer.actor.at,
         std::int64_t{account.expected},
         std::int64_t{account.read},
         std::int64_t{account.empty_with_reason},
         std::int64_t{account.in_finding},
         std::int64_t{account.formulas}}));
    return id;
}

base::Result<void> insert_findings(db::Connection& connection, std::int64_t id, NationalReturn const& arrived) {
    std::int64_t position = 0;
    for (auto const& finding : arrived.findings)
        CIFRA_CHECK(connection.change(
            "INSERT INTO reading_finding (return_id, position, rule, blocking, place_file, place_line, place_column, "
            "statement_en, statement_es, what_to_do_en, what_to_do_es) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            {id, ++position, finding.rule, std::int64_t{finding.blocking ? 1 : 0}, finding.where.file,
             std::int64_t{finding.where.line}, std::int64_t{finding.where.column}, finding.statement.en,
             finding.statement.es, finding.what_to_do.en, finding.what_to_do.es}));
    return {};
}

base::Result<void> insert_figures(db::Connection& connection, std::int64_t id, NationalReturn const& arrived) {
    std::size_t next = 0;
    CIFRA_CHECK(
        connection.insert_many("observation", observation_columns(), [&](db::Values& values) -> base::Result<bool> {
            if (next == arrived.observations.size()) return false;
            observation_values(id, arrived.observations[next++], values);
            return true;
        }));
    return {};
}

base::Result<void> delete_draft(db::Connection& connection, std::int64_t id) {
    CIFRA_CHECK(connection.change("DELETE FROM observation WHERE return_id = $1", {id}));
    CIFRA_CHECK(connection.change("DELETE FROM reading_finding WHERE return_id = $1", {id}));
    CIFRA_CHECK(connection.change("DELETE FROM national_return WHERE return_id = $1", {id}));
    CIFRA_CHECK(connection.change(
        "DELETE FROM received_file WHERE sha256 NOT IN (SELECT file_sha256 FROM national_return)", {}));
    return {};
}

base::Result<void> remember_signature(db::Connection& connection, std::int64_t id, std::string const& ref_area,
                                      SignedFile const& file) {
    CIFRA_CHECK(connection.change(
        "INSERT INTO signed_return (ref_area, sequence, file_hash, key_id, return_id) VALUES ($1, $2, $3, $4, $5)",
        {ref_area, file.sequence, file.file_hash, file.key_id, id}));
    return {};
}

/// Gives a version its state and writes it into the trail.
base::Result<void> hand_in(Writer const& writer, ReturnStep step, std::int64_t id, NationalReturn const& arrived) {
    auto const state = step == ReturnStep::submit ? ReturnState::submitted : ReturnState::draft;
    CIFRA_CHECK(
        writer.connection.change("UPDATE national_return SET state = $1 WHERE return_id = $2", {to_string(state), id}));
    CIFRA_TRY(auto const figures, figures_sha256(writer.connection, id));
    auto const subject = fmt::format("return {}/{}/{}", arrived.ref_area, arrived.time_period, arrived.version);
    CIFRA_CHECK(
        append_entry(writer, to_string(step), subject,
                     {{"file_sha256", arrived.file_sha256}, {"figures_sha256", figures}, {"state", to_string(state)}}));
    return {};
}

/// The version that a new one would repeat, where the same file was handed in last.
bool repeats(std::optional<ReturnRow> const& newest, ReturnStep step, std::string const& file_sha256) {
    return newest && step == ReturnStep::submit && newest->file_sha256 == file_sha256 &&
           newest->state != ReturnState::draft && newest->state != ReturnState::returned &&
           newest->state != ReturnState::corrected;
}

base::Result<ReturnRow> newest_row(Writer const& writer, NationalReturn const& arrived) {
    CIFRA_TRY(auto row, newest_version(writer.connection, arrived.ref_area, arrived.time_period));
    CIFRA_ASSERT(row.has_value());
    return *row;
}

/// The number of the version to come; a draft that stood last is gone afterwards.
base::Result<int> make_room(Writer const& writer, std::optional<ReturnRow> const& newest) {
    if (!newest) return 1;
    if (newest->state != ReturnState::draft) return newest->version + 1;
    CIFRA_CHECK(delete_draft(writer.connection, newest->return_id));
    return newest->version;
}

std::optional<ReturnState> state_of(std::optional<ReturnRow> const& row) {
    if (!row) return std::nullopt;
    return row->state;
}

base::Result<void> insert_file(db::Connection& connection, std::string const& sha256, std::string const& bytes) {
    CIFRA_CHECK(connection.change("INSERT INTO received_file (sha256, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                                  {sha256, db::Bytes{bytes}}));
    return {};
}

/// submit, inside a transaction that has begun.
base::Result<ReturnRow> submit_one(Writer const& writer, ReturnStep step, Arrival const& arrival) {
    auto arrived = arrival.national_return;
    CIFRA_TRY(auto const newest, newest_version(writer.connection, arrived.ref_area, arrived.time_period));
    if (repeats(newest, step, arrived.file_sha256)) return *newest;
    CIFRA_CHECK(check_step(step, writer.actor.role, state_of(newest), {arrived.ref_area, arrived.time_period}));
    CIFRA_TRY(arrived.version, make_room(writer, newest));
    CIFRA_TRY(auto const id, insert_row(writer, arrived, arrived.version));
    CIFRA_CHECK(insert_file(writer.connection, arrived.file_sha256, arrival.bytes));
    CIFRA_CHECK(insert_findings(writer.connection, id, arrived));
    CIFRA_CHECK(insert_figures(writer.connection, id, arrived));
    if (arrival.signed_file)
        CIFRA_CHECK(remember_signature(writer.connection, id, arrived.ref_area, *arrival.signed_file));
    CIFRA_CHECK(hand_in(writer, step, id, arrived));
    return newest_row(writer, arrived);
}

}  // namespace

base::Result<ReturnRow> submit(Writer const& writer, ReturnStep step, Arrival const& arrival) {
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    CIFRA_TRY(auto const row, submit_one(writer, step, arrival));
    CIFRA_CHECK(transaction.commit());
    return row;
}

base::Result<std::vector<ReturnRow>> submit_all(Writer const& writer, std::vector<NationalReturn> const& returns,
                                                std::string const& bytes) {
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    std::vector<ReturnRow> rows;
    for (auto const& arrived : returns) {
        CIFRA_TRY(auto row, submit_one(writer, ReturnStep::submit, {arrived, bytes, std::nullopt}));
        rows.push_back(std::move(row));
    }
    CIFRA_CHECK(transaction.commit());
    return rows;
}

namespace {

/// The versions that a stream of figures fills.
class StreamedReturns {
public:
    StreamedReturns(Writer const& writer, Stream const& stream) : m_writer(writer), m_stream(stream) {}

    /// Makes the next version of an area and year.
    base::Result<void> add(std::string const& ref_area, std::string const& time_period) {
        NationalReturn made;
        made.ref_area = ref_area;
        made.time_period = time_period;
        made.programme = m_stream.programme;
        if (m_stream.language) made.language = m_stream.language(ref_area);
        made.cover.source = m_stream.source;
        made.file_name = m_stream.file_name;
        made.file_sha256 = m_stream.file_sha256;
        made.source_kind = m_stream.source_kind;
        CIFRA_TRY(auto const newest, newest_version(m_writer.connection, ref_area, time_period));
        CIFRA_CHECK(check_step(ReturnStep::submit, m_writer.actor.role, state_of(newest), {ref_area, time_period}));
        CIFRA_TRY(made.version, make_room(m_writer, newest));
        CIFRA_TRY(auto const id, insert_row(m_writer, made, made.version));
        m_returns.emplace(std::pair(ref_area, time_period), Streamed{id, std::move(made)});
        return {};
    }

    /// Which version a figure belongs to, most often that of the figure before.
    std::int64_t count(restricted::Observation const& figure) {
        auto const& key = figure.key;
        if (m_last == m_returns.end() || m_last->first.first != key.ref_area || m_last->first.second != key.time_period)
            m_last = m_returns.find(std::pair(key.ref_area, key.time_period));
        CIFRA_ASSERT(m_last != m_returns.end());
        auto& account = m_last->second.made.account;
        ++(figure.obs_value ? account.read : account.empty_with_reason);
        return m_last->second.id;
    }

    base::Result<std::vector<ReturnRow>> hand_in_all() {
        std::vector<ReturnRow> rows;
        for (auto& [name, streamed] : m_returns) {
            auto const& account = streamed.made.account;
            CIFRA_CHECK(m_writer.connection.change(
                "UPDATE national_return SET cells_expected = $1, cells_read = $2, cells_with_reason = $3 "
                "WHERE return_id = $4",
                {std::int64_t{account.read} + account.empty_with_reason, std::int64_t{account.read},
                 std::int64_t{account.empty_with_reason}, streamed.id}));
            CIFRA_CHECK(hand_in(m_writer, ReturnStep::submit, streamed.id, streamed.made));
            CIFRA_TRY(auto row, newest_row(m_writer, streamed.made));
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    struct Streamed {
        std::int64_t id;
        NationalReturn made;
    };
    using Returns = std::map<std::pair<std::string, std::string>, Streamed>;

    Writer const& m_writer;
    Stream const& m_stream;
    Returns m_returns;
    Returns::iterator m_last = m_returns.end();
};

/// The versions that stand, where the same file was handed in last for every area and year.
base::Result<std::vector<ReturnRow>> repeated(Writer const& writer, Stream const& stream) {
    std::vector<ReturnRow> rows;
    for (auto const& [ref_area, time_period] : stream.returns) {
        CIFRA_TRY(auto newest, newest_version(writer.connection, ref_area, time_period));
        if (!repeats(newest, ReturnStep::submit, stream.file_sha256)) return std::vector<ReturnRow>();
        rows.push_back(std::move(*newest));
    }
    return rows;
}

}  // namespace

base::Result<std::vector<ReturnRow>> submit_stream(Writer const& writer, Stream const& stream) {
    CIFRA_TRY(auto transaction, db::Transaction::begin(writer.connection));
    CIFRA_TRY(auto standing, repeated(writer, stream));
    if (!standing.empty()) return standing;
    StreamedReturns returns(writer, stream);
    for (auto const& [ref_area, time_period] : stream.returns) CIFRA_CHECK(returns.add(ref_area, time_period));
    restricted::Observation figure;
    CIFRA_CHECK(writer.connection.insert_many("observation", observation_columns(),
                                              [&](db::Values& values) -> base::Result<bool> {
                                                  CIFRA_TRY(bool const more, stream.next(figure));
                                                  if (!more) return false;
                                                  observation_values(returns.count(figure), figure, values);
                                                  return true;
                                              }));
    CIFRA_TRY(auto rows, returns.hand_in_all());
    CIFRA_CHECK(transaction.commit());
    return rows;
}

}  // namespace cifra::store
