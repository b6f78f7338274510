#include "store/programme_record.hpp"

#include "invented_return.hpp"
#include "store/consolidations.hpp"
#include "store/publications.hpp"
#include "store/trail.hpp"

#include <gmock/gmock.h>

namespace cifra::store {
namespace {

using restricted::ReturnStep;
using restricted::Role;
using testing::HasSubstr;

class ProgrammeInTheTrail : public StoreTest {
protected:
    std::string last_detail(db::Connection& connection) const {
        std::string detail;
        EXPECT_TRUE(each_entry(connection, [&](TrailEntry const& entry) -> base::Result<void> {
            detail = entry.detail;
            return {};
        }));
        return detail;
    }
};

TEST_P(ProgrammeInTheTrail, IsWhatTheNewestPublicationOrAdoptionSays) {
    auto connection = opened();
    auto const writer = as(connection, Role::secretariat);
    EXPECT_FALSE(recorded_programme(connection)->has_value());
    ASSERT_TRUE(publish(writer, {"three-2031", 0, "2031", "{}", "A\n", {}, {"ab", 10, true}}, false));
    auto const first = recorded_programme(connection).value();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->programme.sha256, "ab");
    EXPECT_EQ(first->programme.threshold, 10);
    EXPECT_TRUE(first->programme.secondary);
    EXPECT_EQ(first->at, "2031-02-01T10:00:00Z");
    ASSERT_TRUE(adopt_programme(writer, "three", {"cd", 3, false}, "Decided by the board"));
    auto const second = recorded_programme(connection).value();
    ASSERT_TRUE(second);
    EXPECT_EQ(second->programme.sha256, "cd");
    EXPECT_EQ(second->programme.threshold, 3);
    EXPECT_FALSE(second->programme.secondary);
    EXPECT_THAT(last_detail(connection), HasSubstr("Decided by the board"));
}

TEST_P(ProgrammeInTheTrail, StandsBesideAConsolidationWithoutBeingAdoptedByIt) {
    auto connection = opened();
    auto const writer = as(connection, Role::secretariat);
    handed_in(connection, area(0), 120);
    ASSERT_TRUE(take_step(writer, ReturnStep::accept, {area(0), "2031"}, {}));
    ASSERT_TRUE(consolidate(writer, "2031", {"ab", 10, true}));
    EXPECT_THAT(last_detail(connection), HasSubstr(R"("programme_sha256":"ab")"));
    EXPECT_FALSE(recorded_programme(connection)->has_value());
}

CIFRA_ON_BOTH_ENGINES(ProgrammeInTheTrail);

}  // namespace
}  // namespace cifra::store
