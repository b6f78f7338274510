#pragma once

#include "release/released_edition.hpp"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace cifra::release {

/// Reads a published bundle back: data.csv for the figures, the files in earlier/ for those of the releases before, and
/// edition.json for everything else.
/// \error not_found  the folder or one of the files is missing
/// \error bad_input  with file and line: whatever is not as data_csv and edition_json write it
base::Result<ReleasedEdition> read_bundle(std::filesystem::path const& folder);

/// The texts of the files that a bundle is read from.
struct BundleTexts {
    std::string edition_json;
    std::string data_csv;
    std::string folder;  ///< Stands before the files' names in messages; may be empty.
    /// Gives the text of the file of an earlier release by its name in the bundle. Empty: what edition.json names as
    /// released before stays without its figures.
    std::function<base::Result<std::string>(std::string const& name)> earlier_csv{};
};

/// As read_bundle, from memory. Arbitrary bytes give an error, never a crash.
base::Result<ReleasedEdition> read_bundle(BundleTexts const& texts);

/// Reads an edition as a release that later ones know, in terms of a programme that may have changed since: figures
/// for which it has no code, or which it now counts in another unit, are left out.
/// \error as read_bundle
base::Result<EarlierRelease> read_release(BundleTexts const& texts, programme::Programme const& programme);

/// The figures of an earlier release from its data.csv alone, in terms of a programme that may have changed since, as
/// read_release has them but for rule and origin, which stay empty. Quick: what was released is not checked again.
/// \param file  for messages only
/// \error bad_input  with file and line: whatever is not as data_csv writes it
base::Result<std::vector<ReleasedTable>> read_former_tables(std::string_view data_csv,
                                                            programme::Programme const& programme,
                                                            std::string const& file);

/// Everything of an edition but its figures, as edition.json: canonical JSON, sorted keys (docs/reference/bundle.md).
std::string edition_json(ReleasedEdition const& edition);

/// All figures of an edition as one SDMX-CSV 2.0 file, data.csv: the columns are those of all dataflows, and the
/// dimensions that a dataflow does not have stay empty in its rows. Tables in their order, rows sorted by key.
std::string data_csv(ReleasedEdition const& edition);

/// The file of an earlier release in a bundle: "earlier/corett-2019.2.csv".
std::string earlier_name(EarlierRelease const& release);
/// Its figures, written as data_csv writes those of the edition; what the edition or a later release withholds is
/// withheld here as well. \param release  One of `edition.earlier` or `edition.replaced`; keys that the programme has.
std::string earlier_csv(ReleasedEdition const& edition, EarlierRelease const& release);

}  // namespace cifra::release
