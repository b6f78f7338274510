#pragma once

#include "tabulate/byte_sink.hpp"
#include "tabulate/combination_cube.hpp"
#include "tabulate/counting_plan.hpp"
#include "tabulate/microdata.hpp"

namespace cifra::tabulate {

/// Lets each person of microdata count once, counts, writes.
/// \param name  of the microdata, for messages
/// \error as count_persons_once, and as `sink`
base::Result<Tabulated> count_microdata(Microdata microdata, std::string const& name,
                                        programme::RecordSchema const& schema, TablePlan const& plan,
                                        TabulationSettings const& settings, ByteSink const& sink);

/// Writes the combinations, or the table, of a cube that counted the plan's columns. \returns Rows.
template <class Count>
base::Result<std::uint64_t> write_counts(CountCube<Count> const& cube, programme::RecordSchema const& schema,
                                         TablePlan const& plan, TabulationSettings const& settings,
                                         ByteSink const& sink);

}  // namespace cifra::tabulate
