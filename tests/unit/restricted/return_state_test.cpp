#include "restricted/return_state.hpp"

#include <gtest/gtest.h>
#include <map>
#include <set>
#include <tuple>

namespace cifra::restricted {
namespace {

using From = std::optional<ReturnState>;

/// The table of docs/methods/life_of_a_return.md, by hand: each step and role with the states that allow it, and where
/// it leads from each.
std::map<std::tuple<ReturnStep, Role, From>, ReturnState> table_by_hand() {
    using S = ReturnState;
    std::map<std::tuple<ReturnStep, Role, From>, ReturnState> table;
    auto allow = [&](ReturnStep step, Role role, std::vector<From> const& from, From to) {
        for (auto const& state : from) table[{step, role, state}] = to ? *to : *state;
    };
    std::vector<From> const open = {std::nullopt, S::returned, S::validated, S::consolidated, S::published};
    auto with_draft = open;
    with_draft.emplace_back(S::draft);
    allow(ReturnStep::draft, Role::focal_point, with_draft, S::draft);
    allow(ReturnStep::submit, Role::focal_point, with_draft, S::submitted);
    allow(ReturnStep::submit, Role::secretariat, open, S::submitted);
    allow(ReturnStep::explain, Role::focal_point, {S::draft, S::submitted, S::in_review}, std::nullopt);
    allow(ReturnStep::explain, Role::secretariat, {S::submitted, S::in_review}, std::nullopt);
    allow(ReturnStep::review, Role::secretariat, {S::submitted, S::in_review}, S::in_review);
    allow(ReturnStep::send_back, Role::secretariat, {S::submitted, S::in_review}, S::returned);
    allow(ReturnStep::accept, Role::secretariat, {S::submitted, S::in_review}, S::validated);
    allow(ReturnStep::consolidate, Role::secretariat, {S::validated, S::consolidated}, S::consolidated);
    allow(ReturnStep::consolidate, Role::secretariat, {S::published}, S::published);
    allow(ReturnStep::publish, Role::secretariat, {S::consolidated, S::published}, S::published);
    allow(ReturnStep::correct, Role::secretariat, {S::validated, S::consolidated, S::published}, S::corrected);
    return table;
}

TEST(ReturnState, AllowsExactlyTheStepsOfTheTable) {
    auto const table = table_by_hand();
    std::vector<From> states = {std::nullopt};
    for (auto const state : RETURN_STATES) states.emplace_back(state);
    int allowed = 0;
    for (auto const step : RETURN_STEPS)
        for (auto const role : ROLES)
            for (auto const& from : states) {
                auto const to = after_step(step, role, from);
                auto const found = table.find({step, role, from});
                EXPECT_EQ(to.has_value(), found != table.end()) << to_string(step) << " as " << to_string(role);
                if (to && found != table.end()) {
                    EXPECT_EQ(*to, found->second) << to_string(step);
                }
                allowed += to ? 1 : 0;
            }
    EXPECT_EQ(allowed, static_cast<int>(table.size()));
    EXPECT_EQ(allowed, static_cast<int>(allowed_steps().size())) << "a step stands twice in the table";
}

TEST(ReturnState, IsNeverLeftOnceItIsReplacedByACorrection) {
    for (auto const& step : allowed_steps()) EXPECT_NE(step.from, From(ReturnState::corrected));
}

TEST(ReturnState, IsReadBackFromItsName) {
    std::set<std::string> names;
    for (auto const state : RETURN_STATES) {
        EXPECT_EQ(parse_return_state(to_string(state)), state);
        names.insert(to_string(state));
        EXPECT_FALSE(state_label(state).en.empty() || state_label(state).es.empty());
    }
    EXPECT_EQ(names.size(), 8U);
    EXPECT_EQ(parse_return_state("lost"), std::nullopt);
    EXPECT_EQ(parse_role("focal_point"), Role::focal_point);
    EXPECT_EQ(parse_role("anybody"), std::nullopt);
}

}  // namespace
}  // namespace cifra::restricted
