#pragma once

#include "app/workspace.hpp"
#include "audit/finding.hpp"
#include "restricted/national_return.hpp"
#include "store/return_rows.hpp"
#include "store/steps.hpp"
#include "store/submit.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cifra::app {

/// A version of a return with what the rules say of it.
struct CheckedReturn {
    store::ReturnRow row;
    restricted::NationalReturn national_return;
    std::vector<audit::Finding> findings;
};

/// Reads a stored version and holds it against the rules, the area's earlier accepted years and the explanations given.
base::Result<CheckedReturn> checked_return(Workspace& workspace, store::ReturnRow const& row);

/// The newest version of a return, or the one asked for. \param version  0: the newest
/// \error not_found  there is none
base::Result<store::ReturnRow> find_version(Workspace& workspace, store::ReturnName const& name, int version);

/// How a file is handed in.
struct Submission {
    std::filesystem::path file;
    std::optional<std::filesystem::path> signature;  ///< Else the file's name with ".minisig", where the area signs.
    bool draft = false;
};

/// Reads a file, keeps it as the next version and holds it against the rules. Where the area has pinned keys, the
/// signature is verified before anything is parsed.
/// \error bad_input  as collect::read_return, collect::judge_signed_return and store::submit
base::Result<CheckedReturn> receive_return(Workspace& workspace, Submission const& submission, store::Actor actor);

/// Accepts a return. \error unsettled  a finding blocks (exit code 3)
base::Result<CheckedReturn> accept_return(Workspace& workspace, store::ReturnName const& name, store::Actor actor);

/// Explains a finding of the newest version. \param language  of the text, where it is in one language only
/// \error not_found  it has no such finding (nearest suggested)
base::Result<CheckedReturn> explain_finding(Workspace& workspace, store::ReturnName const& name,
                                            std::string const& finding, base::LocalText const& text,
                                            store::Actor actor);

}  // namespace cifra::app
