#include "house_rules.hpp"

#include <fmt/format.h>
#include <cctype>
#include <regex>

namespace cifra::architecture {
namespace {

/// The first argument of a call, without white space; `begin` is behind the call's parenthesis.
std::string first_argument(std::string const& skeleton, std::size_t begin) {
    std::string argument;
    int depth = 0;
    for (auto at = begin; at < skeleton.size(); ++at) {
        char const c = skeleton[at];
        if (depth == 0 && (c == ',' || c == ')')) break;
        if (c == '(' || c == '{' || c == '[') ++depth;
        if (c == ')' || c == '}' || c == ']') --depth;
        if (std::isspace(static_cast<unsigned char>(c)) == 0) argument += c;
    }
    return argument;
}

/// Literals, one after another, or a named constant; or a choice between two such.
bool is_fixed_text(std::string const& argument) {
    static std::regex const FIXED(
        R"re(([^?]*\?)?(("|R"\(\))+|([a-z_]+::)*[A-Z][A-Z0-9_]*)(:(("|R"\(\))+|([a-z_]+::)*[A-Z][A-Z0-9_]*))?)re");
    return std::regex_match(argument, FIXED);
}

}  // namespace

Violations built_sql(Sources const& sources) {
    static std::regex const CALL(R"((\.|->)\s*(execute|change|query|each)\s*\()");
    static std::regex const LIBPQ(R"(\bPQ[a-z]\w*\s*\()");
    Violations found;
    for (auto const& file : sources) {
        if (file.module == "db") continue;
        auto const& text = file.skeleton;
        for (auto it = std::sregex_iterator(text.begin(), text.end(), CALL); it != std::sregex_iterator(); ++it) {
            auto const place = static_cast<std::size_t>(it->position());
            if (!is_fixed_text(first_argument(text, place + static_cast<std::size_t>(it->length()))))
                found.push_back(fmt::format("{}:{}: SQL is a literal or a named constant; bind what varies as $1, $2",
                                            file.path, line_of(text, place + 1)));
        }
        for (auto it = std::sregex_iterator(text.begin(), text.end(), LIBPQ); it != std::sregex_iterator(); ++it)
            found.push_back(fmt::format("{}:{}: only db calls libpq", file.path,
                                        line_of(text, static_cast<std::size_t>(it->position()) + 1)));
    }
    return found;
}

}  // namespace cifra::architecture
