#include "base/problems.hpp"

#include <algorithm>

namespace cifra::base {

namespace {

Error and_more() {
    return {ErrorCode::bad_input,
            {"these are the first problems; there may be more", "estos son los primeros problemas; puede haber más"},
            {"correct them and run the command again", "corríjalos y repita la orden"},
            {},
            {}};
}

bool says_that_there_is_more(Error const& error) {
    return error.message.en == and_more().message.en;
}

}  // namespace

void Problems::add(Error error) {
    auto const also = std::move(error.also);
    error.also.clear();
    if (!full() && !says_that_there_is_more(error)) m_problems.push_back(std::move(error));
    for (auto const& other : also) add(other);
}

void Problems::add(LocalText message, LocalText what_to_do, Where where) {
    add(Error{ErrorCode::bad_input, std::move(message), std::move(what_to_do), std::move(where), {}});
}

Error Problems::joined() const {
    auto sorted = m_problems;
    std::stable_sort(sorted.begin(), sorted.end(), [](Error const& a, Error const& b) { return a.where < b.where; });
    if (full()) sorted.push_back(and_more());
    return join(std::move(sorted));
}

}  // namespace cifra::base
