#pragma once

#include "restricted/national_return.hpp"
#include "store/return_rows.hpp"
#include "store/writer.hpp"

#include <functional>
#include <optional>

namespace cifra::store {

/// A file that came with a signature that was found valid (collect::signed_return).
struct SignedFile {
    std::int64_t sequence = 0;  ///< Of the area's signed files, from 1.
    std::string file_hash;
    std::string key_id;
};

/// A return on its way in.
struct Arrival {
    restricted::NationalReturn const& national_return;  ///< `version` is not looked at.
    std::string const& bytes;                           ///< The file as it came.
    std::optional<SignedFile> signed_file = std::nullopt;
};

/// Keeps a return as the next version of its area and year: file, figures, what reading found and the trail's entry in
/// one transaction. A draft that it follows is replaced. The same file handed in twice in a row is kept once: the
/// version that stands is given back.
/// \param step  draft or submit
/// \returns the version as it stands now
/// \error bad_input  the step is not allowed from where the return stands (what to do is said)
base::Result<ReturnRow> submit(Writer const& writer, restricted::ReturnStep step, Arrival const& arrival);

/// As submit, for the returns of one file, all or nothing.
base::Result<std::vector<ReturnRow>> submit_all(Writer const& writer,
                                                std::vector<restricted::NationalReturn> const& returns,
                                                std::string const& bytes);

/// As submit, for figures of several areas and years that come as one stream, in any order: one version of each area
/// and year, all or nothing, in constant memory. `next` fills one figure (over the one before) and returns false after
/// the last one. Needs `returns` to name every area and year that comes, sorted.
struct Stream {
    std::string file_name;
    std::string file_sha256;
    std::string programme;                                     ///< As NationalReturn::programme.
    std::string source;                                        ///< Where the figures come from.
    std::vector<std::pair<std::string, std::string>> returns;  ///< Area and year of every figure to come.
    std::function<base::Result<bool>(restricted::Observation&)> next;
    std::function<base::Language(std::string const& ref_area)> language = {};  ///< Of an area; empty: Spanish.
    std::string source_kind = "import";                                        ///< As NationalReturn::source_kind.
};
base::Result<std::vector<ReturnRow>> submit_stream(Writer const& writer, Stream const& stream);

}  // namespace cifra::store
