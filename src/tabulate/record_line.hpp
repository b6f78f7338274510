#pragma once

#include "programme/record_schema.hpp"

#include <filesystem>

namespace cifra::tabulate {

/// The line of a file where a record begins, from 1, for messages: nobody keeps the lines of all records. 0 when the
/// file is no longer the one that was read.
/// \param record  its number, from 0
/// Cost: reads the file up to there.
int line_of_record(std::filesystem::path const& path, programme::RecordSchema const& schema, std::size_t record);

}  // namespace cifra::tabulate
