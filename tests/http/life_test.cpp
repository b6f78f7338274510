#include "served.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <chrono>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

namespace cifra::http {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

std::string const GATE = "GET /gate HTTP/1.1\r\nHost: site.example\r\n\r\n";

/// Whether the program has something to do when the signal comes.
bool is_caught(int signal) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.rfind("SigCgt:", 0) == 0) return (std::stoull(line.substr(7), nullptr, 16) >> (signal - 1) & 1U) == 1;
    return false;
}

std::vector<nlohmann::json> lines_of(std::string const& log) {
    std::vector<nlohmann::json> lines;
    std::istringstream stream(log);
    for (std::string line; std::getline(stream, line);) lines.push_back(nlohmann::json::parse(line));
    return lines;
}

TEST(Life, StoppingFinishesWhatIsBeingAnswered) {
    Served served;
    auto busy = served.client();
    auto idle = served.client();
    EXPECT_EQ(idle.get("/page").status, 200);
    busy.send(GATE + GATE);
    EXPECT_TRUE(served.wait_for_in_flight(1));
    int const port = served.server->port();
    std::thread stopping([&] { served.server->stop(); });
    EXPECT_TRUE(idle.is_closed_within(5000));
    served.open_gate();
    auto const answer = busy.receive();
    EXPECT_EQ(answer.body, "in");
    EXPECT_EQ(answer.headers.at("connection"), "close");
    EXPECT_TRUE(busy.is_closed_within(5000)) << "the second is not answered";
    stopping.join();
    EXPECT_EQ(RawClient(port).get("/page").status, 0) << "nobody listens";
}

TEST(Life, StoppingDoesNotWaitForeverForAReader) {
    auto settings = test_settings();
    settings.stop_timeout_ms = 200;
    Served served(settings);
    auto client = served.client();
    client.read_slowly(4096);
    client.send("GET /big HTTP/1.1\r\nHost: site.example\r\n\r\n");
    EXPECT_TRUE(soon([&] { return served.answers == 1; }));
    auto const begin = std::chrono::steady_clock::now();
    served.server->stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(4));
}

TEST(Life, ASignalStopsIt) {
    for (int const signal : {SIGTERM, SIGINT}) {
        Served served;
        auto client = served.client();
        client.send(GATE);
        EXPECT_TRUE(served.wait_for_in_flight(1));
        std::thread running([&] { served.server->run_until_signal(); });
        ASSERT_TRUE(soon([&] { return is_caught(signal); }));
        ::kill(::getpid(), signal);
        EXPECT_TRUE(soon([&] { return RawClient(served.server->port()).get("/page").status == 0; }));
        served.open_gate();
        EXPECT_EQ(client.receive().body, "in");
        running.join();
    }
}

TEST(Life, ANewGenerationIsAnsweredAnew) {
    Served served;
    auto client = served.client();
    EXPECT_EQ(client.get("/number").body, "1");
    EXPECT_EQ(client.get("/number").body, "1");
    ++served.generation;
    EXPECT_EQ(client.get("/number").body, "2");
    EXPECT_EQ(client.get("/number").body, "2");
}

TEST(Life, SaysThatItIsWell) {
    Served served;
    auto const answer = served.client().get("/healthz");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "ok\n");
    EXPECT_EQ(answer.headers.at("cache-control"), "no-store");
    EXPECT_EQ(served.answers, 0);
}

