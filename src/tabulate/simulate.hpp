#pragma once

#include "base/progress.hpp"
#include "programme/record_schema.hpp"
#include "tabulate/byte_sink.hpp"
#include "tabulate/fixed_value.hpp"

#include <cstdint>
#include <vector>

namespace cifra::tabulate {

/// What to make up.
struct SimulationSettings {
    std::uint64_t records = 0;
    std::uint64_t seed = 1;
    base::Progress progress = {};     ///< Of records.
    std::vector<FixedValue> fixed{};  ///< The same in every record.
};

/// Makes up a register of nobody, with the shape of real ones: attributes that hang together (latent classes), Zipf
/// frequencies, 30 % missing, several values in multi-valued columns, several victims in a case who share much, and
/// persons who come back in a further record. Its first lines say that nobody in it is real. The same schema and seed
/// give the same bytes; the first records do not depend on how many follow. \error bad_input  the schema allows no
/// comment lines, so the file could not say what it is \source docs/reference/schema.md
base::Result<void> simulate(programme::RecordSchema const& schema, SimulationSettings const& settings,
                            ByteSink const& sink);

}  // namespace cifra::tabulate
