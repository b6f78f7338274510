#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cifra::tabulate {

/// Where the fields of a text end: every comma and line break outside quotation marks, in order, and the end of the
/// text when no line break stands there.
struct FieldIndex {
    std::vector<std::uint32_t> ends;  ///< The first `count` of them.
    std::size_t count = 0;
    std::vector<std::uint32_t> lines;  ///< Fields up to the end of each line: the number of the next line's first one.
    bool quoted = false;               ///< A quotation mark stands somewhere.
    bool ascii = true;
    bool open = false;  ///< The text ends inside quotation marks.
};

/// Finds the ends of the fields, 64 bytes at a time. `index` is filled anew and keeps its memory.
/// \param text  less than 2^32 bytes, READ_AHEAD zero bytes after it
/// \source RFC 4180; Langdale, Lemire (2019), Parsing gigabytes of JSON per second (masks of characters, prefix sums of
/// quotes)
void find_fields(std::string_view text, FieldIndex& index);

}  // namespace cifra::tabulate
