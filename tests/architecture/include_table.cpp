#include "include_table.hpp"

#include "source_tree.hpp"

#include <regex>
#include <sstream>

namespace cifra::architecture {
namespace {

std::set<std::string> words_of(std::string const& text) {
    static std::regex const WORD("[a-z]+");
    return {std::sregex_token_iterator(text.begin(), text.end(), WORD), std::sregex_token_iterator()};
}

}  // namespace

IncludeTable table_of_document(std::string const& markdown) {
    static std::regex const ROW(R"(^\| ([a-z]+) \| .* \| ([^|]*) \|$)");
    IncludeTable table;
    bool inside = false;
    for (auto const& line : lines_of(markdown)) {
        if (line == "| module | what it is | may include |") inside = true;
        if (line.empty()) inside = false;
        std::smatch match;
        if (inside && std::regex_match(line, match, ROW) && match[1] != "module") table[match[1]] = words_of(match[2]);
    }
    return table;
}

IncludeTable table_of_build(std::string const& cmake) {
    static std::regex const CALL(R"(cifra_module\(([a-z]+)([^)]*)\))");
    IncludeTable table;
    for (auto it = std::sregex_iterator(cmake.begin(), cmake.end(), CALL); it != std::sregex_iterator(); ++it) {
        std::string const arguments = (*it)[2];
        auto const begin = arguments.find("USES");
        auto const end = arguments.find("LIBRARIES");
        if ((*it)[1] == "name") continue;  // the function's own definition
        auto& used = table[(*it)[1]];
        if (begin != std::string::npos)
            used = words_of(arguments.substr(begin, end == std::string::npos ? end : end - begin));
    }
    return table;
}

}  // namespace cifra::architecture
