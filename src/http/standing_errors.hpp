#pragma once

#include "http/answer_cache.hpp"

#include <map>
#include <string>

namespace cifra::http {

/// The answers to what no handler sees, finished beforehand.
class StandingErrors {
public:
    StandingErrors(SecurityHeaders const& security, Metrics& metrics, std::string route);
    /// \param status  as in plain_error
    ServedAnswer get(int status) const;

private:
    std::string m_route;
    RouteCounts& m_counts;
    std::map<int, std::shared_ptr<FinishedAnswer const>> m_answers;
};

}  // namespace cifra::http
