#include "tabulate/tabulate_file.hpp"

#include "tabulate/count_microdata.hpp"
#include "tabulate/memory_limit.hpp"
#include "tabulate/read_microdata.hpp"

namespace cifra::tabulate {

base::Result<Tabulated> tabulate_file(std::filesystem::path const& path, programme::RecordSchema const& schema,
                                      TabulationSettings const& settings, ByteSink const& sink) {
    CIFRA_TRY(auto const plan, plan_counting(schema, settings));
    // Before the file is read: whoever asks for too much should not wait for the answer.
    if (beyond(bytes_to_count_here(schema, plan, settings), settings.limit_bytes))
        return base::fail(too_much_memory(path.string(), settings.limit_bytes));
    auto const rest = bytes_for_records(schema, plan, settings);
    CIFRA_TRY(auto microdata, read_microdata(path, schema, plan.columns, {settings.threads, rest, settings.progress}));
    return count_microdata(std::move(microdata), path.string(), schema, plan, settings, sink);
}

}  // namespace cifra::tabulate
