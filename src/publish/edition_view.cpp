#include "publish/edition_view.hpp"

#include "audit/audit.hpp"
#include "audit/build_claims.hpp"
#include "base/assert.hpp"
#include "publish/finding_notes.hpp"
#include "release/regional_sum.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

using release::ReleasedEdition;

std::vector<audit::Observed> observed(ReleasedEdition const& edition) {
    std::vector<audit::Observed> observed;
    for (auto const& table : edition.tables)
        for (auto const& figure : table.observations())
            observed.push_back(
                {figure.key, figure.obs_value, figure.obs_status, figure.missing_reason,
                 release::regional_sum(edition, figure.key) == &figure ? figure.coverage : std::vector<std::string>{}});
    std::sort(observed.begin(), observed.end(), [](auto const& a, auto const& b) { return a.key < b.key; });
    return observed;
}

audit::Claims claims_of(ReleasedEdition const& edition) {
    std::vector<audit::ObservedShare> shares;
    for (auto const& share : edition.printed_shares) shares.push_back({share.part, share.share, share.origin});
    std::vector<audit::WordingClaim> wordings;
    for (auto const& wording : edition.wordings) {
        audit::WordingClaim claim{wording.id,     wording.kind,  {}, wording.printed, wording.question,
                                  wording.origin, wording.title, {}};
        for (auto const& cell : wording.cells) {
            claim.figures.emplace_back();
            claim.figures.back().key = cell;
        }
        wordings.push_back(std::move(claim));
    }
    return audit::build_claims(edition.programme, observed(edition), shares, std::move(wordings));
}

std::vector<audit::Decision> decisions_of(ReleasedEdition const& edition) {
    std::vector<audit::Decision> decisions;
    for (auto const& settlement : edition.settlements)
        decisions.push_back({settlement.finding, settlement.computation, settlement.explanation, settlement.state,
                             settlement.date, settlement.by, "edition.json"});
    return decisions;
}

bool stands_in(programme::Programme const& programme, programme::Indicator const& indicator,
               programme::Breakdown const& breakdown, programme::CellKey const& key) {
    bool const is_total = key == key.total();
    if (breakdown.by_area) return is_total;
    if (key.ref_area != programme.region) return false;
    auto const is_key = [&](auto const& category) {
        return programme.category_key(indicator, category, key.ref_area, key.time_period) == key;
    };
    return is_total || std::any_of(breakdown.categories.begin(), breakdown.categories.end(), is_key);
}

}  // namespace

std::vector<audit::Finding> check_released(ReleasedEdition const& edition) {
    auto findings = audit::audit(claims_of(edition));
    audit::apply_decisions(findings, decisions_of(edition));
    return findings;
}

EditionView make_view(ReleasedEdition const& edition) {
    EditionView view{edition, audit::audit(claims_of(edition)), release::make_notes(edition)};
    audit::settle(view.findings, decisions_of(edition));
    for (auto& note : finding_notes(edition, view.findings)) view.notes.push_back(std::move(note));
    return view;
}

std::vector<std::string> tables_of(programme::Programme const& programme, programme::CellKey const& key) {
    std::vector<std::string> tables;
    auto const* indicator = programme.indicator(key.indicator);
    if (indicator == nullptr) return tables;
    for (auto const& breakdown : indicator->breakdowns)
        if (stands_in(programme, *indicator, breakdown, key)) tables.push_back(indicator->id + "." + breakdown.id);
    return tables;
}

std::string to_string(release::NoteKind kind) {
    using release::NoteKind;
    switch (kind) {
        case NoteKind::coverage:
            return "coverage";
        case NoteKind::partial:
            return "partial";
        case NoteKind::preliminary:
            return "preliminary";
        case NoteKind::true_zero:
            return "true_zero";
        case NoteKind::definition:
            return "definition";
        case NoteKind::denominator:
            return "denominator";
        case NoteKind::finding:
            return "finding";
        case NoteKind::comment:
            return "comment";
        case NoteKind::series_break:
            return "series_break";
        case NoteKind::revision:
            return "revision";
    }
    CIFRA_ASSERT(false);
}

}  // namespace cifra::publish
