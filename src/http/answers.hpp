#pragma once

#include "http/answer_cache.hpp"
#include "http/request.hpp"
#include "http/request_head.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace cifra::http {

/// A request whose answer has to be made; it owns what it says.
struct Question {
    std::string target;  ///< As sent: what the answer is kept under.
    Request request;
};

/// What is answered on a port.
class Answers {
public:
    using Reply = std::function<void(ServedAnswer)>;

    virtual ~Answers() = default;
    /// The answer, where it is there without work.
    virtual std::optional<ServedAnswer> at_once(RequestHead const& head) = 0;
    /// Has the answer made, and gives it to `reply`, on whatever thread; at once where there is no room for more work.
    virtual void later(std::shared_ptr<Question const> question, Reply reply) = 0;
    /// One of the answers to what no handler sees.
    virtual ServedAnswer error(int status) = 0;
    /// Whether it is who watches the server that is answered, and not its readers.
    virtual bool is_for_watchers() const { return false; }
};

}  // namespace cifra::http
