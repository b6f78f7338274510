#include "http/metrics_answers.hpp"

#include <utility>

namespace cifra::http {

MetricsAnswers::MetricsAnswers(Metrics& metrics) : m_metrics(metrics), m_errors({}, metrics, "metrics") {}

std::optional<ServedAnswer> MetricsAnswers::at_once(RequestHead const& head) {
    if (head.method != Method::get && head.method != Method::head) return error(405);
    if (head.target.substr(0, head.target.find('?')) != "/metrics") return error(404);
    Response response;
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = m_metrics.text();
    response.keep = Keep::never;
    return ServedAnswer{std::make_shared<FinishedAnswer const>(finish(std::move(response))),
                        &m_metrics.route("metrics"), "metrics", false};
}

void MetricsAnswers::later(std::shared_ptr<Question const>, Reply reply) {
    reply(error(404));
}

}  // namespace cifra::http
