#include "release/revisions.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <set>

namespace cifra::release {
namespace {

using programme::CellKey;

bool is_shown(ReleasedObservation const* figure) {
    return figure != nullptr && figure->obs_value;
}

base::Decimal without_zeros(base::Decimal value) {
    for (; value.scale > 0 && value.units % 10 == 0; --value.scale) value.units /= 10;
    return value;
}

bool same_letters(std::string a, std::string b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

/// What became of a figure; nothing where it stayed as it was, and where either side withholds it.
std::optional<RevisionKind> kind_of(ReleasedObservation const* before, ReleasedObservation const* after) {
    if (is_withheld(before) || is_withheld(after)) return std::nullopt;
    if (!is_shown(before)) return is_shown(after) ? std::optional(RevisionKind::added) : std::nullopt;
    if (!is_shown(after)) return RevisionKind::withdrawn;
    if (!same_amount(*before, *after)) return RevisionKind::changed;
    if (!same_letters(before->obs_status, after->obs_status)) return RevisionKind::status;
    return std::nullopt;
}

SaidOfFigure said(ReleasedObservation const* figure) {
    if (figure == nullptr) return {};
    return {figure->obs_value, figure->obs_status, figure->currency};
}

void take_keys(std::vector<ReleasedTable> const& tables, std::string const& dataflow, std::string const& time_period,
               std::set<CellKey>& keys) {
    for (auto const& table : tables)
        if (table.dataflow() == dataflow)
            for (auto const& figure : table.observations())
                if (figure.key.time_period == time_period) keys.insert(figure.key);
}

std::optional<Revision> compare(ReleasedEdition const& edition, EarlierRelease const& release, CellKey const& key) {
    auto const* before = release.find(key);
    auto const* after = edition.find(key);
    auto const kind = kind_of(before, after);
    if (!kind) return std::nullopt;
    return Revision{*kind,
                    key,
                    release.id,
                    release.version,
                    release.id == edition.id,
                    release.time_period,
                    release.prepared,
                    said(before),
                    said(after)};
}

/// Compares the figures of a release's own year.
/// \param repeated  Only those that the edition speaks of: it need not repeat all that another one said.
void compare(ReleasedEdition const& edition, EarlierRelease const& release, bool repeated,
             std::vector<Revision>& found) {
    for (auto const& dataflow : edition.programme.dataflows) {
        std::set<CellKey> keys;
        take_keys(edition.tables, dataflow.id, release.time_period, keys);
        if (!repeated) take_keys(release.tables, dataflow.id, release.time_period, keys);
        for (auto const& key : keys)
            if (auto revision = compare(edition, release, key)) found.push_back(std::move(*revision));
    }
}

}  // namespace

std::string to_string(RevisionKind kind) {
    switch (kind) {
        case RevisionKind::changed:
            return "changed";
        case RevisionKind::added:
            return "added";
        case RevisionKind::withdrawn:
            return "withdrawn";
        case RevisionKind::status:
            return "status";
    }
    CIFRA_ASSERT(false);
}

bool same_amount(ReleasedObservation const& a, ReleasedObservation const& b) {
    return without_zeros(*a.obs_value) == without_zeros(*b.obs_value) && a.currency == b.currency;
}

std::optional<Revision> revision_of(ReleasedEdition const& edition, CellKey const& key) {
    if (key.time_period == edition.time_period)
        return edition.replaced.empty() ? std::nullopt : compare(edition, edition.replaced.back(), key);
    if (edition.find(key) == nullptr) return std::nullopt;
    for (auto const& release : edition.earlier)
        if (release.time_period == key.time_period) return compare(edition, release, key);
    return std::nullopt;
}

std::vector<Revision> revisions(ReleasedEdition const& edition) {
    std::vector<Revision> found;
    if (!edition.replaced.empty()) compare(edition, edition.replaced.back(), false, found);
    for (auto const& release : edition.earlier) compare(edition, release, true, found);
    return found;
}

}  // namespace cifra::release
