#include "tabulate/moved_rows.hpp"

#include "tabulate/code_dictionary.hpp"

#include <algorithm>

namespace cifra::tabulate {
namespace {

/// Messages of a COPY before the next shard has its turn.
constexpr int MESSAGES_A_TURN = 4096;

/// A field of CSV. The first one of a line is never left bare and empty: alone it would be an empty line.
void append_field(std::string& text, std::string_view field, bool first) {
    bool const plain = field.find_first_of(",\"\r\n") == std::string_view::npos && !(first && field.empty());
    if (plain) {
        text += field;
        return;
    }
    text += '"';
    for (char const c : field) {
        if (c == '"') text += '"';
        text += c;
    }
    text += '"';
}

std::string header_of(programme::RecordSchema const& schema) {
    std::string text;
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        if (i > 0) text += ',';
        append_field(text, schema.columns[i].header, i == 0);
    }
    return text + "\n";
}

}  // namespace

MovedRows::MovedRows(Shards& shards, ShardTable const& table, programme::RecordSchema const& schema,
                     std::vector<std::size_t> const& columns)
    : m_shards(shards),
      m_statement(table.copy(columns)),
      m_places(schema.columns.size(), 0),
      m_done(shards.count(), false),
      m_text(header_of(schema)) {
    auto const person = table.has_person() ? schema.column_for(programme::ColumnUse::person) : std::nullopt;
    std::size_t width = 0;
    for (std::size_t column = 0; column < m_places.size(); ++column)
        if (person == column || std::find(columns.begin(), columns.end(), column) != columns.end())
            m_places[column] = ++width;
    m_rows.assign(shards.count(), CopiedRows(width));
}

base::Result<void> MovedRows::begin() {
    for (std::size_t shard = 0; shard < m_shards.count(); ++shard)
        CIFRA_CHECK(m_shards.reader(shard).send(m_statement));
    return {};
}

void MovedRows::add_row(std::vector<std::string_view> const& fields) {
    for (std::size_t column = 0; column < m_places.size(); ++column) {
        if (column > 0) m_text += ',';
        auto const place = m_places[column];
        append_field(m_text, place == 0 ? std::string_view() : fields[place - 1], column == 0);
    }
    m_text += '\n';
    ++m_lines;
}

/// \returns Whether it is worth while to look again at once.
base::Result<bool> MovedRows::take_turn(std::size_t shard) {
    auto& reader = m_shards.reader(shard);
    Fields fields;
    for (int message = 0; message < MESSAGES_A_TURN; ++message) {
        CIFRA_TRY(auto const step, reader.next(fields));
        if (step == db::RemoteReader::Step::waiting) return false;
        bool const ended = step == db::RemoteReader::Step::end;
        bool const good = ended ? m_rows[shard].ended()
                                : m_rows[shard].add(fields.front(), [this](auto const& row) { add_row(row); });
        if (!good) return no_postgres(reader.name());
        m_done[shard] = ended;
        if (ended) return true;
    }
    return true;
}

/// Until there is enough for a piece, or no shard has more.
base::Result<void> MovedRows::fill() {
    while (m_text.size() < RecordFile::PIECE_BYTES) {
        std::vector<db::RemoteReader*> silent;
        bool busy = false;
        for (std::size_t shard = 0; shard < m_shards.count(); ++shard) {
            if (m_done[shard]) continue;
            CIFRA_TRY(bool const more, take_turn(shard));
            busy = busy || more;
            if (!more) silent.push_back(&m_shards.reader(shard));
        }
        if (busy) continue;
        if (silent.empty()) return {};
        CIFRA_CHECK(db::RemoteReader::wait(silent));
    }
    return {};
}

base::Result<std::optional<Piece>> MovedRows::next() {
    CIFRA_CHECK(fill());
    if (m_text.empty()) return std::optional<Piece>();
    Piece piece;
    piece.size = m_text.size();
    piece.first_line = m_line;
    piece.number = m_number++;
    piece.last = std::find(m_done.begin(), m_done.end(), false) == m_done.end();
    piece.bytes.reserve(m_text.size() + READ_AHEAD);
    piece.bytes.assign(m_text.begin(), m_text.end());
    piece.bytes.resize(m_text.size() + READ_AHEAD, '\0');
    m_text.clear();
    m_line += m_lines;
    m_lines = 0;
    return std::optional<Piece>(std::move(piece));
}

}  // namespace cifra::tabulate
