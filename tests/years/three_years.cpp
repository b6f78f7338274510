#include "three_years.hpp"

#include "consolidate/build_tables.hpp"
#include "protect/protect.hpp"
#include "release/revisions.hpp"

#include <algorithm>
#include <stdexcept>

namespace years {
namespace {

using cifra::restricted::Edition;
using cifra::restricted::Observation;

template <class T>
T taken(cifra::base::Result<T> result) {
    if (!result) throw std::runtime_error(to_string(result.error(), cifra::base::Language::en));
    return std::move(*result);
}

cifra::collect::PreparedEdition prepared() {
    return taken(cifra::collect::read_edition(CIFRA_SOURCE_DIR "/tests/data/edition_three"));
}

void apply(Edition& edition, std::vector<Change> const& changes) {
    for (auto const& change : changes) {
        auto const found =
            std::find_if(edition.observations.begin(), edition.observations.end(),
                         [&](Observation const& observation) { return to_string(observation.key) == change.cell; });
        if (found == edition.observations.end()) throw std::runtime_error("no such cell: " + change.cell);
        found->obs_status = change.obs_status;
        found->obs_value.reset();
        found->missing_reason.reset();
        if (change.value)
            found->obs_value = cifra::base::Decimal{*change.value, 0};
        else
            found->missing_reason = cifra::programme::MissingReason::not_reported;
    }
}

release::ReleasedEdition released(cifra::collect::PreparedEdition const& from) {
    return taken(
        cifra::protect::protect(from.programme, cifra::consolidate::build_tables(from.programme, from.edition)));
}

std::string cell(std::string const& indicator, std::string const& area) {
    if (indicator == "FOUND") return "DF_FOUND/A." + area + ".PEOPLE_FOUND._T._T.2021";
    if (indicator == "HELPED") return "DF_HELPED/A." + area + ".PEOPLE_HELPED._T.2021";
    return "DF_OUTREACH/A." + area + ".PEOPLE_TOLD._T.2021";
}

/// What each release says of one indicator: the Triad, Arania, the Borovian Isles, Ithmar.
std::vector<Change> totals(std::string const& indicator, std::vector<std::optional<std::int64_t>> const& values,
                           std::string const& status = "A") {
    std::vector<Change> changes;
    std::size_t i = 0;
    for (char const* const area : {"TRIAD", "XAA", "XBB", "XCC"}) {
        auto const value = values[i++];
        changes.push_back({cell(indicator, area), value, value ? status : "O"});
    }
    return changes;
}

void add(std::vector<Change>& changes, std::vector<Change> const& more) {
    changes.insert(changes.end(), more.begin(), more.end());
}

}  // namespace

release::ReleasedEdition year(std::string const& time_period, std::vector<Change> const& changes, Kept kept) {
    auto from = prepared();
    auto& edition = from.edition;
    apply(edition, changes);
    edition.observations.erase(std::remove_if(edition.observations.begin(), edition.observations.end(),
                                              [&](Observation const& observation) {
                                                  return kept == Kept::totals &&
                                                         observation.key != observation.key.total();
                                              }),
                               edition.observations.end());
    for (auto& observation : edition.observations) observation.key.time_period = time_period;
    edition.id = "three-" + time_period;
    edition.time_period = time_period;
    edition.prepared = std::to_string(std::stoi(time_period) + 1) + "-05-04T03:02:01Z";
    edition.printed_shares.clear();
    edition.settlements.clear();
    edition.texts.clear();
    return released(from);
}

release::ReleasedEdition edition_2021(std::vector<Change> const& changes) {
    auto from = prepared();
    apply(from.edition, changes);
    return released(from);
}

release::ReleasedEdition three_years() {
    auto in_2019 = totals("FOUND", {151, 70, 81, std::nullopt});
    add(in_2019, totals("HELPED", {120, 60, 60, std::nullopt}));
    add(in_2019, totals("TOLD", {16400, 6400, 10000, 0}));
    auto in_2020 = totals("FOUND", {204, 68, 74, 62});
    add(in_2020, totals("HELPED", {std::nullopt, std::nullopt, std::nullopt, std::nullopt}));
    add(in_2020, totals("TOLD", {11200, 4700, 6500, 0}, "B"));
    auto first = totals("FOUND", {229, 62, 85, 82}, "P");
    first.push_back({cell("HELPED", "XAA"), 72, "P"});
    first.push_back({cell("HELPED", "TRIAD"), 192, "P"});

    auto edition = edition_2021();
    edition.earlier = {release::earlier_release(year("2019", in_2019)),
                       release::earlier_release(year("2020", in_2020))};
    edition.replaced = {release::earlier_release(edition_2021(first))};
    edition.replaced.back().prepared = "2022-03-01T00:00:00Z";
    edition.version = 2;
    return release::mark_revised(std::move(edition));
}

}  // namespace years
