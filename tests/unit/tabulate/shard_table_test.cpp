#include "tabulate/shard_table.hpp"

#include "practice_schema.hpp"

#include <gmock/gmock.h>

namespace cifra::tabulate {
namespace {

using testing::HasSubstr;
using testing::Not;

/// As a server would see it, but for libpq's own quoting.
std::string text_of(db::SqlText const& sql) {
    std::string text;
    int parameter = 0;
    for (auto const& part : sql.parts()) {
        if (part.kind == db::SqlText::Part::Kind::literal) text += part.text;
        if (part.kind == db::SqlText::Part::Kind::name) text += "\"" + part.text + "\"";
        if (part.kind == db::SqlText::Part::Kind::parameter) text += "$" + std::to_string(++parameter);
    }
    return text;
}

std::string const COLOUR = "coalesce(CAST(\"colour\" AS text), '') COLLATE \"C\"";
std::string const AGE = "coalesce(CAST(\"age\" AS text), '') COLLATE \"C\"";
std::string const WHO = "coalesce(CAST(\"who\" AS text), '') COLLATE \"C\"";

class ShardTableTest : public testing::Test {
protected:
    programme::RecordSchema m_schema = practice_schema();
    std::vector<std::size_t> m_columns{*m_schema.column("colour"), *m_schema.column("age")};
};

TEST_F(ShardTableTest, GroupsTextsThatOccurTogether) {
    auto const table = ShardTable::of("cases.register", m_schema);
    ASSERT_TRUE(table.has_value());
    EXPECT_EQ(text_of(table->groups(m_columns)),
              "SELECT " + COLOUR + ", " + AGE + ", count(*) FROM \"cases\".\"register\" GROUP BY 1, 2");
}

TEST_F(ShardTableTest, GroupsPersonsByAllThatTheirRecordsSayAndNeverShowsThem) {
    auto const table = ShardTable::of("register", m_schema);
    auto const said = "CAST(length(" + COLOUR + ") AS text) || ':' || " + COLOUR + " || CAST(length(" + AGE +
                      ") AS text) || ':' || " + AGE;
    EXPECT_EQ(text_of(table->groups_of_persons(m_columns)),
              "SELECT records, count(*) FROM (SELECT string_agg(" + said +
                  ", '') AS records FROM \"register\" GROUP BY \"who\", " + WHO + ") AS persons GROUP BY records");
}

TEST_F(ShardTableTest, ChecksEveryAttributeInOneScanAndSendsDomainsAsParameters) {
    auto const table = ShardTable::of("register", m_schema);
    auto const check = table->check();
    auto const text = text_of(check);
    EXPECT_THAT(text, HasSubstr("SELECT 1, count(*), CAST(sum(CASE WHEN " + WHO +
                                " = ANY(CAST($1 AS text[])) THEN 1 ELSE 0 END) AS text), "));
    EXPECT_THAT(text, HasSubstr("CASE WHEN " + COLOUR + " = ANY(CAST($2 AS text[])) THEN 0 ELSE 1 END"));
    EXPECT_THAT(text, HasSubstr("CAST($3 AS text)) <@ CAST($4 AS text[])"));
    EXPECT_THAT(text, testing::EndsWith(" FROM \"register\" GROUP BY 1"));
    EXPECT_EQ(check.parameters()[0], R"({"_U",""})") << "nobody is called so";
    EXPECT_EQ(check.parameters()[1], R"({"_U","?","","RED","A_COLOUR_WITH_A_LONG_NAME","BLUE"})");
    EXPECT_EQ(check.parameters()[2], ";");
    EXPECT_THAT(text, Not(HasSubstr("RED")));
    for (std::string const column : {"note", "case no."}) EXPECT_THAT(text, Not(HasSubstr(column)));
}

TEST_F(ShardTableTest, AskingForPersonsGivesPseudonyms) {
    auto const sql = ShardTable::of("register", m_schema)->pseudonyms("key");
    EXPECT_EQ(text_of(sql), "SELECT encode(sha256(convert_to(CAST($1 AS text) || " + WHO +
                                ", 'UTF8')), 'hex') COLLATE \"C\" FROM \"register\" GROUP BY 1 ORDER BY 1");
    EXPECT_THAT(sql.parameters(), testing::ElementsAre("key"));
}

TEST_F(ShardTableTest, CopiesThePersonAndWhatIsCounted) {
    EXPECT_EQ(text_of(ShardTable::of("register", m_schema)->copy(m_columns)),
              "COPY (SELECT " + WHO + ", " + COLOUR + ", " + AGE + " FROM \"register\") TO STDOUT (FORMAT binary)");
}

TEST_F(ShardTableTest, RefusesNamesThatNoTableHas) {
    for (std::string const bad : {"", ".register", "cases.", "cases..register"})
        EXPECT_FALSE(ShardTable::of(bad, m_schema).has_value()) << bad;
    m_schema.columns[*m_schema.column("note")].header = std::string(80, 'x');
    EXPECT_TRUE(ShardTable::of("register", m_schema).has_value()) << "an open column is never named";
    m_schema.columns[*m_schema.column("age")].header = std::string(80, 'x');
    EXPECT_FALSE(ShardTable::of("register", m_schema).has_value());
}

}  // namespace
}  // namespace cifra::tabulate
