#include "served.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::http {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string get(std::string const& target, std::string const& headers = "") {
    return "GET " + target + " HTTP/1.1\r\nHost: site.example\r\n" + headers + "\r\n";
}

TEST(KeepAlive, AnswersOneRequestAfterTheOtherOverOneConnection) {
    Served served;
    auto client = served.client();
    for (int i = 0; i < 100; ++i) {
        auto const answer = client.get("/page");
        ASSERT_EQ(answer.status, 200) << i;
        ASSERT_EQ(answer.body, long_text(40000)) << i;
    }
    EXPECT_EQ(served.answers, 1) << "it is kept";
    EXPECT_EQ(served.metric("cifra_http_connections_accepted_total"), 2) << "one of them for this";
}

TEST(KeepAlive, AnswersRequestsSentAtOnceInTheirOrder) {
    Served served;
    auto client = served.client();
    client.send(get("/gate") + get("/page") + get("/nothing") + get("/accept", "Accept: a/b\r\n") + get("/page"));
    EXPECT_TRUE(served.wait_for_in_flight(1));
    served.open_gate();
    EXPECT_EQ(client.receive().body, "in");
    EXPECT_EQ(client.receive().body.size(), 40000U);
    EXPECT_EQ(client.receive().status, 404);
    EXPECT_EQ(client.receive().body, "a/b");
    EXPECT_EQ(client.receive().body.size(), 40000U);
}

TEST(KeepAlive, AnswersARequestThatComesByteByByte) {
    Served served;
    auto client = served.client();
    for (char const c : get("/number")) client.send(std::string(1, c));
    EXPECT_EQ(client.receive().body, "1");
}

TEST(KeepAlive, ClosesWhenTheReaderSaysSoAndAfterAnOldRequest) {
    Served served;
    auto polite = served.client();
    auto const answer = polite.get("/number", "Connection: close\r\n");
    EXPECT_EQ(answer.headers.at("connection"), "close");
    EXPECT_TRUE(polite.is_closed_within(1000));
    auto old = served.client();
    old.send("GET /number HTTP/1.0\r\n\r\n");
    EXPECT_THAT(old.receive_all(), StartsWith("HTTP/1.1 200 OK\r\n"));
}

TEST(KeepAlive, AnswersAReaderThatHasSentItsLast) {
    Served served;
    auto client = served.client();
    client.send(get("/gate"));
    client.end();
    EXPECT_TRUE(served.wait_for_in_flight(1));
    served.open_gate();
    EXPECT_THAT(client.receive_all(), HasSubstr("\r\n\r\nin"));
}

TEST(KeepAlive, EndsAfterTheMostRequestsOfAConnection) {
    auto settings = test_settings();
    settings.requests_per_connection = 3;
    Served served(settings);
    auto client = served.client();
    EXPECT_EQ(client.get("/number").headers.count("connection"), 0U);
    EXPECT_EQ(client.get("/number").headers.count("connection"), 0U);
    EXPECT_EQ(client.get("/number").headers.at("connection"), "close");
    EXPECT_TRUE(client.is_closed_within(1000));
}

TEST(KeepAlive, SendsWhatIsLargerThanTheSocketTakesAtOnce) {
    Served served;
    auto client = served.client();
    client.read_slowly(65536);
    client.send(get("/big") + get("/number"));
    EXPECT_EQ(client.receive().body.size(), 4000000U);
    EXPECT_EQ(client.receive().body, "2");
}

}  // namespace
}  // namespace cifra::http
