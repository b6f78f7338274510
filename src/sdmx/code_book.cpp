#include "sdmx/code_book.hpp"

#include "base/assert.hpp"

namespace cifra::sdmx {

CodeBook::CodeBook(programme::Programme const& programme, bool with_definition) : m_with_definition(with_definition) {
    auto const lists = code_lists(programme, with_definition);
    auto const add = [&](std::string const& id) {
        Component component{component_name(programme, id), {}};
        auto const list = code_list_of(programme, id);
        for (auto const& owned : lists)
            if (owned.list.id == list) component.list = owned.list;
        m_components.emplace(id, std::move(component));
    };
    for (auto const* const id : {"FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD", "OBS_VALUE"}) add(id);
    for (auto const& dimension : programme.dimensions) add(dimension.id);
    for (auto const& attribute : attributes(with_definition)) add(attribute.id);
}

programme::CodeList const* CodeBook::list_of(std::string_view component) const {
    auto const found = m_components.find(component);
    bool const coded = found != m_components.end() && !found->second.list.id.empty();
    return coded ? &found->second.list : nullptr;
}

base::LocalText CodeBook::label(std::string_view component, std::string const& code) const {
    auto const* const list = list_of(component);
    auto const* const found = list == nullptr ? nullptr : list->find(code);
    return found == nullptr ? base::LocalText{code, code} : found->label;
}

base::LocalText const& CodeBook::name(std::string_view component) const {
    auto const found = m_components.find(component);
    CIFRA_ASSERT(found != m_components.end());
    return found->second.name;
}

}  // namespace cifra::sdmx
