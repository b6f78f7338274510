#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cifra::http {

/// A part of a body.
struct ByteRange {
    std::size_t first = 0;
    std::size_t count = 0;
    bool operator==(ByteRange const&) const = default;
};

/// What a request for a part comes to.
struct RangeAnswer {
    enum class Kind {
        whole,        ///< No range, one that is not understood, or several: the whole body is sent.
        part,         ///< 206.
        unsatisfied,  ///< 416: it begins behind the end.
    };
    Kind kind = Kind::whole;
    ByteRange part;  ///< Of a part: within the body, at least one byte.
};

/// Reads Range for a body of so many bytes. Several ranges are answered with the whole body: nobody gains by them, and
/// many small ones are a known way to make a server work.
/// \source RFC 9110, 14.1.2
RangeAnswer read_range(std::string_view range, std::size_t size);

}  // namespace cifra::http
