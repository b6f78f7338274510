#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <vector>

namespace cifra::base {

/// Collects what is wrong with one input, so that its author can correct everything at once.
class Problems {
public:
    static constexpr std::size_t LIMIT =
        20;  ///< Problems kept; of further ones it is only said that there may be some.

    /// Adds a problem and those that came with it.
    void add(Error error);
    void add(LocalText message, LocalText what_to_do, Where where);

    bool none() const { return m_problems.empty(); }
    bool full() const { return m_problems.size() >= LIMIT; }

    /// All of them as one error, in order of file, line and column, and a last line when there may be more. Needs at
    /// least one.
    Error joined() const;

private:
    std::vector<Error> m_problems;
};

}  // namespace cifra::base
