#pragma once

#include "base/result.hpp"
#include "programme/record_schema.hpp"
#include "tabulate/byte_sink.hpp"
#include "tabulate/tabulation.hpp"

#include <filesystem>

namespace cifra::tabulate {

/// From a file of microdata to k-rounded or perturbed counts: reads, lets each person count once, counts, writes.
/// \error as read_microdata, count_persons_once, plan_counting; io when it would take more memory than allowed
base::Result<Tabulated> tabulate_file(std::filesystem::path const& path, programme::RecordSchema const& schema,
                                      TabulationSettings const& settings, ByteSink const& sink);

}  // namespace cifra::tabulate
