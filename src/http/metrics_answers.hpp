#pragma once

#include "http/answers.hpp"
#include "http/standing_errors.hpp"

namespace cifra::http {

/// The answers of the port for metrics: /metrics alone.
class MetricsAnswers : public Answers {
public:
    explicit MetricsAnswers(Metrics& metrics);
    std::optional<ServedAnswer> at_once(RequestHead const& head) override;
    void later(std::shared_ptr<Question const> question, Reply reply) override;
    ServedAnswer error(int status) override { return m_errors.get(status); }
    bool is_for_watchers() const override { return true; }

private:
    Metrics& m_metrics;
    StandingErrors m_errors;
};

}  // namespace cifra::http
