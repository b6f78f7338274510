#pragma once

#include "base/result.hpp"
#include "base/scratch_folder.hpp"
#include "portal/loaded_edition.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace cifra::portal {

/// A file of an edition's bundle.
struct EditionFile {
    std::string name;         ///< Its path in the bundle: "data.csv", "pages/infographic.en.1.svg".
    std::uintmax_t size = 0;  ///< In bytes.
    std::string sha256;       ///< 64 lower-case hexadecimal digits.
};

/// The address of a file of a release, in no language: "/edition/corett-2019/1/files/data.csv".
std::string edition_file_address(release::ReleaseEntry const& entry, std::string const& name);

/// The files of an edition that are known by name before anything is drawn, sorted: all of its bundle but the pictures
/// of pages and cards. Quick.
std::vector<std::string> edition_file_names(release::ReleasedEdition const& edition);

/// The bundles of editions, byte for byte as they are published: made when they are first asked for, once even when
/// many ask, and kept in a private folder on the disk until the end. For any number of threads.
class EditionFiles {
public:
    EditionFiles();
    ~EditionFiles();

    /// Every file, the manifest included, by name. Takes seconds the first time: for routes that are marked slow.
    /// \error as publish::make_bundle; io  the temporary folder is missing or full
    base::Result<std::vector<EditionFile>> list(LoadedEdition const& edition) const;

    /// The bytes of a file, or nothing where the bundle has none of that name. What is drawn takes seconds the first
    /// time, the rest (publish::plain_files) much less. \error as list
    base::Result<std::optional<std::string>> read(LoadedEdition const& edition, std::string const& name) const;

private:
    struct Part;
    struct Bundle;
    base::Result<Part*> plain_part(LoadedEdition const& edition) const;
    base::Result<Part*> whole_part(LoadedEdition const& edition) const;
    base::Result<Bundle*> bundle_of(release::ReleaseEntry const& entry) const;

    mutable std::mutex m_finding;
    mutable std::mutex m_drawing;  ///< One bundle at a time: each takes a processor and memory.
    mutable std::optional<base::ScratchFolder> m_folder;
    mutable std::map<std::string, std::unique_ptr<Bundle>> m_bundles;  ///< By edition and version.
};

}  // namespace cifra::portal
