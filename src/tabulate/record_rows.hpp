#pragma once

#include "base/result.hpp"
#include "tabulate/field_index.hpp"

#include <optional>
#include <string>

namespace cifra::tabulate {

/// Part of a text.
struct TextSpan {
    std::size_t begin = 0;
    std::size_t end = 0;

    std::size_t size() const { return end - begin; }
};

/// Where a text stands, for messages.
struct TextPlace {
    std::string const& file;
    int first_line = 1;
};

/// A problem at a byte of a text, with line and column. It never holds what stands there.
base::Error problem_at(std::string_view text, std::size_t offset, TextPlace const& place, base::LocalText message,
                       base::LocalText what_to_do);

/// The records of a text that have as many fields as the header.
struct RecordRows {
    std::vector<std::uint32_t> first;   ///< Number of each record's first field.
    std::vector<base::Error> problems;  ///< The others, at most base::Problems::LIMIT, in order.
};

/// Groups fields into records. Empty lines are skipped.
RecordRows group_records(std::string_view text, FieldIndex const& index, std::size_t width, TextPlace const& place);

/// A field as it stands in the text, without a carriage return at the end of its line.
TextSpan field_span(std::string_view text, FieldIndex const& index, std::size_t field);

/// A field without its quotation marks, doubled ones halved. Nothing when it is not quoted as RFC 4180 asks: a mark in
/// the middle of a field, a field that goes on after its closing mark, or one that is never closed.
std::optional<std::string> unquote(std::string_view field);

}  // namespace cifra::tabulate
