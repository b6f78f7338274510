#include "portal/view_source.hpp"

#include "base/text.hpp"
#include "language/number.hpp"
#include "portal/indicator_words.hpp"
#include "portal/told.hpp"
#include "portal/view_words.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

constexpr std::size_t SHORT_CHECKSUM = 12;

std::string date_of(Asked const& asked, ViewRelease const& release) {
    return language::date(release.entry.released_at.substr(0, 10), asked.language);
}

/// "corett-2019, version 1; corett-2020, version 1"
std::string names_of(Asked const& asked, std::vector<ViewRelease> const& releases) {
    auto const& version = indicator_words().in(asked.language, "version");
    std::string names;
    for (auto const& release : releases) {
        if (!names.empty()) names += "; ";
        names += release.entry.edition + ", " + version + " " + std::to_string(release.entry.version);
    }
    return names;
}

/// What the releases give as their sources, each once; without a full stop.
std::string sources_of(Asked const& asked, std::vector<ViewRelease> const& releases) {
    std::vector<std::string> sources;
    for (auto const& release : releases) {
        if (release.notes == nullptr) continue;
        auto source = asked.in(release.notes->source());
        while (!source.empty() && source.back() == '.') source.pop_back();
        bool const said = std::find(sources.begin(), sources.end(), source) != sources.end();
        if (!source.empty() && !said) sources.push_back(std::move(source));
    }
    return base::join(sources, "; ");
}

/// "the last of them released on 1 June 2021"; nothing of releases that the catalogue does not have.
std::string last_date(Asked const& asked, std::vector<ViewRelease> const& releases) {
    auto const& last = last_released(releases);
    if (!last.known()) return {};
    return indicator_words().in(asked.language, releases.size() == 1 ? "released_on" : "last_released_on",
                                {{"date", date_of(asked, last)}});
}

/// The newest release of a year, or null.
release::ReleaseEntry const* release_of_year(Asked const& asked, std::string const& year) {
    release::ReleaseEntry const* newest = nullptr;
    for (auto const& entry : asked.catalogue.releases())
        if (entry.time_period == year && (newest == nullptr || entry.released_at >= newest->released_at))
            newest = &entry;
    return newest;
}

/// "Editions corett-2019, version 1; corett-2020, version 1; the last of them released on 1 June 2021"
std::string editions_of(Asked const& asked, std::vector<ViewRelease> const& releases) {
    bool const one = releases.size() == 1;
    auto text =
        indicator_words().in(asked.language, one ? "edition" : "editions", {{"editions", names_of(asked, releases)}});
    if (auto const date = last_date(asked, releases); !date.empty()) text += (one ? ", " : "; ") + date;
    return text;
}

}  // namespace

std::string source_line(Asked const& asked, std::vector<ViewRelease> const& releases) {
    auto const sources = sources_of(asked, releases);
    auto text = sources.empty() ? std::string{}
                                : indicator_words().in(asked.language, "source_from", {{"source", sources}}) + " ";
    text += editions_of(asked, releases);
    bool const checked = releases.size() == 1 && releases.front().known();
    return text + (checked ? "; SHA-256 " + releases.front().entry.sha256.substr(0, SHORT_CHECKSUM) + "…" : ".");
}

std::string view_citation(Asked const& asked, ViewFigures const& figures) {
    auto const& words = indicator_words();
    auto const& releases = figures.releases;
    auto const& programme = asked.in(asked.programme().name);
    auto const subject = view_subject(asked, figures.view);
    auto const address = asked.settings.public_url + view_address(asked, figures.view);
    auto const& only = releases.front();
    if (releases.size() > 1 || only.notes == nullptr)
        return words.in(asked.language, "citation_several",
                        {{"programme", programme},
                         {"indicator", subject},
                         {"editions", editions_of(asked, releases)},
                         {"address", address}});
    return words.in(asked.language, "citation",
                    {{"programme", programme},
                     {"indicator", subject},
                     {"edition", asked.in(only.notes->title())},
                     {"version", std::to_string(only.entry.version)},
                     {"date", date_of(asked, only)},
                     {"address", address},
                     {"sha", only.entry.sha256}});
}

ViewCoverage view_coverage(Asked const& asked, View const& view) {
    auto const& programme = asked.programme();
    auto const& year = view.years.back();
    ViewCoverage coverage{year, programme.total_key(*view.indicator, programme.region, year), nullptr};
    auto const teller = told(asked, coverage.total);
    bool const own = teller.edition != nullptr && teller.edition->edition.time_period == year;
    auto const* const entry = own ? &teller.edition->entry : release_of_year(asked, year);
    if (entry == nullptr) return coverage;
    if (auto edition = asked.catalogue.edition(entry->edition, entry->version)) coverage.edition = *edition;
    return coverage;
}

}  // namespace cifra::portal
