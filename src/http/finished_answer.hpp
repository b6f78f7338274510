#pragma once

#include "http/body_memory.hpp"
#include "http/encoding.hpp"
#include "http/response.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::http {

/// An answer in one encoding, ready to be sent.
struct EncodedAnswer {
    std::string head;        ///< Status line and headers, without Date, Connection and the empty line at the end.
    std::size_t fields = 0;  ///< Where the headers begin within the head,
    std::size_t length = 0;  ///< and where Content-Length does, the last of them.
    std::string unchanged;   ///< The same for a 304; empty where there is no ETag.
    std::string tag;         ///< ETag; empty: none.
    std::string body;        ///< Empty where it was moved to `kept`.
    std::shared_ptr<KeptBody const> kept;

    std::string_view bytes() const { return kept ? kept->bytes() : std::string_view(body); }
};

/// An answer with everything that can be made of it before a request is known: heads, ETags, compressed bodies. It does
/// not change any more, so any number of threads may send it.
struct FinishedAnswer {
    int status = 200;
    Keep keep = Keep::ask;
    std::vector<std::string> vary;              ///< As in the response.
    std::optional<std::int64_t> last_modified;  ///< Seconds since 1970.
    EncodedAnswer plain;
    std::optional<EncodedAnswer> gzip;    ///< Where the body becomes smaller by it.
    std::optional<EncodedAnswer> brotli;  ///< Likewise.

    /// What it takes in memory, in bytes; not less.
    std::size_t size() const;
    EncodedAnswer const& in(AcceptedEncodings const& accepted) const;
};

/// What a server says of itself in each answer.
struct SecurityHeaders {
    bool behind_tls = false;  ///< Readers come by HTTPS: Strict-Transport-Security is sent.
};

/// Finishes an answer: once an answer, on whatever thread made it. A header of the response with a control character
/// is left out. Cost: compression, about a millisecond for 60 KB.
FinishedAnswer finish(Response response, SecurityHeaders const& security = {});

/// Moves bodies that are worth it, of an answer that will be sent often, to where they are sent from without a copy.
void move_bodies(FinishedAnswer& answer, BodyMemory& memory);

}  // namespace cifra::http
