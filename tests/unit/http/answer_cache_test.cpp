#include "http/answer_cache.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

constexpr std::size_t LIMIT = 64000;

class Kept : public testing::Test {
protected:
    void keep(std::string const& target, Response response, std::string const& accept = "",
              std::uint64_t generation = 1) {
        Request request;
        if (!accept.empty()) request.headers.push_back({"accept", accept});
        auto answer = std::make_shared<FinishedAnswer const>(finish(std::move(response)));
        m_cache.keep(target, request, {std::move(answer), nullptr, "", false}, generation);
    }
    /// The body of what is kept, or "-".
    std::string find(std::string const& target, std::string const& accept = "", std::uint64_t generation = 1) {
        RequestHead head;
        head.target = target;
        if (!accept.empty()) head.fields.push_back({0, "Accept", accept});
        auto const served = m_cache.find(head, generation);
        return served ? std::string(served->answer->plain.bytes()) : "-";
    }
    static Response body(std::string text, int status = 200) {
        Response response;
        response.status = status;
        response.content_type = "image/png";
        response.body = std::move(text);
        return response;
    }

    Metrics m_metrics{""};
    AnswerCache m_cache{LIMIT, m_metrics};
};

TEST_F(Kept, IsFoundByItsTargetAndGeneration) {
    EXPECT_EQ(find("/a"), "-");
    keep("/a", body("one"));
    EXPECT_EQ(find("/a"), "one");
    EXPECT_EQ(find("/a?"), "-");
    EXPECT_EQ(find("/a", "", 2), "-");
    EXPECT_EQ(find("/a", "", 1), "-") << "what was forgotten does not come back";
    EXPECT_EQ(m_cache.size(), 0U);
}

TEST_F(Kept, IsNotWhatWasMadeBeforeAChange) {
    EXPECT_EQ(find("/a", "", 2), "-");
    keep("/a", body("old"), "", 1);
    EXPECT_EQ(find("/a", "", 2), "-");
}

TEST_F(Kept, IsFoundByTheHeadersThatItVariesOn) {
    EXPECT_EQ(find("/a"), "-");
    auto varying = body("json");
    varying.vary = {"accept"};
    keep("/a", varying, "j");
    varying.body = "csv";
    keep("/a", varying, "c");
    EXPECT_EQ(find("/a", "j"), "json");
    EXPECT_EQ(find("/a", "c"), "csv");
    EXPECT_EQ(find("/a", "x"), "-");
    for (int i = 0; i < 100; ++i) keep("/a", varying, std::to_string(i));
    EXPECT_EQ(find("/a", "99"), "csv");
    EXPECT_EQ(find("/a", "j"), "-") << "eight at most";
}

TEST_F(Kept, IsNothingThatMustNotBe) {
    EXPECT_EQ(find("/a"), "-");
    keep("/broken", body("x", 500));
    keep("/large", body(std::string(LIMIT, 'x')));
    auto never = body("x");
    never.keep = Keep::never;
    keep("/never", never);
    EXPECT_EQ(m_cache.size(), 0U);
    keep("/lost", body("x", 404));
    EXPECT_EQ(find("/lost"), "x");
}

TEST_F(Kept, StaysWhileNewAddressesComeAndGo) {
    EXPECT_EQ(find("/a"), "-");
    keep("/a", body(std::string(1000, 'a')));
    EXPECT_EQ(find("/a"), std::string(1000, 'a'));
    for (int i = 0; i < 1000; ++i) {
        keep("/new" + std::to_string(i), body(std::string(1000, 'n')));
        keep("/lost" + std::to_string(i), body(std::string(1000, 'n'), 404));
        ASSERT_LE(m_cache.size(), LIMIT);
    }
    EXPECT_EQ(find("/a"), std::string(1000, 'a'));
    EXPECT_EQ(find("/new0"), "-");
    EXPECT_NE(find("/new999"), "-");
    EXPECT_EQ(m_metrics.cache_bytes, m_cache.size());
}

TEST_F(Kept, ForgetsWhatWasUsedLongestAgo) {
    EXPECT_EQ(find("/a"), "-");
    for (int i = 0; i < 200; ++i) {
        auto const target = "/" + std::to_string(i);
        keep(target, body(std::string(1000, 'x')));
        ASSERT_NE(find(target), "-");
        ASSERT_NE(find("/0"), "-") << "used each time";
        ASSERT_LE(m_cache.size(), LIMIT);
    }
    EXPECT_NE(find("/199"), "-");
    EXPECT_EQ(find("/1"), "-");
}

}  // namespace
}  // namespace cifra::http
