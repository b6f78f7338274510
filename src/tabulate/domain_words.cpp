#include "tabulate/domain_words.hpp"

#include <fmt/format.h>

namespace cifra::tabulate {

base::LocalText outside_domain_advice(programme::RecordColumn const& column) {
    if (!column.numbers)
        return {"correct what is recorded, or add the code to the schema",
                "corrija lo registrado, o agregue el código al esquema"};
    auto const& lowest = column.codes.front().id;
    auto const& highest = column.codes.back().id;
    return {fmt::format("it holds whole numbers from {} to {}, written as 7 and not as 07 or 7.0: correct what is "
                        "recorded, or the limits in the schema",
                        lowest, highest),
            fmt::format("contiene números enteros de {} a {}, escritos como 7 y no como 07 o 7.0: corrija lo "
                        "registrado, o los límites en el esquema",
                        lowest, highest)};
}

}  // namespace cifra::tabulate
