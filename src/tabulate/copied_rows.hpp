#pragma once

#include "base/result.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::tabulate {

/// Reads PostgreSQL's binary COPY, in whatever pieces it comes.
/// \source PostgreSQL 15 documentation, COPY, "Binary Format"
class CopiedRows {
public:
    /// Takes a row; a NULL is an empty text. The texts stay until it returns.
    using UseRow = std::function<void(std::vector<std::string_view> const& fields)>;

    /// \param width  fields of a row
    explicit CopiedRows(std::size_t width) : m_width(width) {}

    /// Takes further bytes. \returns Whether they are binary COPY of that width.
    bool add(std::string_view bytes, UseRow const& use);
    /// Whether the end has come, and nothing after it.
    bool ended() const { return m_ended; }

private:
    bool take_header();
    /// \returns Whether a whole row was taken; otherwise nothing was.
    bool take_row(UseRow const& use);

    std::size_t m_width;
    std::string m_waiting;   ///< Bytes that are not used up.
    std::size_t m_used = 0;  ///< Of them.
    bool m_begun = false;
    bool m_ended = false;
    bool m_broken = false;
    std::vector<std::string_view> m_fields;
};

}  // namespace cifra::tabulate
