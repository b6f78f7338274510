#include "http/standing_errors.hpp"

#include "http/status.hpp"

#include <utility>

namespace cifra::http {

StandingErrors::StandingErrors(SecurityHeaders const& security, Metrics& metrics, std::string route)
    : m_route(std::move(route)), m_counts(metrics.route(m_route)) {
    for (int const status : {400, 404, 405, 408, 413, 414, 417, 429, 431, 500, 503})
        m_answers.emplace(status, std::make_shared<FinishedAnswer const>(finish(plain_error(status), security)));
}

ServedAnswer StandingErrors::get(int status) const {
    auto const found = m_answers.find(status);
    return {found == m_answers.end() ? m_answers.at(500) : found->second, &m_counts, m_route, false};
}

}  // namespace cifra::http
