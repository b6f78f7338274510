#include "tabulate/piece_reading.hpp"

#include "base/problems.hpp"
#include "tabulate/memory_limit.hpp"
#include "tabulate/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace cifra::tabulate {
namespace {

base::Error joined(std::vector<base::Error> const& errors) {
    base::Problems problems;
    for (auto const& error : errors) problems.add(error);
    return problems.joined();
}

/// The threads' common work.
class PieceReading {
public:
    PieceReading(NextPiece const& next, std::string const& name, programme::RecordSchema const& schema,
                 ReadSettings const& settings)
        : m_source(next), m_name(name), m_schema(schema), m_settings(settings) {}

    /// The header first: without it no piece can be coded.
    base::Result<void> begin(std::vector<CountedColumn> const& wanted) {
        CIFRA_TRY(m_first, m_source());
        if (!m_first)
            return base::fail(base::ErrorCode::bad_input, {"the file is empty", "el archivo está vacío"},
                              {"give it a header line", "agregue una línea de encabezado"}, {m_name, 0, 0});
        CIFRA_TRY(m_layout, read_header(*m_first, m_name, m_schema, wanted));
        return {};
    }

    void work() {
        PieceCoder coder(m_layout, m_schema, m_name);
        while (auto piece = next()) deliver(coder.code(*piece), piece->size);
    }

    base::Result<PiecesRead> end() {
        std::sort(m_pieces.begin(), m_pieces.end(), [](auto const& a, auto const& b) { return a.number < b.number; });
        // Pieces are handed out in order and each is coded, so the first bad one is the same for any number of threads.
        std::size_t bytes = 0;
        for (auto& piece : m_pieces) {
            if (!piece.problems.empty()) return base::fail(joined(piece.problems));
            bytes += piece.bytes();
            if (beyond(bytes, m_settings.limit_bytes))
                return base::fail(too_much_memory(m_name, m_settings.limit_bytes));
        }
        if (m_failed) return base::fail(std::move(*m_failed));
        return PiecesRead{std::move(m_layout), std::move(m_pieces)};
    }

private:
    std::optional<Piece> next() {
        std::lock_guard const lock(m_reading);
        if (m_stop) return std::nullopt;
        if (m_first) return std::exchange(m_first, std::nullopt);
        auto piece = m_source();
        if (piece) return std::move(*piece);
        m_failed = std::move(piece).error();
        m_stop = true;
        return std::nullopt;
    }

    void deliver(CodedPiece coded, std::size_t text_bytes) {
        std::lock_guard const lock(m_delivering);
        m_read += text_bytes;
        if (m_settings.progress) m_settings.progress(m_read, m_settings.total_bytes);
        m_bytes += coded.bytes();
        if (!coded.problems.empty() || beyond(m_bytes, m_settings.limit_bytes)) m_stop = true;
        m_pieces.push_back(std::move(coded));
    }

    NextPiece const& m_source;
    std::string const& m_name;
    programme::RecordSchema const& m_schema;
    ReadSettings const& m_settings;
    RecordLayout m_layout;
    std::mutex m_reading;
    std::optional<Piece> m_first;
    std::optional<base::Error> m_failed;
    std::mutex m_delivering;
    std::vector<CodedPiece> m_pieces;
    std::size_t m_bytes = 0;
    std::uint64_t m_read = 0;
    std::atomic<bool> m_stop{false};
};

}  // namespace

base::Result<PiecesRead> read_pieces(NextPiece const& next, std::string const& name,
                                     programme::RecordSchema const& schema, std::vector<CountedColumn> const& wanted,
                                     ReadSettings const& settings) {
    PieceReading reading(next, name, schema, settings);
    CIFRA_CHECK(reading.begin(wanted));
    share_out(settings.threads, static_cast<std::size_t>(settings.threads), [&](std::size_t) { reading.work(); });
    return reading.end();
}

}  // namespace cifra::tabulate
