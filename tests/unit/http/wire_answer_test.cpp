#include "http/wire_answer.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Response page() {
    Response response;
    response.content_type = "text/html; charset=utf-8";
    response.body = std::string(2000, 'x');
    response.last_modified = "1994-11-06T08:49:37Z";
    response.vary = {"accept"};
    return response;
}

std::shared_ptr<FinishedAnswer const> finished(Response response) {
    return std::make_shared<FinishedAnswer const>(finish(std::move(response)));
}

std::string head_of(Response response, SecurityHeaders const& security = {}) {
    return finish(std::move(response), security).plain.head;
}

TEST(FinishedAnswer, SaysEverythingThatFollowsFromTheAnswer) {
    auto const head = head_of(page());
    EXPECT_THAT(head, StartsWith("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"));
    for (auto const* line :
         {"Content-Length: 2000\r\n", "Vary: accept-encoding, accept\r\n", "Cache-Control: no-cache\r\n",
          "Last-Modified: Sun, 06 Nov 1994 08:49:37 GMT\r\n", "Accept-Ranges: bytes\r\n",
          "X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: no-referrer\r\n", "Permissions-Policy: camera=()",
          "Cross-Origin-Opener-Policy: same-origin\r\n", "Cross-Origin-Resource-Policy: same-origin\r\n",
          "Content-Security-Policy: default-src 'none'; script-src 'self'"})
        EXPECT_THAT(head, HasSubstr(line));
    EXPECT_THAT(head, Not(HasSubstr("unsafe-inline")));
    EXPECT_THAT(head, Not(HasSubstr("Strict-Transport-Security")));
    EXPECT_THAT(head, Not(HasSubstr("Access-Control")));
}

TEST(FinishedAnswer, SaysStrictTransportOnlyBehindTls) {
    EXPECT_THAT(head_of(page(), {true}), HasSubstr("Strict-Transport-Security: max-age=31536000"));
}

TEST(FinishedAnswer, SaysHowLongItMayBeKept) {
    auto response = page();
    response.keep = Keep::forever;
    EXPECT_THAT(head_of(response), HasSubstr("Cache-Control: public, max-age=31536000, immutable\r\n"));
    response.keep = Keep::never;
    EXPECT_THAT(head_of(response), HasSubstr("Cache-Control: no-store\r\n"));
}

TEST(FinishedAnswer, LeavesOutAHeaderThatWouldBeTwo) {
    auto response = page();
    response.headers = {{"Location", "/a\r\nSet-Cookie: a=b"}, {"Link\r\nX", "y"}, {"X-Good", "1"}};
    auto const head = head_of(response);
    EXPECT_THAT(head, Not(HasSubstr("Set-Cookie")));
    EXPECT_THAT(head, Not(HasSubstr("Link")));
    EXPECT_THAT(head, HasSubstr("X-Good: 1\r\n"));
}

TEST(FinishedAnswer, OfNoContentHasNeitherBodyNorLength) {
    Response response;
    response.status = 204;
    response.body = "forgotten";
    auto const answer = finish(response);
    EXPECT_TRUE(answer.plain.body.empty());
    EXPECT_THAT(answer.plain.head, StartsWith("HTTP/1.1 204 No Content\r\n"));
    EXPECT_THAT(answer.plain.head, Not(HasSubstr("Content-Length")));
    EXPECT_THAT(answer.plain.head, Not(HasSubstr("\r\nContent-Type")));
}

TEST(FinishedAnswer, OfAnErrorHasNoTag) {
    auto response = page();
    response.status = 404;
    auto const answer = finish(response);
    EXPECT_TRUE(answer.plain.tag.empty());
    EXPECT_TRUE(answer.plain.unchanged.empty());
    EXPECT_TRUE(answer.gzip.has_value());
}

