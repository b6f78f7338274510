#include "validate/short_list.hpp"

#include "audit/sentences.hpp"
#include "language/list.hpp"
#include "validate/return_figures.hpp"

#include <fmt/format.h>

namespace cifra::validate {

std::string short_list(std::vector<base::LocalText> const& labels, base::Language language) {
    static constexpr std::size_t MOST = 6;
    std::vector<std::string> items;
    for (auto const& label : labels) {
        if (items.size() == MOST) break;
        items.push_back(label.in(language));
    }
    if (labels.size() > MOST)
        items.push_back(audit::choose(language, fmt::format("{} more", labels.size() - MOST),
                                      fmt::format("{} más", labels.size() - MOST)));
    return language::list_and(items, language);
}

base::LocalText short_label(programme::Programme const& programme, programme::CellKey const& key) {
    if (key == key.total()) return {"the total", "el total"};
    auto label = figure_label(programme, key);
    if (auto const* const indicator = programme.indicator(key.indicator))
        for (auto [text, name] : {std::pair{&label.en, &indicator->name.en}, std::pair{&label.es, &indicator->name.es}})
            text->erase(0, name->size() + 2);
    for (auto* text : {&label.en, &label.es}) *text = "“" + *text + "”";
    return label;
}

}  // namespace cifra::validate
