#include "sdmx/component_filter.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace cifra::sdmx {
namespace {

constexpr std::array<char const*, 10> OPERATORS = {"eq", "ne", "lt", "le", "gt", "ge", "co", "nc", "sw", "ew"};

tl::unexpected<base::Error> empty_term(std::string const& component) {
    return base::fail(
        base::ErrorCode::bad_input,
        {"the filter c[" + component + "] holds an empty value", "el filtro c[" + component + "] tiene un valor vacío"},
        {"write it as c[NAME]=A,B or c[NAME]=ge:2019+le:2020",
         "escríbalo como c[NOMBRE]=A,B o c[NOMBRE]=ge:2019+le:2020"});
}

FilterTerm parse_term(std::string_view text) {
    for (std::size_t i = 0; i < OPERATORS.size(); ++i)
        if (text.size() > 2 && text.substr(0, 2) == OPERATORS[i] && text[2] == ':')
            return {static_cast<Operator>(i), std::string(text.substr(3))};
    return {Operator::eq, std::string(text)};
}

base::Result<KeyPattern> parse_key_pattern(std::string_view text) {
    auto pattern = base::split(text, '.');
    for (auto const& part : pattern) {
        if (part.empty())
            return base::fail(base::ErrorCode::bad_input,
                              {"a part of the key is empty", "una parte de la clave está vacía"},
                              {"write * for any code, and leave out what follows at the end",
                               "escriba * para cualquier código y omita lo que sigue al final"});
        if (part.find('+') != std::string::npos)
            return base::fail(base::ErrorCode::bad_input,
                              {"a part of the key has several codes", "una parte de la clave tiene varios códigos"},
                              {"write whole keys with commas between them, or c[NAME]=A,B",
                               "escriba claves enteras separadas por comas, o c[NOMBRE]=A,B"});
    }
    return pattern;
}

}  // namespace

char const* to_string(Operator how) {
    return OPERATORS[static_cast<std::size_t>(how)];
}

base::Result<ComponentFilter> parse_filter(std::string component, std::string_view text) {
    ComponentFilter filter{std::move(component), {}};
    for (auto const& choice : base::split(text, ',')) {
        std::vector<FilterTerm> terms;
        for (auto const& part : base::split(choice, '+')) {
            terms.push_back(parse_term(part));
            if (terms.back().value.empty()) return empty_term(filter.component);
        }
        filter.any.push_back(std::move(terms));
    }
    return filter;
}

base::Result<std::vector<KeyPattern>> parse_keys(std::string_view text) {
    std::vector<KeyPattern> keys;
    if (text == "*") return keys;
    for (auto const& part : base::split(text, ',')) {
        CIFRA_TRY(auto key, parse_key_pattern(part));
        keys.push_back(std::move(key));
    }
    return keys;
}

}  // namespace cifra::sdmx
