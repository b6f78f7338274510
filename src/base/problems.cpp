#include "base/problems.hpp"

#include <algorithm>

namespace cifra::base {

void Problems::add(Error error) {
    auto const also = std::move(error.also);
    error.also.clear();
    if (!full()) m_problems.push_back(std::move(error));
    for (auto const& other : also) add(other);
}

void Problems::add(LocalText message, LocalText what_to_do, Where where) {
    add(Error{ErrorCode::bad_input, std::move(message), std::move(what_to_do), std::move(where), {}});
}

Error Problems::joined() const {
    auto sorted = m_problems;
    std::stable_sort(sorted.begin(), sorted.end(), [](Error const& a, Error const& b) { return a.where < b.where; });
    return join(std::move(sorted));
}

}  // namespace cifra::base
