#include "portal/archived_releases.hpp"

#include <utility>

namespace cifra::portal {

Releases archived_releases(std::shared_ptr<release::ReleaseArchive const> archive) {
    Releases releases;
    releases.entries = archive->entries();
    releases.read_figures = [archive](release::ReleaseEntry const& entry, programme::Programme const& programme) {
        return archive->tables(entry.edition, entry.version, programme);
    };
    releases.read = [archive = std::move(archive)](std::string const& edition, int version) {
        return archive->edition(edition, version);
    };
    return releases;
}

}  // namespace cifra::portal
