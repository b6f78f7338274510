#include "db/connection.hpp"

#include <gtest/gtest.h>

namespace cifra::db {
namespace {

TEST(Row, TellsNullFromAnEmptyText) {
    Row const row({Value{}, Value{std::string()}, Value{std::int64_t{7}}});
    EXPECT_TRUE(row.is_null(0));
    EXPECT_FALSE(row.is_null(1));
    EXPECT_EQ(row.text_or_empty(0), "");
    EXPECT_EQ(row.integer(2), 7);
}

}  // namespace
}  // namespace cifra::db
