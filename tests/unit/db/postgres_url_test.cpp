#include "db/postgres_url.hpp"

#include <gmock/gmock.h>

namespace cifra::db {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(PostgresUrl, IsNamedWithoutItsPassword) {
    auto const url = parse_postgres_url("postgresql://user:can%40ary@host:5433/base?sslmode=require");
    ASSERT_TRUE(url);
    EXPECT_EQ(url->name, "postgresql://user@host:5433/base");
    EXPECT_EQ(url->password, "can@ary");
    EXPECT_EQ(url->settings.at("sslmode"), "require");
    EXPECT_EQ(url->settings.count("password"), 0U);
    EXPECT_EQ(parse_postgres_url("postgresql://user@host/base?password=canary")->name, "postgresql://user@host/base");
    EXPECT_EQ(parse_postgres_url("postgresql://")->name, "postgresql://");
}

TEST(PostgresUrl, ThatIsNotWellFormedIsNotShown) {
    // The last three are read by libpq, with a piece of the password as host, port or database.
    for (char const* url : {"postgresql://user:canary@host:port:1/base", "postgresql://user:can%ary@host/base",
                            "postgresql://user:canary@host/base?nothing=1", "postgresql://user:can@ary@host/base",
                            "postgresql://user:can/ary@host/base", "postgresql://user:12/canary@host/base"}) {
        auto const refused = parse_postgres_url(url);
        ASSERT_FALSE(refused) << url;
        EXPECT_EQ(refused.error().code, base::ErrorCode::usage);
        auto const words =
            base::to_string(refused.error(), base::Language::en) + base::to_string(refused.error(), base::Language::es);
        for (char const* piece : {"canary", "ary@", "user"}) EXPECT_THAT(words, Not(HasSubstr(piece)));
        EXPECT_THAT(words, HasSubstr("%40"));
    }
}

}  // namespace
}  // namespace cifra::db
