#include "http/site_answers.hpp"

#include "http/status.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <thread>
#include <utility>

namespace cifra::http {
namespace {

constexpr std::string_view HEALTH = "/healthz";
constexpr std::size_t MOST_ROUTES = 200;

int quick_threads(ServerSettings const& settings) {
    if (settings.quick_threads > 0) return settings.quick_threads;
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// What is asked for, and the two headers that answers may vary on: those who ask the same wait for one answer.
std::string key_of(Question const& question, std::uint64_t generation) {
    return fmt::format("{} {}\n{}\n{}", generation, question.target, question.request.header("accept"),
                       question.request.header("accept-language"));
}

bool varies_alike(FinishedAnswer const& answer, Request const& a, Request const& b) {
    return std::all_of(answer.vary.begin(), answer.vary.end(),
                       [&](auto const& name) { return a.header(name) == b.header(name); });
}

/// Scripts of other sites ask first before they send headers such as If-None-Match.
Response options_response() {
    Response response;
    response.status = 204;
    response.headers = {{"Allow", "GET, HEAD, OPTIONS"},
                        {"Access-Control-Allow-Origin", "*"},
                        {"Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"},
                        {"Access-Control-Allow-Headers",
                         "accept, accept-language, if-none-match, if-modified-since, "
                         "range, if-range"},
                        {"Access-Control-Max-Age", "86400"}};
    response.policy.clear();
    return response;
}

}  // namespace

SiteAnswers::SiteAnswers(ServerSettings const& settings, Site site, Metrics& metrics, RequestLog& log)
    : m_site(std::move(site)),
      m_security{settings.behind_tls},
      m_metrics(metrics),
      m_log(log),
      m_errors(m_security, metrics, "server"),
      m_bodies(BodyMemory::make(settings.cache_bytes)),
      m_cache(settings.cache_bytes, metrics),
      m_options{std::make_shared<FinishedAnswer const>(finish(options_response(), m_security)),
                &metrics.route("options"), "options", false},
      m_quick(quick_threads(settings), settings.quick_queue),
      m_slow(settings.slow_threads, settings.slow_queue) {}

SiteAnswers::~SiteAnswers() {
    stop();
}

void SiteAnswers::stop() {
    m_quick.stop();
    m_slow.stop();
    // Who still waits is told nothing, and must not be kept longer than its thread.
    std::lock_guard const lock(m_mutex);
    m_waiting.clear();
}

std::optional<ServedAnswer> SiteAnswers::at_once(RequestHead const& head) {
    if (head.options) return m_options;
    if (head.method != Method::get && head.method != Method::head) return error(405);
    if (head.target == HEALTH) return health();
    auto served = m_cache.find(head, m_site.generation());
    if (served) m_metrics.cache_hits.fetch_add(1, std::memory_order_relaxed);
    return served;
}

ServedAnswer SiteAnswers::health() {
    Health health{false, {}};
    try {
        health = m_site.health();
    } catch (...) {
        note_exception();
    }
    Response response;
    response.status = health.well ? 200 : 503;
    response.body = (health.words.empty() ? std::string(health.well ? "ok" : "not well") : health.words) + "\n";
    response.keep = Keep::never;
    return {std::make_shared<FinishedAnswer const>(finish(std::move(response), m_security)),
            &m_metrics.route("healthz"), "healthz", false};
}

void SiteAnswers::later(std::shared_ptr<Question const> question, Reply reply) {
    m_metrics.cache_misses.fetch_add(1, std::memory_order_relaxed);
    auto const generation = m_site.generation();
    auto const key = key_of(*question, generation);
    {
        std::lock_guard const lock(m_mutex);
        auto const [waiting, is_new] = m_waiting.try_emplace(key);
        waiting->second.push_back({question, std::move(reply)});
        if (!is_new) return;
    }
    if (pool_for(question->request).submit([this, key, question, generation] { work(key, *question, generation); }))
        return;
    for (auto const& each : take_waiting(key)) {
        m_metrics.refused_busy.fetch_add(1, std::memory_order_relaxed);
        each.reply(error(503));
    }
}

void SiteAnswers::work(std::string const& key, Question const& question, std::uint64_t generation) {
    auto const served = make(question);
    // What was asked before a change and answered after it may be either: it is sent, and not kept.
    if (m_site.generation() == generation) m_cache.keep(question.target, question.request, served, generation);
    for (auto& each : take_waiting(key)) {
        if (varies_alike(*served.answer, question.request, each.question->request))
            each.reply(served);
        else
            later(std::move(each.question), std::move(each.reply));
    }
}

ServedAnswer SiteAnswers::make(Question const& question) {
    try {
        auto const route = lasting_name(m_site.route_name(question.request));
        auto answer = finish(m_site.answer(question.request), m_security);
        if (answer.status == 200 && answer.keep != Keep::never) move_bodies(answer, *m_bodies);
        return {std::make_shared<FinishedAnswer const>(std::move(answer)), &m_metrics.route(route), route, false};
    } catch (...) {
        note_exception();
        return error(500);
    }
}

/// What it says may hold what was asked: that it happened must do.
void SiteAnswers::note_exception() {
    m_metrics.exceptions.fetch_add(1, std::memory_order_relaxed);
    m_log.event("exception");
}

WorkerPool& SiteAnswers::pool_for(Request const& request) {
    try {
        return m_site.is_slow(request) ? m_slow : m_quick;
    } catch (...) {
        note_exception();
        return m_quick;
    }
}

std::vector<SiteAnswers::Waiting> SiteAnswers::take_waiting(std::string const& key) {
    std::lock_guard const lock(m_mutex);
    auto node = m_waiting.extract(key);
    return node.empty() ? std::vector<Waiting>{} : std::move(node.mapped());
}

std::string_view SiteAnswers::lasting_name(std::string const& route) {
    std::lock_guard const lock(m_mutex);
    auto const found = m_routes.find(route);
    if (found != m_routes.end()) return *found;
    return *m_routes.insert(m_routes.size() < MOST_ROUTES ? route : std::string("others")).first;
}

}  // namespace cifra::http
