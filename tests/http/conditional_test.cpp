#include "served.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

namespace cifra::http {
namespace {

using testing::HasSubstr;

TEST(Conditional, SendsThePageCompressedAsTheReaderAcceptsIt) {
    Served served;
    auto client = served.client();
    auto const plain = client.get("/page");
    auto const gzip = client.get("/page", "Accept-Encoding: gzip\r\n");
    auto const brotli = client.get("/page", "Accept-Encoding: gzip, deflate, br\r\n");
    EXPECT_EQ(plain.headers.count("content-encoding"), 0U);
    EXPECT_EQ(gzip.headers.at("content-encoding"), "gzip");
    EXPECT_EQ(brotli.headers.at("content-encoding"), "br");
    for (auto const& answer : {plain, gzip, brotli}) {
        EXPECT_EQ(answer.headers.at("vary"), "accept-encoding");
        EXPECT_EQ(answer.body.size(), std::stoul(answer.headers.at("content-length")));
    }
    EXPECT_LT(gzip.body.size(), plain.body.size() / 4);
    EXPECT_NE(gzip.headers.at("etag"), plain.headers.at("etag"));
    EXPECT_NE(gzip.headers.at("etag"), brotli.headers.at("etag"));
}

TEST(Conditional, SaysThatWhatTheReaderHasIsStillRight) {
    Served served;
    auto client = served.client();
    auto const tag = client.get("/page", "Accept-Encoding: br\r\n").headers.at("etag");
    auto const again = client.get("/page", "Accept-Encoding: br\r\nIf-None-Match: " + tag + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.headers.at("etag"), tag);
    EXPECT_EQ(again.headers.count("content-length"), 0U);
    EXPECT_EQ(client.get("/page", "If-None-Match: " + tag + "\r\n").status, 200) << "not this encoding";
    EXPECT_EQ(client.get("/file", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT\r\n").status, 304);
    EXPECT_EQ(client.get("/file", "If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT\r\n").status, 200);
}

TEST(Conditional, SendsTheHeadAlone) {
    Served served;
    auto client = served.client();
    client.send("HEAD /page HTTP/1.1\r\nHost: site.example\r\n\r\n");
    auto const head = client.receive(false);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.headers.at("content-length"), "40000");
    EXPECT_EQ(client.get("/page").headers, head.headers);
}

TEST(Conditional, SendsPartsOfAFile) {
    Served served;
    auto client = served.client();
    auto const whole = client.get("/file");
    auto const part = client.get("/file", "Range: bytes=100-199\r\n");
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.headers.at("content-range"), "bytes 100-199/40000");
    EXPECT_EQ(part.body, whole.body.substr(100, 100));
    EXPECT_EQ(client.get("/file", "Range: bytes=-5\r\n").body, whole.body.substr(39995));
    auto const behind = client.get("/file", "Range: bytes=40000-\r\n");
    EXPECT_EQ(behind.status, 416);
    EXPECT_EQ(behind.headers.at("content-range"), "bytes */40000");
    auto const tag = whole.headers.at("etag");
    EXPECT_EQ(client.get("/file", "Range: bytes=0-1\r\nIf-Range: " + tag + "\r\n").status, 206);
    EXPECT_EQ(client.get("/file", "Range: bytes=0-1\r\nIf-Range: \"other\"\r\n").status, 200);
}

TEST(Conditional, MakesAnotherAnswerForWhatItVariesOn) {
    Served served;
    auto client = served.client();
    for (int i = 0; i < 2; ++i) {
        EXPECT_EQ(client.get("/accept", "Accept: a/b\r\n").body, "a/b");
        EXPECT_EQ(client.get("/accept", "Accept: c/d\r\n").body, "c/d");
    }
    EXPECT_EQ(served.answers, 2);
}

TEST(Conditional, SaysWhoElseMayUseAnAnswer) {
    Served served;
    auto client = served.client();
    auto const page = client.get("/page").headers;
    EXPECT_EQ(page.count("access-control-allow-origin"), 0U);
    EXPECT_EQ(page.at("cross-origin-resource-policy"), "same-origin");
    auto const file = client.get("/file").headers;
    EXPECT_EQ(file.at("access-control-allow-origin"), "*");
    EXPECT_EQ(file.at("cross-origin-resource-policy"), "cross-origin");
    client.send("OPTIONS /file HTTP/1.1\r\nHost: x\r\nOrigin: https://other.example\r\n\r\n");
    EXPECT_THAT(client.receive().headers.at("access-control-allow-methods"), HasSubstr("GET"));
}

}  // namespace
}  // namespace cifra::http
