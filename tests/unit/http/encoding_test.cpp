#include "http/encoding.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

std::string accepted(std::string_view header) {
    auto const encodings = accepted_encodings(header);
    return std::string(encodings.gzip ? "gzip " : "") + (encodings.brotli ? "br" : "");
}

// RFC 9110, 12.5.3
TEST(Encoding, IsAcceptedByNameByStarAndNotAtWeightZero) {
    EXPECT_EQ(accepted(""), "");
    EXPECT_EQ(accepted("compress, gzip"), "gzip ");
    EXPECT_EQ(accepted("gzip, deflate, br, zstd"), "gzip br");
    EXPECT_EQ(accepted("*"), "gzip br");
    EXPECT_EQ(accepted("compress;q=0.5, gzip;q=1.0"), "gzip ");
    EXPECT_EQ(accepted("gzip;q=1.0, identity; q=0.5, *;q=0"), "gzip ");
    EXPECT_EQ(accepted("gzip;q=0, br"), "br");
    EXPECT_EQ(accepted("gzip;q=0, *"), "br");
    EXPECT_EQ(accepted("br ; Q=0.000, GZIP ; q=0.001"), "gzip ");
    EXPECT_EQ(accepted("identity"), "");
}

TEST(Encoding, OfANonsensicalWeightIsNotAccepted) {
    EXPECT_EQ(accepted("gzip;q=, br;q=7"), "");
    EXPECT_EQ(accepted(";;,,;q=1,"), "");
}

}  // namespace
}  // namespace cifra::http
