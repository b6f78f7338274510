#include "http/resource_use.hpp"
#include "served.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <chrono>
#include <thread>
#include <vector>

namespace cifra::http {
namespace {

using testing::HasSubstr;

ServerSettings impatient() {
    auto settings = test_settings();
    settings.header_timeout_ms = 300;
    settings.idle_timeout_ms = 300;
    settings.write_timeout_ms = 300;
    settings.slowest_bytes_per_s = 100000000;
    return settings;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool KEEPS_FREED_MEMORY = true;
#else
constexpr bool KEEPS_FREED_MEMORY = false;
#endif

std::string const GATE = "GET /gate HTTP/1.1\r\nHost: site.example\r\n\r\n";
std::string const REQUEST = "GET /page HTTP/1.1\r\nHost: site.example\r\n\r\n";

TEST(Limits, AReaderThatSendsNothingIsClosed) {
    Served served(impatient());
    auto client = served.client();
    EXPECT_TRUE(client.is_closed_within(2000));
}

TEST(Limits, ARequestByDribblesIsCutOffWithWords) {
    Served served(impatient());
    auto client = served.client();
    for (std::size_t i = 0; i < 12 && client.send(REQUEST.substr(i, 1)); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(client.receive().status, 408);
    EXPECT_TRUE(client.is_closed_within(1000));
    EXPECT_EQ(served.metric("cifra_http_timeouts_total"), 1);
}

TEST(Limits, TheTimeOfARequestBeginsWhenTheAnswerBeforeItIsSent) {
    Served served(impatient());
    auto client = served.client();
    client.send(GATE + REQUEST.substr(0, 20));
    EXPECT_TRUE(served.wait_for_in_flight(1));
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    served.open_gate();
    EXPECT_EQ(client.receive().body, "in");
    client.send(REQUEST.substr(20));
    EXPECT_EQ(client.receive().status, 200);
}

TEST(Limits, AReaderAtRestIsClosedAndNotCountedAsSlow) {
    Served served(impatient());
    auto client = served.client();
    EXPECT_EQ(client.get("/page").status, 200);
    EXPECT_TRUE(client.is_closed_within(2000));
    EXPECT_EQ(served.metric("cifra_http_timeouts_total"), 0);
}

TEST(Limits, AReaderThatTakesNothingIsCutOff) {
    Served served(impatient());
    auto client = served.client();
    client.read_slowly(4096);
    client.send("GET /big HTTP/1.1\r\nHost: site.example\r\n\r\n");
    EXPECT_TRUE(soon([&] { return served.metric("cifra_http_timeouts_total") == 1; }));
    EXPECT_EQ(served.metric("cifra_http_in_flight"), 0);
    EXPECT_TRUE(soon([&] { return served.metric("cifra_http_connections") == 1; })) << "that of the metrics";
}

TEST(Limits, TheLongestIdleConnectionMakesRoomForANewOne) {
    auto settings = test_settings();
    settings.connections = 4;
    Served served(settings);
    std::vector<RawClient> clients;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(served.client());
        EXPECT_EQ(clients.back().get("/page").status, 200);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    EXPECT_EQ(served.client().get("/page").status, 200);
    EXPECT_TRUE(clients.front().is_closed_within(1000));
    EXPECT_EQ(clients.back().get("/page").status, 200);
}

TEST(Limits, WhereAllAreBusyANewConnectionIsRefused) {
    auto settings = test_settings();
    settings.connections = 2;
    Served served(settings);
    std::vector<RawClient> busy;
    for (int i = 0; i < 2; ++i) {
        busy.push_back(served.client());
        busy.back().send(GATE);
    }
    EXPECT_TRUE(served.wait_for_in_flight(2)) << "who looks at the metrics is not counted";
    auto const answer = served.client().receive();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.headers.at("retry-after"), "5");
    served.open_gate();
    for (auto& client : busy) EXPECT_EQ(client.receive().body, "in");
}

TEST(Limits, OneAddressHasNoMoreConnectionsThanItMay) {
    auto settings = test_settings();
    settings.connections_per_address = 2;
    Served served(settings);
    auto first = served.client();
    EXPECT_EQ(first.get("/page").status, 200);
    {
        auto second = served.client();
        EXPECT_EQ(second.get("/page").status, 200);
        EXPECT_EQ(served.client().receive().status, 429);
    }
    EXPECT_TRUE(soon([&] { return served.client().get("/page").status == 200; }));
}

TEST(Limits, WhatTakesLongHoldsUpNobodyElse) {
    auto settings = test_settings();
    settings.slow_queue = 2;
    Served served(settings);
    std::vector<RawClient> slow;
    for (int i = 0; i < 8; ++i) {
        slow.push_back(served.client());
        slow.back().send("GET /gate?" + std::to_string(i) + " HTTP/1.1\r\nHost: site.example\r\n\r\n");
    }
    EXPECT_EQ(served.client().get("/number").status, 200) << "while they wait";
    EXPECT_TRUE(soon([&] { return served.metric("cifra_http_refused_busy_total") >= 5; }));
    served.open_gate();
    int answered = 0;
    int refused = 0;
    for (auto& client : slow) {
        auto const status = client.receive().status;
        answered += status == 200 ? 1 : 0;
        refused += status == 503 ? 1 : 0;
    }
    EXPECT_EQ(answered + refused, 8);
    EXPECT_EQ(served.metric("cifra_http_refused_busy_total"), refused);
}

TEST(Limits, WhatManyAskForAtATimeIsMadeOnce) {
    Served served;
    std::vector<RawClient> clients;
    for (int i = 0; i < 50; ++i) {
        clients.push_back(served.client());
        clients.back().send(GATE);
    }
    EXPECT_TRUE(served.wait_for_in_flight(50));
    served.open_gate();
    for (auto& client : clients) EXPECT_EQ(client.receive().body, "in");
    EXPECT_EQ(served.answers, 1);
}

TEST(Limits, TenThousandRandomAddressesLeaveMemoryAndKeptPagesAsTheyWere) {
    auto settings = test_settings();
    settings.cache_bytes = 1U << 20U;
    settings.log_requests = false;
    settings.requests_per_connection = 100000;
    Served served(settings);
    auto client = served.client();
    for (int i = 0; i < 3; ++i) EXPECT_EQ(client.get("/page").status, 200);
    auto const made = served.answers.load();
    auto const before = resource_use();
    std::uint32_t random = 1;
    for (int i = 0; i < 10000; ++i) {
        random = random * 1664525U + 1013904223U;
        auto const found = i % 20 == 0 ? "/page?" : i % 2 == 0 ? "/accept?" : "/";
        ASSERT_EQ(client.get(found + std::to_string(random)).status, i % 2 == 0 ? 200 : 404) << i;
    }
    EXPECT_EQ(client.get("/page").status, 200);
    EXPECT_EQ(served.answers, made + 10000) << "the page is still kept";
    EXPECT_LE(served.metric("cifra_http_cache_bytes"), 1 << 20);
    auto const after = resource_use();
    if (KEEPS_FREED_MEMORY) return;
    EXPECT_LT(after.resident_bytes, before.resident_bytes + (16U << 20U));
}

TEST(Limits, NoDescriptorIsLeftOpen) {
    Served served;
    EXPECT_EQ(served.client().get("/page").status, 200);
    auto const none_left = [&] { return served.metric("cifra_http_connections") == 1; };
    ASSERT_TRUE(soon(none_left));
    auto const before = resource_use().descriptors;
    for (int i = 0; i < 200; ++i) {
        auto client = served.client();
        if (i % 3 == 0) client.send("GET /pa");
        if (i % 3 == 1) client.send("nonsense");
        if (i % 3 == 2) client.send(REQUEST);
    }
    EXPECT_TRUE(soon([&] { return none_left() && resource_use().descriptors <= before; }));
}

}  // namespace
}  // namespace cifra::http
