#include "portal/release_list.hpp"

#include "language/number.hpp"
#include "portal/frame_words.hpp"

#include <algorithm>
#include <charconv>

namespace cifra::portal {

std::vector<release::ReleaseEntry> newest_releases(Catalogue const& catalogue) {
    std::vector<release::ReleaseEntry> newest;
    for (auto const& entry : catalogue.releases())
        if (catalogue.newest(entry.edition)->version == entry.version) newest.push_back(entry);
    std::reverse(newest.begin(), newest.end());
    return newest;
}

std::vector<release::ReleaseEntry> releases_of(Catalogue const& catalogue, std::string const& edition) {
    std::vector<release::ReleaseEntry> releases;
    for (auto const& entry : catalogue.releases())
        if (entry.edition == edition) releases.push_back(entry);
    std::sort(releases.begin(), releases.end(), [](auto const& a, auto const& b) { return a.version > b.version; });
    return releases;
}

std::string edition_name(Asked const& asked, release::ReleaseEntry const& entry) {
    auto const name = frame_words().in(asked.language, "edition_name", {{"year", entry.time_period}});
    auto const& all = asked.catalogue.releases();
    bool const several = std::any_of(all.begin(), all.end(), [&](auto const& other) {
        return other.time_period == entry.time_period && other.edition != entry.edition;
    });
    return several ? name + " (" + entry.edition + ")" : name;
}

std::string release_words(Asked const& asked, release::ReleaseEntry const& entry) {
    return frame_words().in(asked.language, "release_words",
                            {{"version", std::to_string(entry.version)},
                             {"date", language::date(entry.released_at.substr(0, 10), asked.language)}});
}

release::ReleaseEntry const* release_of(Asked const& asked) {
    auto const& text = asked.value("version");
    int version = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    if (error != std::errc{} || text != std::to_string(version)) return nullptr;
    return asked.catalogue.find(asked.value("id"), version);
}

}  // namespace cifra::portal
