#include "protect/release_policy.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::protect {
namespace {

std::vector<std::string> subjects_of(restricted::ConsolidatedEdition const& consolidated) {
    std::vector<std::string> subjects;
    for (auto const& table : consolidated.tables)
        for (auto const& observation : table.observations) subjects.push_back(to_string(observation.key));
    for (auto const& text : consolidated.edition.texts) subjects.push_back("text:" + text.id);
    return subjects;
}

base::Error unknown_subject(restricted::ProtectionDecision const& decision, std::vector<std::string> const& subjects) {
    auto const near = base::suggestion(decision.subject, subjects);
    return {base::ErrorCode::bad_input,
            {fmt::format("the decision on \"{}\" names no figure or text of the edition{}", decision.subject, near.en),
             fmt::format("la decisión sobre «{}» no nombra ninguna cifra ni texto de la edición{}", decision.subject,
                         near.es)},
            {"correct the subject or take the decision out", "corrija «subject» o quite la decisión"},
            decision.where,
            {}};
}

}  // namespace

base::Result<void> check_decisions(restricted::ConsolidatedEdition const& consolidated) {
    auto const subjects = subjects_of(consolidated);
    std::vector<base::Error> problems;
    for (auto const& decision : consolidated.edition.policy.decisions)
        if (std::find(subjects.begin(), subjects.end(), decision.subject) == subjects.end())
            problems.push_back(unknown_subject(decision, subjects));
    if (!problems.empty()) return base::fail(base::join(std::move(problems)));
    return {};
}

release::ReleasedPolicy release_policy(restricted::ProtectionPolicy const& policy, HiddenCells const& hidden) {
    auto const cells = hidden.names();
    release::ReleasedPolicy released{policy.threshold, policy.secondary.has_value(), {}};
    for (auto const& decision : policy.decisions)
        if (cells.count(decision.subject) == 0)
            released.decisions.push_back({decision.subject, decision.date, decision.by, decision.reason});
    return released;
}

}  // namespace cifra::protect
