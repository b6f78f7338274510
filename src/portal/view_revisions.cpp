#include "portal/view_revisions.hpp"

#include "portal/indicator_words.hpp"
#include "release/revisions.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace cifra::portal {
namespace {

using release::ReleasedObservation;
using release::SeriesPoint;

ReleasedObservation const* find(Vintage const& vintage, programme::CellKey const& key) {
    for (auto const& table : vintage.tables)
        if (table.dataflow() == key.dataflow) return table.find(key);
    return nullptr;
}

release::SaidOfFigure said(ReleasedObservation const& figure) {
    return {figure.obs_value, figure.obs_status, figure.currency};
}

release::Revision revision_since(Vintage const& before, ReleasedObservation const& then, SeriesPoint const& point) {
    auto const& entry = before.entry;
    return {release::RevisionKind::changed,
            point.key,
            entry.edition,
            entry.version,
            entry.edition == point.edition,
            entry.time_period,
            entry.prepared,
            said(then),
            said(*point.figure)};
}

/// What the last release of the figure's own year that had another value said, before the one that tells it now;
/// nothing where none did, and where one since then withheld it.
std::optional<release::Revision> last_change(History const& history, SeriesPoint const& point) {
    auto const teller = std::find_if(history.begin(), history.end(), [&](Vintage const& vintage) {
        return vintage.entry.edition == point.edition && vintage.entry.version == point.version;
    });
    for (auto vintage = std::make_reverse_iterator(teller); vintage != history.rend(); ++vintage) {
        auto const* then = find(*vintage, point.key);
        if (then == nullptr) continue;
        if (release::is_withheld(then)) return std::nullopt;
        bool const own_year = vintage->entry.time_period == point.key.time_period;
        if (own_year && then->obs_value && !release::same_amount(*then, *point.figure))
            return revision_since(*vintage, *then, point);
    }
    return std::nullopt;
}

/// The releases, read when a figure first needs them.
class RevisionWords {
public:
    explicit RevisionWords(Asked const& asked) : m_asked(asked) {}

    std::string of(SeriesPoint const& point) {
        if (!point.revision_note.empty()) return m_asked.in(point.revision_note);
        if (m_history == nullptr)
            if (auto history = m_asked.catalogue.history()) m_history = *history;
        auto const change = m_history == nullptr ? std::nullopt : last_change(*m_history, point);
        return change ? m_asked.in(release::revision_words(*change))
                      : indicator_words().in(m_asked.language, "marked_revised");
    }

private:
    Asked const& m_asked;
    std::shared_ptr<History const> m_history;
};

}  // namespace

std::vector<ViewRevision> view_revisions(Asked const& asked, ViewFigures const& figures) {
    std::vector<ViewRevision> revisions;
    RevisionWords words(asked);
    for (auto const& row : figures.rows)
        for (auto const& point : row.points) {
            auto const& known = *point.point;
            bool const marked = known.shown() && known.revised();
            if (!marked && known.revision_note.empty()) continue;
            revisions.push_back({row.place + ", " + known.key.time_period, words.of(known), known.key});
        }
    return revisions;
}

}  // namespace cifra::portal
