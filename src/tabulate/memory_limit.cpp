#include "tabulate/memory_limit.hpp"

#include <fmt/format.h>

namespace cifra::tabulate {

base::Error too_much_memory(std::string const& file, std::size_t limit_bytes) {
    auto const megabytes = limit_bytes / 1'000'000;
    return {base::ErrorCode::io,
            {fmt::format("counting it would take more memory than the {} MB allowed", megabytes),
             fmt::format("contarlo requeriría más memoria que los {} MB permitidos", megabytes)},
            {"raise --memory-limit, shorten the combinations with --length, or take columns out of them with combine = "
             "false",
             "aumente --memory-limit, acorte las combinaciones con --length, o quite columnas de ellas con combine = "
             "false"},
            {file, 0, 0},
            {}};
}

}  // namespace cifra::tabulate
