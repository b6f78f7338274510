#include "portal/edition_files.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "http/target.hpp"
#include "publish/bundle_pictures.hpp"
#include "publish/manifest.hpp"
#include "publish/plain_files.hpp"
#include "publish/protection_page.hpp"
#include "publish/write_bundle.hpp"
#include "release/coverage_share.hpp"
#include "release/read_bundle.hpp"
#include "release/revisions.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace cifra::portal {
namespace {

/// Whether a bundle may hold a file of that name: nothing is drawn for a name that nobody ever gave.
bool may_hold(release::ReleasedEdition const& edition, std::string const& name) {
    if (name.starts_with(publish::PAGES_FOLDER) || name.starts_with(publish::CARDS_FOLDER)) return true;
    auto const names = edition_file_names(edition);
    return std::binary_search(names.begin(), names.end(), name);
}

EditionFile const* find(std::vector<EditionFile> const& files, std::string const& name) {
    auto const found = std::find_if(files.begin(), files.end(), [&](auto const& file) { return file.name == name; });
    return found == files.end() ? nullptr : &*found;
}

/// Writes files below a folder. \returns What they are, by name.
base::Result<std::vector<EditionFile>> keep(std::vector<publish::BundleFile> const& files,
                                            std::filesystem::path const& folder) {
    std::vector<EditionFile> kept;
    CIFRA_TRY(auto staged, base::StagedFolder::open(folder));
    for (auto const& file : files) {
        CIFRA_CHECK(staged.write(file.name, file.bytes));
        kept.push_back({file.name, file.bytes.size(), base::sha256_hex(file.bytes)});
    }
    CIFRA_CHECK(staged.commit());
    std::sort(kept.begin(), kept.end(), [](auto const& a, auto const& b) { return a.name < b.name; });
    return kept;
}

base::Result<std::vector<publish::BundleFile>> whole_bundle(LoadedEdition const& edition) {
    CIFRA_TRY(auto files, publish::make_bundle(edition.edition, {}));
    auto manifest = publish::manifest_json(edition.edition, files);
    files.push_back({publish::MANIFEST, std::move(manifest)});
    return files;
}

}  // namespace

/// Files that are made together.
struct EditionFiles::Part {
    std::filesystem::path folder{};
    std::mutex making{};
    bool made = false;
    std::vector<EditionFile> files{};  ///< Once it is made; never changes then.
};

struct EditionFiles::Bundle {
    Part plain;  ///< What nothing is drawn for.
    Part whole;
};

EditionFiles::EditionFiles() = default;
EditionFiles::~EditionFiles() = default;

base::Result<EditionFiles::Bundle*> EditionFiles::bundle_of(release::ReleaseEntry const& entry) const {
    std::lock_guard const lock(m_finding);
    if (!m_folder) {
        CIFRA_TRY(auto made, base::ScratchFolder::create());
        m_folder.emplace(std::move(made));
    }
    auto const name = entry.edition + "." + std::to_string(entry.version);
    auto& bundle = m_bundles[name];
    if (bundle == nullptr) {
        bundle = std::make_unique<Bundle>();
        bundle->plain.folder = m_folder->path() / (name + ".plain");
        bundle->whole.folder = m_folder->path() / name;
    }
    return bundle.get();
}

base::Result<EditionFiles::Part*> EditionFiles::plain_part(LoadedEdition const& edition) const {
    CIFRA_TRY(auto* const bundle, bundle_of(edition.entry));
    auto& part = bundle->plain;
    std::lock_guard const lock(part.making);
    if (part.made) return &part;
    CIFRA_TRY(auto const files, publish::plain_files(edition.view, {}));
    CIFRA_TRY(part.files, keep(files, part.folder));
    part.made = true;
    return &part;
}

base::Result<EditionFiles::Part*> EditionFiles::whole_part(LoadedEdition const& edition) const {
    CIFRA_TRY(auto* const bundle, bundle_of(edition.entry));
    auto& part = bundle->whole;
    std::lock_guard const lock(part.making);
    if (part.made) return &part;
    std::lock_guard const alone(m_drawing);
    CIFRA_TRY(auto const files, whole_bundle(edition));
    CIFRA_TRY(part.files, keep(files, part.folder));
    part.made = true;
    return &part;
}

base::Result<std::vector<EditionFile>> EditionFiles::list(LoadedEdition const& edition) const {
    CIFRA_TRY(auto const* const part, whole_part(edition));
    return part->files;
}

base::Result<std::optional<std::string>> EditionFiles::read(LoadedEdition const& edition,
                                                            std::string const& name) const {
    std::optional<std::string> bytes;
    if (!may_hold(edition.edition, name)) return bytes;
    CIFRA_TRY(auto const* part, plain_part(edition));
    if (find(part->files, name) == nullptr) {
        CIFRA_TRY(part, whole_part(edition));
    }
    if (find(part->files, name) == nullptr) return bytes;
    CIFRA_TRY(bytes, base::read_file(part->folder / name));
    return bytes;
}

std::string edition_file_address(release::ReleaseEntry const& entry, std::string const& name) {
    auto address = "/edition/" + http::escape(entry.edition) + "/" + std::to_string(entry.version) + "/files";
    for (std::size_t begin = 0; begin <= name.size();) {
        auto const end = std::min(name.find('/', begin), name.size());
        address += "/" + http::escape(name.substr(begin, end - begin));
        begin = end + 1;
    }
    return address;
}

std::vector<std::string> edition_file_names(release::ReleasedEdition const& edition) {
    std::vector<std::string> names{"audit.json",   "data.csv",     "data.json", "structure.json",
                                   "edition.json", "lineage.json", "data.xlsx", publish::MANIFEST};
    for (auto const language : base::LANGUAGES) {
        std::string const code = base::code_of(language);
        for (auto const& name : {"audit." + code + ".html", publish::protection_file(language),
                                 "infographic." + code + ".html", "infographic." + code + ".pdf"})
            names.push_back(name);
    }
    if (release::knows_population(edition)) names.push_back("rates.csv");
    if (!edition.earlier.empty()) names.push_back("series.csv");
    if (!release::revisions(edition).empty())
        for (auto const* const name : {"revisions.csv", "revisions.json"}) names.emplace_back(name);
    for (auto const* const releases : {&edition.earlier, &edition.replaced})
        for (auto const& release : *releases) names.push_back(release::earlier_name(release));
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace cifra::portal
