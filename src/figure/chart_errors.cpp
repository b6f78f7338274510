#include "figure/chart_errors.hpp"

#include <fmt/format.h>

namespace cifra::figure {

base::Error uneven_row(std::string const& row) {
    return {base::ErrorCode::bad_input,
            {fmt::format("the row “{}” of a chart has not one value for each column", row),
             fmt::format("la fila “{}” de un gráfico no tiene un valor por columna", row)},
            {"give it as many values as there are columns; a missing one has its mark",
             "dele tantos valores como columnas hay; el que falta tiene su marca"},
            {},
            {}};
}

base::Error too_many(base::LocalText const& what, int most, std::string const& title) {
    return {
        base::ErrorCode::bad_input,
        {fmt::format("the chart “{}” has more than {} {}", title, most, what.en),
         fmt::format("el gráfico “{}” tiene más de {} {}", title, most, what.es)},
        {"join the smallest, or draw them as ordered bars", "una las más pequeñas o dibújelas como barras ordenadas"},
        {},
        {}};
}

}  // namespace cifra::figure
