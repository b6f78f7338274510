#pragma once

#include "http/request.hpp"
#include "http/response.hpp"

#include <cstdint>
#include <functional>
#include <string>

namespace cifra::http {

/// Whether a site can answer, for those who watch it.
struct Health {
    bool well = true;
    std::string words;    ///< Plain text for /healthz: nothing that is not public.
    bool current = true;  ///< False: it shows what it showed before, since its source cannot be read.
};

/// What a server serves, as functions. All of them are called by several threads at a time.
struct Site {
    /// The whole answer to a GET; HEAD, parts and 304 follow from it. An exception becomes a 500.
    std::function<Response(Request const&)> answer;
    /// Whether the answer takes so long that it must not hold up others. Quick itself, and so are the next three.
    std::function<bool(Request const&)> is_slow = [](Request const&) { return false; };
    /// A name for metrics and logs, out of few; never the address itself.
    std::function<std::string(Request const&)> route_name = [](Request const&) { return std::string("site"); };
    /// Another number than before when answers are others than before: kept ones are then forgotten. It changes after
    /// the answers do, never before.
    std::function<std::uint64_t()> generation = [] { return std::uint64_t{0}; };
    std::function<Health()> health = [] { return Health{}; };
};

}  // namespace cifra::http
