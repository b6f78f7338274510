#include "tabulate/tabulate_file.hpp"

#include "tabulate/count_combinations.hpp"
#include "tabulate/count_microdata.hpp"
#include "tabulate/memory_limit.hpp"
#include "tabulate/read_microdata.hpp"

#include <algorithm>

namespace cifra::tabulate {

base::Result<Tabulated> tabulate_file(std::filesystem::path const& path, programme::RecordSchema const& schema,
                                      TabulationSettings const& settings, ByteSink const& sink) {
    CIFRA_TRY(auto const plan, plan_counting(schema, settings));
    CountSettings count;
    count.length = plan.length;
    count.threads = settings.threads;
    auto const needed = bytes_to_count(cardinalities_of(schema, plan), count);
    // Before the file is read: whoever asks for too much should not wait for the answer.
    if (beyond(needed, settings.limit_bytes)) return base::fail(too_much_memory(path.string(), settings.limit_bytes));
    auto const rest = settings.limit_bytes == 0 ? 0 : std::max<std::size_t>(settings.limit_bytes - needed, 1);
    CIFRA_TRY(auto microdata, read_microdata(path, schema, plan.columns, {settings.threads, rest}));
    return count_microdata(std::move(microdata), path.string(), schema, plan, settings, sink);
}

}  // namespace cifra::tabulate
