#include "collect/template_order.hpp"

#include "base/text.hpp"
#include "collect/template_form.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {

base::Result<programme::Member const*> ordered_member(programme::Programme const& programme,
                                                      TemplateOrder const& order) {
    auto const* const member = programme.member(order.ref_area);
    if (member == nullptr) {
        std::vector<std::string> known;
        for (auto const& other : programme.members) known.push_back(other.code);
        auto advice = base::suggestion(order.ref_area, known);
        if (advice.empty()) advice = {"use one of " + base::join(known, ", "), "use uno de " + base::join(known, ", ")};
        return base::fail(base::ErrorCode::usage,
                          {fmt::format("'{}' is not a member of {}", order.ref_area, programme.short_name.en),
                           fmt::format("«{}» no es un miembro de {}", order.ref_area, programme.short_name.es)},
                          std::move(advice));
    }
    if (!is_year(order.time_period))
        return base::fail(
            base::ErrorCode::usage,
            {fmt::format("'{}' is not a year", order.time_period), fmt::format("«{}» no es un año", order.time_period)},
            {"write four digits, such as 2020", "escriba cuatro dígitos, como 2020"});
    return member;
}

restricted::Observation const* figure_before(std::vector<restricted::Observation> const& last_year,
                                             programme::CellKey key) {
    key.time_period = year_before(key.time_period);
    auto const found = std::find_if(last_year.begin(), last_year.end(),
                                    [&](restricted::Observation const& before) { return before.key == key; });
    return found == last_year.end() ? nullptr : &*found;
}

}  // namespace cifra::collect
