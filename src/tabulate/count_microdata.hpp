#pragma once

#include "tabulate/byte_sink.hpp"
#include "tabulate/counting_plan.hpp"
#include "tabulate/microdata.hpp"
#include "tabulate/write_combinations.hpp"

namespace cifra::tabulate {

/// Lets each person of microdata count once, counts, writes; with a rule, gives the cells keys as well.
/// \param name  of the microdata, for messages
/// \error as count_persons_once, and as `sink`; io when the records' keys would take more memory than allowed
base::Result<Tabulated> count_microdata(Microdata microdata, std::string const& name,
                                        programme::RecordSchema const& schema, TablePlan const& plan,
                                        TabulationSettings const& settings, ByteSink const& sink);

/// Writes the combinations, or the table, of a cube that counted the plan's columns. \returns Rows.
template <class Count>
base::Result<std::uint64_t> write_counts(CountCube<Count> const& cube, programme::RecordSchema const& schema,
                                         TablePlan const& plan, OutputSettings const& output, ByteSink const& sink);

}  // namespace cifra::tabulate
