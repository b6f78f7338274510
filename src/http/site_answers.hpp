#pragma once

#include "http/answers.hpp"
#include "http/request_log.hpp"
#include "http/server_settings.hpp"
#include "http/site.hpp"
#include "http/standing_errors.hpp"
#include "http/worker_pool.hpp"

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::http {

/// The answers of a site: kept ones at once, others made by two pools of threads, one for what takes long. What is
/// asked for by several at a time is made once.
class SiteAnswers : public Answers {
public:
    SiteAnswers(ServerSettings const& settings, Site site, Metrics& metrics, RequestLog& log);
    ~SiteAnswers() override;

    std::optional<ServedAnswer> at_once(RequestHead const& head) override;
    void later(std::shared_ptr<Question const> question, Reply reply) override;
    ServedAnswer error(int status) override { return m_errors.get(status); }
    /// Makes no more answers; returns when those begun are made.
    void stop();

private:
    struct Waiting {
        std::shared_ptr<Question const> question;
        Reply reply;
    };
    ServedAnswer make(Question const& question);
    ServedAnswer health();
    WorkerPool& pool_for(Request const& request);
    void note_exception();
    void work(std::string const& key, Question const& question, std::uint64_t generation);
    std::vector<Waiting> take_waiting(std::string const& key);
    std::string_view lasting_name(std::string const& route);

    Site m_site;
    SecurityHeaders m_security;
    Metrics& m_metrics;
    RequestLog& m_log;
    StandingErrors m_errors;
    std::shared_ptr<BodyMemory> m_bodies;
    AnswerCache m_cache;
    ServedAnswer m_options;
    std::mutex m_mutex;
    std::map<std::string, std::vector<Waiting>> m_waiting;  ///< For an answer that is being made.
    std::set<std::string> m_routes;
    WorkerPool m_quick;
    WorkerPool m_slow;
};

}  // namespace cifra::http
