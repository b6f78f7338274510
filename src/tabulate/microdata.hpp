#pragma once

#include "base/progress.hpp"
#include "tabulate/coded_records.hpp"
#include "tabulate/counted_column.hpp"
#include "tabulate/person_key.hpp"

#include <functional>

namespace cifra::tabulate {

/// Microdata as codes: restricted, nothing of it is shown but counts.
struct Microdata {
    CodedRecords records;            ///< A column for each counted column.
    std::vector<PersonKey> persons;  ///< By record; empty when each record is a person.
    /// The line of a record (from 0) in its file, from 1, for messages; 0: not known. Empty: there is no file.
    std::function<int(std::size_t record)> line_of{};
};

/// How to read.
struct ReadSettings {
    int threads = 1;                ///< At least 1; the result does not depend on it.
    std::size_t limit_bytes = 0;    ///< Of memory for what is read; 0: no limit.
    base::Progress progress = {};   ///< Of bytes read, and of `total_bytes`.
    std::uint64_t total_bytes = 0;  ///< To be read; 0: not known. Of a file its size, whatever stands here.
};

}  // namespace cifra::tabulate
