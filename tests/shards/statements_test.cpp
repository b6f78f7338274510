// What leaves a shard: every statement that touches the table groups, unless rows were told to move. The servers' own
// logs say so.
#include "registers.hpp"
#include "shard_servers.hpp"
#include "unit/tabulate/practice_schema.hpp"

#include <gmock/gmock.h>
#include <regex>
#include <sstream>

namespace cifra::shards {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// Statements of a server's log that name the table.
std::vector<std::string> statements_about(std::string const& table, std::string const& log) {
    static std::regex const STATEMENT(R"(LOG:  (statement|execute [^:]*): (.*))");
    std::vector<std::string> statements;
    std::istringstream lines(log);
    for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_search(line, match, STATEMENT) && match[2].str().find(table) != std::string::npos)
            statements.push_back(match[2]);
    }
    return statements;
}

/// Those that give records in place of numbers.
std::vector<std::string> ungrouped(std::vector<std::string> const& statements) {
    std::vector<std::string> bad;
    for (auto const& statement : statements)
        if (statement.find("GROUP BY") == std::string::npos) bad.push_back(statement);
    return bad;
}

/// A statement whose answer has the person as it stands: not under a pseudonym, not only to group by within.
bool shows_persons(std::string const& statement) {
    auto const answer = statement.substr(0, statement.find(" FROM "));
    return answer.find("\"who\"") != std::string::npos && answer.find("sha256(") == std::string::npos &&
           answer.find("CASE WHEN coalesce(CAST(\"who\"") == std::string::npos;
}

class ShardStatements : public ShardServers {
protected:
    std::vector<std::string> statements_of(tabulate::ShardSettings const& shards,
                                           programme::RecordSchema const& schema) const {
        std::vector<std::size_t> before;
        for (std::size_t shard = 0; shard < 3; ++shard) before.push_back(log(shard).size());
        tabulate::TabulationSettings how;
        how.threshold = 1;
        EXPECT_EQ(words(tabulated(shards, schema, how)), "");
        std::vector<std::string> all;
        for (std::size_t shard = 0; shard < 3; ++shard) {
            auto const some = statements_about(table(), log(shard, before[shard]));
            EXPECT_THAT(some, Not(IsEmpty())) << "the log of shard " << shard << " says nothing";
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }
    void fill_three() const {
        base::Random random(3);
        auto const made = random_register(random, 3, true);
        for (std::size_t shard = 0; shard < 3; ++shard) fill(shard, made.header, made.rows[shard]);
    }
};

TEST(StatementsOfALog, AStatementThatDoesNotGroupIsSeen) {
    std::string const log =
        "2026-11-27 UTC [1] LOG:  statement: BEGIN\n"
        "2026-11-27 UTC [1] LOG:  statement: SELECT a FROM register_1\n"
        "2026-11-27 UTC [1] LOG:  execute <unnamed>: SELECT a, count(*) FROM register_1 GROUP BY 1\n"
        "2026-11-27 UTC [1] DETAIL:  parameters: $1 = '{}'\n";
    auto const statements = statements_about("register_1", log);
    EXPECT_THAT(statements, SizeIs(2));
    EXPECT_THAT(ungrouped(statements), testing::ElementsAre("SELECT a FROM register_1"));
    EXPECT_TRUE(shows_persons("SELECT \"who\", count(*) FROM register_1 GROUP BY 1"));
}

TEST_F(ShardStatements, EachOneGroupsAndNoneShowsAPerson) {
    fill_three();
    for (auto const& schema : {tabulate::practice_schema(), tabulate::schema_without_persons()}) {
        auto const statements = statements_of(settings(3), schema);
        EXPECT_THAT(ungrouped(statements), IsEmpty());
        for (auto const& statement : statements) {
            EXPECT_FALSE(shows_persons(statement)) << statement;
            EXPECT_THAT(statement, Not(HasSubstr("note"))) << "an open column is read";
            EXPECT_THAT(statement, Not(HasSubstr("case no."))) << "a case is read";
        }
    }
}

TEST_F(ShardStatements, WithMovedRowsThereIsOneCopyAShardOfWhatIsCounted) {
    fill_three();
    auto shards = settings(3);
    shards.move_rows = true;
    auto const bare = ungrouped(statements_of(shards, tabulate::practice_schema()));
    EXPECT_THAT(bare, SizeIs(3));
    for (auto const& statement : bare) {
        EXPECT_THAT(statement, testing::StartsWith("COPY (SELECT "));
        EXPECT_THAT(statement, Not(HasSubstr("note")));
    }
}

TEST_F(ShardStatements, AllOfAShardAreOfOneReadOnlyTransaction) {
    fill_three();
    auto const before = log(0).size();
    EXPECT_EQ(words(tabulated(settings(3), tabulate::practice_schema(), {})), "");
    auto const said = log(0, before);
    EXPECT_THAT(said, HasSubstr("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    EXPECT_EQ(said.find("BEGIN"), said.rfind("BEGIN"));
}

TEST_F(ShardStatements, NamesAreQuotedWhateverTheyAre) {
    auto schema = tabulate::practice_schema();
    std::string const odd = "col\"our; DROP TABLE " + table() + " --é";
    schema.columns[*schema.column("colour")].header = odd;
    fill(0, {"who", odd, "tool", "age"}, {{"p1", "RED", "SAW", "3"}});
    tabulate::TabulationSettings how;
    how.threshold = 1;
    auto const output = tabulated(settings(1), schema, how);
    EXPECT_THAT(output.bytes, HasSubstr("colour=RED,1,")) << words(output);
    EXPECT_EQ(number(0, "SELECT count(*) FROM " + table()), 1);
    auto shards = settings(1);
    shards.table += "; DROP TABLE " + table();
    EXPECT_FALSE(tabulated(shards, schema, how).result.has_value());
    EXPECT_EQ(number(0, "SELECT count(*) FROM " + table()), 1);
}

}  // namespace
}  // namespace cifra::shards
