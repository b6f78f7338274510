#include "http/request_head.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

using Kind = HeadOutcome::Kind;

std::string const EXAMPLE =
    "GET /en/page?a=b HTTP/1.1\r\nHost: www.example\r\nAccept: a/b\r\nIf-None-Match: \"x\"\r\nACCEPT: c/d\r\n\r\n";

TEST(RequestHead, IsReadOnceItIsWhole) {
    HeadReader reader({});
    std::size_t searched = 0;
    for (std::size_t size = 0; size < EXAMPLE.size(); ++size)
        ASSERT_EQ(reader.read(std::string_view(EXAMPLE).substr(0, size), searched).kind, Kind::incomplete) << size;
    auto const outcome = reader.read(EXAMPLE + "GET /next", searched);
    EXPECT_EQ(outcome.kind, Kind::complete);
    EXPECT_EQ(outcome.length, EXAMPLE.size());
    EXPECT_EQ(searched, 0U);
}

TEST(RequestHead, HasWhatWasSentWithRepeatedHeadersJoined) {
    HeadReader reader({});
    std::size_t searched = 0;
    ASSERT_EQ(reader.read(EXAMPLE, searched).kind, Kind::complete);
    auto const& head = reader.head();
    EXPECT_EQ(head.target, "/en/page?a=b");
    EXPECT_TRUE(head.keep_alive);
    EXPECT_EQ(head.header("accept"), "a/b, c/d");
    EXPECT_EQ(head.header("absent"), "");
    EXPECT_EQ(head.conditions.if_none_match, "\"x\"");
    auto const request = request_of(head);
    ASSERT_TRUE(request);
    EXPECT_EQ(request->path, "/en/page");
    EXPECT_EQ(request->header("accept"), "a/b, c/d");
    EXPECT_EQ(request->header("host"), "www.example");
}

TEST(RequestHead, OfAHeadIsAskedOfTheSiteAsAGet) {
    HeadReader reader({});
    std::size_t searched = 0;
    ASSERT_EQ(reader.read("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n", searched).kind, Kind::complete);
    EXPECT_EQ(reader.head().method, Method::head);
    EXPECT_EQ(request_of(reader.head())->method, Method::get);
}

TEST(RequestHead, LeavesOutHeadersThatAreNoText) {
    HeadReader reader({});
    std::size_t searched = 0;
    ASSERT_EQ(reader.read("GET / HTTP/1.1\r\nHost: a\r\nAccept: \xff\r\n\r\n", searched).kind, Kind::complete);
    EXPECT_EQ(request_of(reader.head())->header("accept"), "");
}

TEST(RequestHead, TakesThePathOfAWholeAddress) {
    HeadReader reader({});
    for (auto const& [target, path] : std::vector<std::pair<std::string, std::string>>{
             {"http://www.example/a?b", "/a?b"}, {"HTTPS://www.example:443/a", "/a"}, {"http://www.example", "/"}}) {
        std::size_t searched = 0;
        ASSERT_EQ(reader.read("GET " + target + " HTTP/1.1\r\nHost: www.example\r\n\r\n", searched).kind,
                  Kind::complete)
            << target;
        EXPECT_EQ(reader.head().target, path);
    }
    std::size_t searched = 0;
    EXPECT_EQ(reader.read("GET http://www.example?a HTTP/1.1\r\nHost: www.example\r\n\r\n", searched).status, 400);
}

}  // namespace
}  // namespace cifra::http
