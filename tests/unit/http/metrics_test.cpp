#include "http/metrics.hpp"

#include <gmock/gmock.h>

namespace cifra::http {
namespace {

using testing::HasSubstr;

TEST(Metrics, TellWhetherTheSiteShowsWhatItsSourceHolds) {
    bool current = true;
    Metrics const metrics("1.0", [&] { return current; });
    EXPECT_THAT(metrics.text(), HasSubstr("\ncifra_site_current 1\n"));
    current = false;
    EXPECT_THAT(metrics.text(), HasSubstr("\ncifra_site_current 0\n"));
}

}  // namespace
}  // namespace cifra::http
