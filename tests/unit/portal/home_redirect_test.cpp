#include "portal/home_redirect.hpp"

#include "triad.hpp"

#include <gmock/gmock.h>

namespace cifra::portal {
namespace {

TEST(HomeRedirect, LeadsToTheReadersLanguageAndSaysWhatItDependsOn) {
    auto const portal = triad::portal();
    auto const answer = published::get(*portal, "/", {{"accept-language", "es-419,es;q=0.9"}});
    EXPECT_EQ(answer.status, 302);
    EXPECT_EQ(answer.headers.front().value, "/es/");
    EXPECT_THAT(answer.vary, testing::ElementsAre("accept-language"));
    EXPECT_EQ(published::get(*portal, "/es").status, 301);
    EXPECT_EQ(published::get(*portal, "/es").headers.front().value, "/es/");
}

}  // namespace
}  // namespace cifra::portal
