#include "portal/sdmx_vintages.hpp"

#include "publish/data_json.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace cifra::portal {
namespace {

using release::ReleasedObservation;
using sdmx::DatedObservation;
using sdmx::NONE;
using sdmx::Place;

/// What the releases say of one figure: the release, and what it says; ascending.
using Said = std::vector<std::pair<Place, ReleasedObservation const*>>;

/// Finds who speaks for a figure after each release.
class Speakers {
public:
    explicit Speakers(std::vector<SdmxVintage> const& vintages) : m_vintages(vintages) {
        std::map<std::string, Place> newest;
        for (Place step = 0; step < vintages.size(); ++step) {
            auto const& period = vintages[step].entry.time_period;
            m_replaced.push_back(NONE);
            if (auto const before = newest.find(period); before != newest.end()) m_replaced[before->second] = step;
            newest[period] = step;
            m_current.push_back(newest.rbegin()->second);
        }
    }

    /// What stands after `step` releases more; null: no release that still counts speaks of it.
    ReleasedObservation const* figure(Said const& said, Place step) const {
        ReleasedObservation const* best = nullptr;
        Place teller = NONE;
        for (auto const& [release, figure] : said) {
            if (release > step || m_replaced[release] <= step) continue;
            if (release == m_current[step]) return figure;
            if (teller != NONE && !is_newer(release, teller)) continue;
            teller = release;
            best = figure;
        }
        return best;
    }

private:
    bool is_newer(Place a, Place b) const {
        auto const& x = m_vintages[a].entry;
        auto const& y = m_vintages[b].entry;
        return std::tie(x.prepared, x.time_period) > std::tie(y.prepared, y.time_period);
    }

    std::vector<SdmxVintage> const& m_vintages;
    std::vector<Place> m_replaced;  ///< By which release each one was; NONE: it counts.
    std::vector<Place> m_current;   ///< After each release the one of the newest year.
};

bool say_the_same(ReleasedObservation const& a, ReleasedObservation const& b) {
    return std::tie(a.obs_value, a.obs_status, a.conf_status, a.missing_reason, a.currency, a.coverage, a.definition) ==
               std::tie(b.obs_value, b.obs_status, b.conf_status, b.missing_reason, b.currency, b.coverage,
                        b.definition) &&
           a.comment == b.comment;
}

struct Statement {
    ReleasedObservation figure;
    Place from = 0;
    Place until = NONE;
};

std::vector<Statement> statements(Speakers const& speakers, Said const& said, Place releases) {
    std::pair<Place, ReleasedObservation const*> last_withheld{NONE, nullptr};
    for (auto const& each : said)
        if (release::is_withheld(each.second)) last_withheld = each;
    std::vector<Statement> found;
    ReleasedObservation const* before = nullptr;
    for (Place step = said.front().first; step < releases; ++step) {
        auto const* const now = speakers.figure(said, step);
        if (now == before || (now != nullptr && before != nullptr && say_the_same(*now, *before))) continue;
        if (before != nullptr) found.back().until = step;
        if (now != nullptr) found.push_back({*now, step, NONE});
        before = now;
    }
    for (auto& statement : found)
        if (statement.until != NONE && last_withheld.second != nullptr && last_withheld.first >= statement.from)
            statement.figure = *last_withheld.second;
    // What now reads the same is one statement.
    std::vector<Statement> merged;
    for (auto& statement : found) {
        bool const goes_on = !merged.empty() && merged.back().until == statement.from &&
                             say_the_same(merged.back().figure, statement.figure);
        if (goes_on)
            merged.back().until = statement.until;
        else
            merged.push_back(std::move(statement));
    }
    return merged;
}

/// What is said of each figure of all dataflows, in the order in which figures are first spoken of.
std::vector<Said> all_said(std::vector<SdmxVintage> const& vintages) {
    std::vector<Said> all;
    std::map<std::string, std::size_t> places;
    for (Place release = 0; release < vintages.size(); ++release)
        for (auto const& table : *vintages[release].tables)
            for (auto const& figure : table.observations()) {
                auto const [found, added] = places.emplace(to_string(figure.key), all.size());
                if (added) all.emplace_back();
                all[found->second].emplace_back(release, &figure);
            }
    return all;
}

}  // namespace

std::map<std::string, std::vector<DatedObservation>> dated_observations(programme::Programme const& programme,
                                                                        std::vector<SdmxVintage> const& vintages) {
    Speakers const speakers(vintages);
    std::map<std::string, std::vector<DatedObservation>> found;
    for (auto const& said : all_said(vintages)) {
        auto& of_flow = found[said.front().second->key.dataflow];
        for (auto const& statement : statements(speakers, said, static_cast<Place>(vintages.size())))
            of_flow.push_back(
                {publish::message_observation(programme, statement.figure), statement.from, statement.until});
    }
    return found;
}

}  // namespace cifra::portal