TEST(Life, TellsItsMetricsOnAPortOfTheirOwn) {
    Served served;
    auto client = served.client();
    for (int i = 0; i < 3; ++i) EXPECT_EQ(client.get("/page").status, 200);
    EXPECT_EQ(client.get("/elsewhere").status, 404);
    EXPECT_EQ(client.get("/metrics").status, 404) << "not for the public";
    auto const text = served.metrics();
    EXPECT_THAT(text, HasSubstr("cifra_build{version=\"1.2.3\"} 1\n"));
    EXPECT_THAT(text, HasSubstr("cifra_http_requests_total{route=\"page\",status=\"2xx\"} 3\n"));
    EXPECT_THAT(text, HasSubstr("cifra_http_requests_total{route=\"other\",status=\"4xx\"} 2\n"));
    EXPECT_THAT(text, HasSubstr("cifra_http_request_duration_seconds_count{route=\"page\"} 3\n"));
    EXPECT_THAT(text, HasSubstr("cifra_http_body_bytes_total{route=\"page\"} 120000\n"));
    EXPECT_THAT(text, Not(HasSubstr("elsewhere")));
    EXPECT_EQ(served.metric("cifra_http_cache_hits_total"), 2);
    EXPECT_EQ(served.metric("cifra_http_cache_misses_total"), 3);
    EXPECT_GT(served.metric("process_resident_memory_bytes"), 1e6);
    EXPECT_GT(served.metric("process_open_fds"), 5);
    RawClient other(served.server->metrics_port());
    EXPECT_EQ(other.get("/metrics").headers.at("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    EXPECT_EQ(other.get("/page").status, 404);
}

TEST(Life, LogsOneLineARequestWithoutWhoAndWhatFor) {
    Served served;
    auto client = served.client();
    EXPECT_EQ(
        client.get("/page?name=secret", "User-Agent: secret\r\nReferer: secret\r\nAccept-Encoding: br\r\n").status,
        200);
    EXPECT_EQ(client.get("/page?name=secret", "Accept-Encoding: gzip\r\n").status, 200);
    auto const log = served.log();
    EXPECT_THAT(log, Not(HasSubstr("secret")));
    EXPECT_THAT(log, Not(HasSubstr("127.0.0.1")));
    auto const lines = lines_of(log);
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(lines[0]["event"], "start");
    EXPECT_EQ(lines[3]["event"], "stop");
    EXPECT_EQ(lines[1]["time"], "1994-11-06T08:49:37Z");
    EXPECT_EQ(lines[1]["route"], "page");
    EXPECT_EQ(lines[1]["method"], "GET");
    EXPECT_EQ(lines[1]["status"], 200);
    EXPECT_EQ(lines[1]["encoding"], "br");
    EXPECT_EQ(lines[1]["cache"], false);
    EXPECT_EQ(lines[2]["cache"], true);
    EXPECT_EQ(lines[2]["encoding"], "gzip");
}

TEST(Life, ALogThatCannotBeWrittenHoldsNobodyUp) {
    Site site;
    site.answer = [](Request const&) { return Response{}; };
    std::atomic<bool> blocked{true};
    Surroundings around;
    around.now_s = [] { return std::int64_t{0}; };
    around.write_log = [&](std::string_view) {
        while (blocked) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    };
    auto server = Server::start(test_settings(), std::move(site), std::move(around));
    ASSERT_TRUE(server);
    RawClient client((*server)->port());
    for (int i = 0; i < 300; ++i) ASSERT_EQ(client.get("/").status, 200);
    blocked = false;
}

TEST(Life, SaysWhyItCannotListen) {
    Served served;
    auto const start = [](ServerSettings settings) {
        Site site;
        site.answer = [](Request const&) { return Response{}; };
        auto server = Server::start(std::move(settings), std::move(site),
                                    {[] { return std::int64_t{0}; }, [](std::string_view) {}, ""});
        return server ? std::string() : to_string(server.error(), base::Language::en);
    };
    auto settings = test_settings();
    settings.port = served.server->port();
    EXPECT_THAT(start(settings), HasSubstr("cannot listen on 127.0.0.1 port"));
    settings.address = "the moon";
    EXPECT_THAT(start(settings), HasSubstr("is no place to listen on"));
    settings = test_settings();
    settings.io_threads = 0;
    EXPECT_THAT(start(settings), HasSubstr("io_threads is 0; give at least 1"));
}

TEST(Life, AnswersOnSeveralThreads) {
    auto settings = test_settings();
    settings.io_threads = 3;
    Served served(settings);
    std::vector<RawClient> clients;
    for (int i = 0; i < 12; ++i) clients.push_back(served.client());
    for (int round = 0; round < 5; ++round)
        for (auto& client : clients) EXPECT_EQ(client.get("/page").body.size(), 40000U);
    EXPECT_EQ(served.metric("cifra_http_connections"), 13);
}

}  // namespace
}  // namespace cifra::http
