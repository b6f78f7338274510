#include "consolidate/definition_status.hpp"

#include "consolidate/member_rows.hpp"
#include "programme/definition.hpp"

namespace cifra::consolidate {

void mark_other_definitions(programme::Programme const& programme, restricted::Table& table) {
    for (auto& figure : table.observations) {
        if (!figure.obs_value || figure.definition.empty() || has_status(figure, 'D')) continue;
        auto const* const indicator = programme.indicator(figure.key.indicator);
        auto const counted = programme::counted_by(indicator, {figure.definition, false}, {});
        if (counted == std::optional(std::string())) continue;
        // A (normal) only says that there is nothing else to say.
        if (figure.obs_status == "A") figure.obs_status.clear();
        figure.obs_status += 'D';
        if (figure.rule == "as_published") figure.rule = "as_published_definition_differs";
    }
}

}  // namespace cifra::consolidate
