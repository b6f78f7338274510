#pragma once

#include "base/result.hpp"
#include "http/request.hpp"
#include "http/wire_answer.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::http {

/// How much of a request is read.
struct RequestLimits {
    std::size_t header_bytes = 16384;  ///< Request line and headers.
    std::size_t headers = 64;
    std::size_t target_bytes = 4096;
};

/// A header as it came: the name in the sender's letter case; several of one name are joined by commas.
struct HeaderField {
    int id = 0;  ///< Of a name that is known; 0: another.
    std::string_view name;
    std::string_view value;
};

/// Request line and headers as they came over the wire; everything refers to what was read, and lives until the next.
struct RequestHead {
    Method method = Method::get;
    bool options = false;     ///< The method is OPTIONS; `method` is other.
    std::string_view target;  ///< "/path?query", never empty; "*" of OPTIONS.
    bool keep_alive = true;   ///< The sender may send another one.
    std::vector<HeaderField> fields;
    Conditions conditions;

    /// The value of a header by its lower-case name; empty when there is none.
    std::string_view header(std::string_view name) const;
};

/// What became of bytes that were read.
struct HeadOutcome {
    enum class Kind { incomplete, complete, refused };
    Kind kind = Kind::incomplete;
    std::size_t length = 0;  ///< Of a complete one: its bytes.
    int status = 0;          ///< Of a refused one: what it is answered with, before the connection is closed.
};

/// Reads request lines and headers, with Beast's parser and stricter than it: whatever two programs may understand
/// differently is refused. Keeps its memory from one request to the next.
class HeadReader {
public:
    explicit HeadReader(RequestLimits const& limits) : m_limits(limits) {}

    /// Reads the first request in `bytes`. \param searched  bytes in which no end was found before; updated
    /// Refused: 400 malformed, with Transfer-Encoding, an odd Content-Length or without exactly one Host; 413 with a
    /// body; 414 and 431 too long; 417 for an expectation other than 100-continue.
    /// \source RFC 9112, 2 to 6 and 11.2
    HeadOutcome read(std::string_view bytes, std::size_t& searched);
    /// What was read last, where that was complete.
    RequestHead const& head() const { return m_head; }

private:
    class Parser;
    int parse(std::string_view bytes);
    int check() const;
    int check_host(bool needed) const;
    int read_target_form();
    void add(int id, std::string_view name, std::string_view value);
    void note_conditions();

    RequestLimits m_limits;
    RequestHead m_head;
    std::deque<std::string> m_joined;  ///< Values of headers that came several times.
    bool m_http_1_1 = true;
    int m_bodies = 0;  ///< Content-Length headers.
    int m_hosts = 0;
    int m_refusal = 0;
};

/// The request as handlers see it, with what `head` refers to copied. HEAD becomes GET. Headers whose values are no
/// UTF-8 are left out. \error bad_input  as read_target
base::Result<Request> request_of(RequestHead const& head);

}  // namespace cifra::http
