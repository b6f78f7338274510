#include "portal/sdmx_media.hpp"

#include <gtest/gtest.h>

namespace cifra::portal {
namespace {

http::Request request(std::string accept, std::string language = {}) {
    http::Request request;
    if (!accept.empty()) request.headers.push_back({"accept", std::move(accept)});
    if (!language.empty()) request.headers.push_back({"accept-language", std::move(language)});
    return request;
}

std::string data(char const* accept) {
    auto const media = data_media(request(accept));
    return media ? media->content_type : "none";
}

TEST(SdmxMedia, IsJsonWhereNothingElseIsWanted) {
    constexpr char const* JSON = "application/vnd.sdmx.data+json;version=2.0.0";
    EXPECT_EQ(data(""), JSON);
    EXPECT_EQ(data("*/*"), JSON);
    EXPECT_EQ(data("application/vnd.sdmx.data+json"), JSON);
    EXPECT_EQ(data("application/vnd.sdmx.data+json;version=2.0.0"), JSON);
    EXPECT_EQ(data("application/vnd.sdmx.data+json;version=2+.0.0"), JSON);
    EXPECT_EQ(data("application/vnd.sdmx.data+xml;version=3.0.0, application/vnd.sdmx.data+json;version=2.0.0"), JSON);
    EXPECT_EQ(data("application/json"), "application/json");
    EXPECT_EQ(data("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), "application/json")
        << "a browser shows it";
}

TEST(SdmxMedia, IsCsvWithWhatItsReaderChooses) {
    EXPECT_EQ(data("text/csv"), "text/csv; charset=utf-8");
    EXPECT_EQ(data("application/json;q=0.5, text/csv"), "text/csv; charset=utf-8");
    EXPECT_EQ(data("application/vnd.sdmx.data+csv; version=2.0.0; labels=both; timeFormat=normalized; keys=obs"),
              "application/vnd.sdmx.data+csv;version=2.0.0;charset=utf-8;labels=both;keys=obs");
    EXPECT_EQ(data_media(request("application/vnd.sdmx.data+csv;labels=name"))->shape.labels,
              sdmx::CsvShape::Labels::name);
}

TEST(SdmxMedia, IsNothingThatThereIsNot) {
    for (auto const* const other : {"application/xml", "application/vnd.sdmx.data+xml;version=3.0.0", "text/html",
                                    "application/vnd.sdmx.data+json;version=1.0.0", "image/*", "application/json;q=0",
                                    "application/vnd.sdmx.data+csv;labels=some", "application/vnd.sdmx.structure+json"})
        EXPECT_EQ(data(other), "none") << other;
    EXPECT_FALSE(structure_media(request("text/csv")));
    EXPECT_TRUE(structure_media(request("application/vnd.sdmx.structure+json;version=2.0.0")));
}

}  // namespace
}  // namespace cifra::portal
