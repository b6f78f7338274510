#pragma once

#include "app/return_steps.hpp"
#include "collect/counted_return.hpp"
#include "tabulate/register_plan.hpp"

#include <filesystem>

namespace cifra::app {

/// A register to count.
struct RegisterOrder {
    std::filesystem::path file;      ///< CSV file of records.
    std::filesystem::path counting;  ///< How it is counted: docs/reference/register.md.
    tabulate::CountedReturn of;
    int threads = 1;
    std::string out{};  ///< Where the return will be written: nothing that is read; empty: nowhere.
};

/// Counts a register into the return of an area and year. Nothing is stored.
/// \error usage      no such area; no year; `out` is something that is read
/// \error as programme::read_register_counting, tabulate::count_register; io when the file changes meanwhile
base::Result<collect::CountedFile> count_return(Workspace const& workspace, RegisterOrder const& order);

/// Hands a counted return in, as receive_return does with a file. The register is not among what is kept.
/// \error bad_input  the area signs its returns; as store::submit
base::Result<CheckedReturn> receive_counted(Workspace& workspace, collect::CountedFile const& counted, bool draft,
                                            store::Actor actor);

}  // namespace cifra::app
