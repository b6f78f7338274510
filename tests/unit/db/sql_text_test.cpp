#include "db/sql_text.hpp"

#include <gmock/gmock.h>

namespace cifra::db {
namespace {

TEST(SqlText, HasValuesAsParametersOnly) {
    SqlText inner(" AND b = ");
    inner.parameter("2");
    auto const name = SqlName::of("a\"b");
    ASSERT_TRUE(name.has_value());
    SqlText sql("SELECT ");
    sql << *name << " WHERE a = ";
    sql.parameter("'; DROP TABLE x") << inner;
    EXPECT_THAT(sql.parameters(), testing::ElementsAre("'; DROP TABLE x", "2"));
    std::string literals;
    for (auto const& part : sql.parts()) {
        if (part.kind == SqlText::Part::Kind::literal) literals += part.text;
        if (part.kind == SqlText::Part::Kind::parameter) {
            EXPECT_EQ(part.text, "");
        }
    }
    EXPECT_EQ(literals, "SELECT  WHERE a =  AND b = ");
}

TEST(SqlText, ANameIsWhatPostgresqlKeepsWhole) {
    EXPECT_TRUE(SqlName::of(std::string(63, 'x')).has_value());
    EXPECT_TRUE(SqlName::of("sexo; año \"2\"").has_value());
    for (auto const& bad : {std::string(), std::string(64, 'x'), std::string("a\0b", 3), std::string("\xFF")}) {
        auto const name = SqlName::of(bad);
        ASSERT_FALSE(name.has_value());
        EXPECT_EQ(name.error().code, base::ErrorCode::usage);
    }
}

}  // namespace
}  // namespace cifra::db