TEST(WireAnswer, IsTheSmallestThatIsAccepted) {
    auto const answer = finished(page());
    EXPECT_EQ(choose(answer, {}).encoding, Encoding::identity);
    auto const gzip = choose(answer, {Method::get, "gzip", "", "", "", ""});
    EXPECT_EQ(gzip.encoding, Encoding::gzip);
    EXPECT_THAT(std::string(gzip.sent_head()), HasSubstr("Content-Encoding: gzip\r\nContent-Length: "));
    EXPECT_EQ(choose(answer, {Method::get, "gzip, br", "", "", "", ""}).encoding, Encoding::brotli);
}

TEST(WireAnswer, OfPicturesIsNeverCompressed) {
    auto response = page();
    response.content_type = "image/png";
    auto const wire = choose(finished(response), {Method::get, "gzip, br", "", "", "", ""});
    EXPECT_EQ(wire.encoding, Encoding::identity);
    EXPECT_THAT(std::string(wire.sent_head()), HasSubstr("Vary: accept\r\n"));
}

TEST(WireAnswer, Is304WhenTheReaderHasIt) {
    auto const answer = finished(page());
    auto const wire = choose(answer, {Method::get, "", answer->plain.tag, "", "", ""});
    EXPECT_EQ(wire.status, 304);
    EXPECT_TRUE(wire.body.empty());
    EXPECT_THAT(std::string(wire.sent_head()), HasSubstr("ETag: " + answer->plain.tag));
    EXPECT_THAT(std::string(wire.sent_head()), HasSubstr("Vary: "));
    EXPECT_THAT(std::string(wire.sent_head()), Not(HasSubstr("Content-")));
    auto const newer = "Sun, 06 Nov 1994 08:49:38 GMT";
    EXPECT_EQ(choose(answer, {Method::head, "", "", newer, "", ""}).status, 304);
    EXPECT_EQ(choose(answer, {Method::get, "", "\"other\"", newer, "", ""}).status, 200) << "the tag decides";
    EXPECT_EQ(choose(answer, {Method::get, "", "", "yesterday", "", ""}).status, 200);
}

TEST(WireAnswer, OfAPartSaysWhich) {
    auto const answer = finished(page());
    auto const wire = choose(answer, {Method::get, "gzip", "", "", "bytes=0-9", ""});
    EXPECT_EQ(wire.status, 206);
    EXPECT_EQ(wire.body, std::string(10, 'x'));
    EXPECT_THAT(wire.own_head, StartsWith("HTTP/1.1 206 Partial Content\r\nContent-Type: text/html"));
    EXPECT_THAT(wire.own_head, HasSubstr("Content-Range: bytes 0-9/2000\r\nContent-Length: 10\r\n"));
    EXPECT_THAT(wire.own_head, Not(HasSubstr("Content-Encoding")));
    EXPECT_EQ(choose(answer, {Method::head, "", "", "", "bytes=0-9", ""}).status, 200) << "ranges are for GET";
    EXPECT_EQ(choose(answer, {Method::get, "", "", "", "bytes=0-9", answer->gzip->tag}).status, 200);
    EXPECT_EQ(choose(answer, {Method::get, "", "", "", "bytes=0-9", "Sun, 06 Nov 1994 08:49:37 GMT"}).status, 200)
        << "a date is no strong validator";
}

TEST(WireAnswer, KeepsItsPlaceInTheMemoryFile) {
    auto response = page();
    response.body = std::string(20000, 'a') + std::string(20000, 'b');
    response.content_type = "application/pdf";
    auto answer = finish(response);
    auto const memory = BodyMemory::make(1U << 20U);
    move_bodies(answer, *memory);
    ASSERT_NE(answer.plain.kept, nullptr);
    EXPECT_TRUE(answer.plain.body.empty());
    EXPECT_EQ(answer.plain.bytes(), response.body);
    auto const wire = choose(std::make_shared<FinishedAnswer const>(std::move(answer)),
                             {Method::get, "", "", "", "bytes=20000-", ""});
    EXPECT_EQ(wire.body, std::string(20000, 'b'));
    EXPECT_EQ(wire.body.data() - wire.kept->bytes().data(), 20000);
}

}  // namespace
}  // namespace cifra::http
