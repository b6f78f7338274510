#include "base/csv_stream.hpp"

#include "base/csv_problem.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstring>

namespace cifra::base {
namespace {

/// More than the longest record, so that it always fits in.
constexpr std::size_t BUFFER_BYTES = CsvStream::MAX_RECORD_BYTES + (256U << 10U);
constexpr std::string_view BYTE_ORDER_MARK = "\xEF\xBB\xBF";

}  // namespace

Result<CsvStream> CsvStream::open(std::filesystem::path const& path, std::string name) {
    CIFRA_TRY(auto file, InputFile::open(path));
    CsvStream stream(std::move(file), std::move(name));
    CIFRA_CHECK(stream.fill());
    if (std::string_view(stream.m_buffer).substr(0, stream.m_end).substr(0, 3) == BYTE_ORDER_MARK)
        stream.m_begin = BYTE_ORDER_MARK.size();
    return stream;
}

CsvStream::CsvStream(InputFile file, std::string name)
    : m_file(std::move(file)), m_name(std::move(name)), m_buffer(BUFFER_BYTES, '\0') {}

/// Moves what is left to the front and reads until the buffer is full or the file ends.
Result<void> CsvStream::fill() {
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
    while (!m_ended && m_end < m_buffer.size()) {
        CIFRA_TRY(auto const count, m_file.read(m_buffer.data() + m_end, m_buffer.size() - m_end));
        m_hash.add({m_buffer.data() + m_end, count});
        m_bytes_read += count;
        m_end += count;
        m_ended = count == 0;
    }
    return {};
}

tl::unexpected<Error> CsvStream::too_long() const {
    return fail(ErrorCode::bad_input,
                {fmt::format("the record that begins here is longer than {} bytes", MAX_RECORD_BYTES),
                 fmt::format("el registro que comienza aquí tiene más de {} bytes", MAX_RECORD_BYTES)},
                {"shorten its texts, or close a quotation mark that was left open",
                 "acorte sus textos, o cierre unas comillas que quedaron abiertas"},
                {m_name, m_line, 0});
}

/// Where a record with quotes ends: its line break, or the end of what was read.
std::size_t CsvStream::quoted_end(std::size_t from) const {
    bool quoted = false;
    bool closed = false;
    bool at_start = true;
    for (auto i = from; i < m_end; ++i) {
        char const c = m_buffer[i];
        if (quoted) {
            closed = c == '"';
            quoted = !closed;
            continue;
        }
        if (c == '\n') return i;
        // A doubled quotation mark closes and opens again.
        quoted = c == '"' && (at_start || closed);
        closed = false;
        at_start = c == ',';
    }
    return m_end;
}

/// The next record with its line break, as it stands in the file; empty after the last.
Result<std::string_view> CsvStream::raw_record() {
    for (int round = 0;; ++round) {
        auto const* const begin = m_buffer.data() + m_begin;
        auto const left = m_end - m_begin;
        auto const* const found = static_cast<char const*>(std::memchr(begin, '\n', left));
        auto end = found == nullptr ? m_end : static_cast<std::size_t>(found - m_buffer.data());
        if (std::memchr(begin, '"', end - m_begin) != nullptr) end = quoted_end(m_begin);
        bool const whole = end < m_end || m_ended;
        if (whole && end - m_begin > MAX_RECORD_BYTES) return too_long();
        if (whole) return std::string_view(begin, std::min(end + 1, m_end) - m_begin);
        if (round > 0) return too_long();
        CIFRA_CHECK(fill());
    }
}

Result<void> CsvStream::check_bytes(std::string_view raw) const {
    auto const place = [&](std::size_t offset) {
        auto where = place_of(raw, offset);
        return Where{m_name, m_line + where.line - 1, where.column};
    };
    if (auto const nul = raw.find('\0'); nul != std::string_view::npos)
        return fail(ErrorCode::bad_input, {"a NUL character stands here", "aquí hay un carácter NUL"},
                    {"save the file as plain text in UTF-8", "guarde el archivo como texto simple en UTF-8"},
                    place(nul));
    if (auto const bad = first_invalid_utf8(raw)) return fail(not_utf8(place(*bad)));
    return {};
}

/// The text between quotation marks, moved together in place where some are doubled.
Result<std::string_view> CsvStream::unquote(char*& at, char const* end) {
    int const opened_at = m_line;
    char* const begin = ++at;
    char* to = begin;
    for (; at != end; ++at) {
        if (*at == '\n') ++m_line;
        if (*at == '"') {
            ++at;
            if (at == end || *at == ',') return std::string_view(begin, static_cast<std::size_t>(to - begin));
            if (*at != '"') return fail(text_after_quote({m_name, m_line, 0}));
        }
        *to++ = *at;
    }
    return fail(never_closed({m_name, opened_at, 0}));
}

Result<void> CsvStream::split(std::string_view raw, CsvFields& record) {
    // The buffer is ours; the view only says where in it.
    char* at = m_buffer.data() + m_begin;
    char const* end = at + raw.size();
    bool const broken = end != at && end[-1] == '\n';
    if (broken) --end;
    if (broken && end != at && end[-1] == '\r') --end;
    while (true) {
        if (at != end && *at == '"') {
            CIFRA_TRY(auto const field, unquote(at, end));
            record.fields.push_back(field);
        } else {
            auto const* const comma = static_cast<char*>(std::memchr(at, ',', static_cast<std::size_t>(end - at)));
            auto const length = static_cast<std::size_t>((comma == nullptr ? end : comma) - at);
            record.fields.emplace_back(at, length);
            at += length;
        }
        if (at == end) break;
        ++at;
    }
    ++m_line;
    return {};
}

Result<bool> CsvStream::next(CsvFields& record) {
    while (true) {
        CIFRA_TRY(auto const raw, raw_record());
        if (raw.empty()) return false;
        CIFRA_CHECK(check_bytes(raw));
        record.fields.clear();
        record.line = m_line;
        CIFRA_CHECK(split(raw, record));
        m_begin += raw.size();
        if (record.fields.size() > 1 || !record.fields.front().empty()) return true;
    }
}

}  // namespace cifra::base
