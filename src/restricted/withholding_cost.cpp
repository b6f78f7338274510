#include "restricted/withholding_cost.hpp"

namespace cifra::restricted {

std::optional<WithholdingCost> withholding_cost(std::string_view name) {
    if (name == "cells") return WithholdingCost::cells;
    if (name == "persons") return WithholdingCost::persons;
    if (name == "between") return WithholdingCost::between;
    return std::nullopt;
}

}  // namespace cifra::restricted
