#include "served.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <atomic>
#include <thread>

namespace cifra::http {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Bad {
    char const* what;
    std::string bytes;
    int status;
};

std::string const HOST = "Host: site.example\r\n";

std::vector<Bad> bad_requests() {
    std::string many;
    for (int i = 0; i < 70; ++i) many += "X-" + std::to_string(i) + ": 1\r\n";
    auto const get = [](std::string const& headers) { return "GET /page HTTP/1.1\r\n" + HOST + headers + "\r\n"; };
    return {
        {"no words at all", "\x16\x03\x01\x02garbage", 400},
        {"a method in small letters", "get /page HTTP/1.1\r\n" + HOST + "\r\n", 400},
        {"no version", "GET /page\r\n" + HOST + "\r\n", 400},
        {"a version to come", "GET /page HTTP/2.0\r\n" + HOST + "\r\n", 400},
        {"an old version without Host but with a body", "GET /page HTTP/1.0\r\nContent-Length: 5\r\n\r\n12345", 413},
        {"no Host", "GET /page HTTP/1.1\r\n\r\n", 400},
        {"two Hosts", get(HOST), 400},
        {"a Host with a path", "GET /page HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        {"a target that is no path", "GET page HTTP/1.1\r\n" + HOST + "\r\n", 400},
        {"a target of another protocol", "GET ftp://site.example/page HTTP/1.1\r\n" + HOST + "\r\n", 400},
        {"an authority", "CONNECT site.example:443 HTTP/1.1\r\n" + HOST + "\r\n", 400},
        {"chunks", get("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400},
        {"hidden chunks", get("Transfer-Encoding: xchunked\r\n"), 400},
        {"chunks and a length", get("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n", 400},
        {"a length and chunks", get("Transfer-Encoding: chunked\r\nContent-Length: 3\r\n") + "0\r\n\r\n", 400},
        {"two lengths", get("Content-Length: 0\r\nContent-Length: 44\r\n"), 400},
        {"the same length twice", get("Content-Length: 0\r\nContent-Length: 0\r\n"), 400},
        {"a list of lengths", get("Content-Length: 0, 0\r\n"), 400},
        {"a length with a sign", get("Content-Length: +0\r\n"), 400},
        {"a length below zero", get("Content-Length: -1\r\n"), 400},
        {"a length in hexadecimal", get("Content-Length: 0x0\r\n"), 400},
        {"a length without end", get("Content-Length: 99999999999999999999999\r\n"), 400},
        {"a body", get("Content-Length: 5\r\n") + "12345", 413},
        {"a body to come", get("Content-Length: 5\r\nExpect: 100-continue\r\n"), 413},
        {"another expectation", get("Expect: the-unexpected\r\n"), 417},
        {"a blank before the colon", get("Content-Length : 5\r\n"), 400},
        {"a folded line", get("X-A: 1\r\n Content-Length: 5\r\n"), 400},
        {"a line without colon", get("nothing\r\n"), 400},
        {"a null byte", get(std::string("X-A: 1\0002\r\n", 10)), 400},
        {"a bare carriage return", get("X-A: 1\rX-B: 2\r\n"), 400},
        {"bare line feeds within", get("X-A: 1\nContent-Length: 5\r\n"), 400},
        {"too many headers", get(many), 431},
        {"headers that are too long", get("X-A: " + std::string(20000, 'a') + "\r\n"), 431},
        {"a target that is too long", "GET /" + std::string(5000, 'a') + " HTTP/1.1\r\n" + HOST + "\r\n", 414},
        {"a target without end", "GET /" + std::string(20000, 'a'), 414},
    };
}

TEST(BadRequest, IsRefusedInWordsAndTheConnectionClosed) {
    Served served;
    for (auto const& [what, bytes, status] : bad_requests()) {
        auto client = served.client();
        client.send(bytes);
        auto const answer = client.receive();
        EXPECT_EQ(answer.status, status) << what;
        if (answer.status == 0) continue;
        EXPECT_EQ(answer.headers.at("connection"), "close") << what;
        EXPECT_THAT(answer.body, HasSubstr("\n")) << what;
        EXPECT_TRUE(client.is_closed_within(1000)) << what;
    }
    EXPECT_EQ(served.answers, 0) << "none of them is asked of the site";
    EXPECT_EQ(served.client().get("/page").status, 200);
}

TEST(BadRequest, ThatGoesOnAndOnHoldsNobodyUp) {
    Served served;
    std::atomic<bool> done{false};
    std::thread flood([&] {
        std::string const much(1U << 20U, 'x');
        while (!done) {
            auto client = served.client();
            client.send("GET /page HTTP/1.1\r\n" + HOST + "Content-Length: 999999999\r\n\r\n");
            while (!done && client.send(much)) {
            }
        }
    });
    auto client = served.client();
    for (int i = 0; i < 20; ++i) EXPECT_EQ(client.get("/page").status, 200);
    done = true;
    flood.join();
}

TEST(BadRequest, IsNotFollowedByWhatWasHiddenInIt) {
    Served served;
    auto client = served.client();
    client.send("GET /page HTTP/1.1\r\n" + HOST + "Content-Length: 40\r\n\r\nGET /number HTTP/1.1\r\nHost: a\r\n\r\n");
    auto const all = client.receive_all();
    EXPECT_EQ(all.find("HTTP/1.1 "), all.rfind("HTTP/1.1 ")) << "one answer";
    EXPECT_EQ(served.answers, 0);
}

TEST(BadRequest, IsAnsweredWithoutClosingWhereItsEndIsSure) {
    Served served;
    auto client = served.client();
    for (auto const* target : {"/%zz", "/../etc/passwd", "/a/%2e%2e/b", "/%00", "/%ff", "/a?b=%0d%0a"}) {
        auto const answer = client.get(target);
        EXPECT_EQ(answer.status, 400) << target;
        EXPECT_THAT(answer.body, Not(HasSubstr("etc"))) << "nothing of the request is in the answer";
    }
    client.send("DELETE /page HTTP/1.1\r\n" + HOST + "\r\n");
    auto const answer = client.receive();
    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(answer.headers.at("allow"), "GET, HEAD, OPTIONS");
    EXPECT_EQ(client.get("/page").status, 200);
}

TEST(BadRequest, AcceptsWhatIsUnusualAndRight) {
    Served served;
    auto client = served.client();
    client.send("GET http://site.example/page HTTP/1.1\r\n" + HOST + "\r\n");
    EXPECT_EQ(client.receive().body.size(), 40000U);
    client.send("GET /page HTTP/1.1\r\nHOST:site.example:80\r\nContent-Length: 0\r\n\r\n");
    EXPECT_EQ(client.receive().status, 200);
    client.send("GET /page HTTP/1.1\r\n" + HOST + "Expect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.receive().status, 200);
    client.send("OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n");
    EXPECT_EQ(client.receive().status, 204);
    client.send("GET /accept HTTP/1.1\r\n" + HOST + "Accept: a/b\r\nAccept: c/d\r\n\r\n");
    EXPECT_EQ(client.receive().body, "a/b, c/d");
}

TEST(BadRequest, AHandlerThatFailsIsAPlainAnswer) {
    Served served;
    auto client = served.client();
    auto const answer = client.get("/fails?secret=1");
    EXPECT_EQ(answer.status, 500);
    EXPECT_THAT(answer.body, Not(HasSubstr("alloc")));
    EXPECT_EQ(client.get("/page").status, 200);
    EXPECT_EQ(served.metric("cifra_http_exceptions_total"), 1);
    auto const log = served.log();
    EXPECT_THAT(log, HasSubstr("\"event\":\"exception\""));
    EXPECT_THAT(log, Not(HasSubstr("secret")));
}

}  // namespace
}  // namespace cifra::http
