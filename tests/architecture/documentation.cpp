#include "documentation.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <regex>
#include <set>
#include <stdexcept>

namespace cifra::architecture {
namespace {

namespace fs = std::filesystem;

bool holds(std::string const& text, std::string const& part) {
    return text.find(part) != std::string::npos;
}

/// Tables whose keys are data: dimensions, labels, columns of a file, words in place of a figure.
constexpr std::array<std::string_view, 5> DATA{"codes", "when", "columns", "missing", "frequency"};

void keys_of(toml::node const& node, std::set<std::string>& keys) {
    if (auto const* const array = node.as_array())
        for (auto const& element : *array) keys_of(element, keys);
    auto const* const table = node.as_table();
    if (table == nullptr) return;
    for (auto const& [key, value] : *table) {
        if (key == "en" || key == "es") continue;
        keys.emplace(key.str());
        if (std::find(DATA.begin(), DATA.end(), key.str()) == DATA.end()) keys_of(value, keys);
    }
}

/// The anchor that Markdown renderers give a heading.
std::string anchor_of(std::string const& heading) {
    std::string anchor;
    for (char const c : heading) {
        auto const byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80 || c == '-' || c == '_')
            anchor += static_cast<char>(std::tolower(byte));
        if (c == ' ') anchor += '-';
    }
    return anchor;
}

bool has_anchor(fs::path const& page, std::string const& anchor) {
    for (auto const& line : lines_of(slurp(page)))
        if (line.rfind('#', 0) == 0 && anchor_of(line.substr(line.find_first_not_of("# "))) == anchor) return true;
    return false;
}

void check_link(fs::path const& root, fs::path const& page, int line, std::string const& link, Violations& found) {
    if (holds(link, "://") || link.rfind("mailto:", 0) == 0) return;
    auto const hash = link.find('#');
    auto const path = link.substr(0, hash);
    auto const target = path.empty() ? page : page.parent_path() / path;
    auto const place = fmt::format("{}:{}", fs::relative(page, root).generic_string(), line);
    if (!fs::exists(target))
        found.push_back(fmt::format("{}: '{}' is not there", place, link));
    else if (hash != std::string::npos && !has_anchor(target, link.substr(hash + 1)))
        found.push_back(fmt::format("{}: '{}' has no such heading", place, link));
}

struct Link {
    int line = 0;
    std::string target;
};

std::vector<Link> links_of(fs::path const& page) {
    static std::regex const LINK(R"(\]\(([^)\s]+)\))");
    std::vector<Link> links;
    auto const lines = lines_of(slurp(page));
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (auto it = std::sregex_iterator(lines[i].begin(), lines[i].end(), LINK); it != std::sregex_iterator(); ++it)
            links.push_back({static_cast<int>(i) + 1, (*it)[1]});
    return links;
}

std::vector<fs::path> markdown_below(fs::path const& root) {
    std::vector<fs::path> pages;
    auto const take = [&](fs::directory_entry const& entry) {
        if (entry.is_regular_file() && entry.path().extension() == ".md") pages.push_back(entry.path());
    };
    for (auto const& entry : fs::directory_iterator(root)) take(entry);
    for (auto const& entry : fs::recursive_directory_iterator(root / "docs")) take(entry);
    std::sort(pages.begin(), pages.end());
    return pages;
}

}  // namespace

std::string output_of(std::string const& command_line) {
    std::string output;
    FILE* const pipe = ::popen(command_line.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run " + command_line);
    std::array<char, 4096> buffer{};
    while (auto const count = std::fread(buffer.data(), 1, buffer.size(), pipe)) output.append(buffer.data(), count);
    if (::pclose(pipe) != 0) throw std::runtime_error(command_line + " failed");
    return output;
}

std::vector<std::string> options_in(std::string const& text) {
    static std::regex const OPTION("--[a-z][a-z-]+");
    std::set<std::string> const options(std::sregex_token_iterator(text.begin(), text.end(), OPTION),
                                        std::sregex_token_iterator());
    return {options.begin(), options.end()};
}

std::vector<CommandHelp> commands_of(std::string const& program) {
    static std::regex const COMMAND(R"(^  ([a-z][a-z-]*) )");
    std::vector<CommandHelp> commands;
    auto const help = output_of(program + " --help");
    auto const begin = std::min(help.find("Commands:"), help.size());
    for (auto const& line : lines_of(help.substr(begin))) {
        std::smatch match;
        if (std::regex_search(line, match, COMMAND))
            commands.push_back({match[1], options_in(output_of(fmt::format("{} {} --help", program, match[1].str())))});
    }
    return commands;
}

std::string section_of(std::string const& markdown, std::string const& heading) {
    auto const level = heading.substr(0, heading.find(' ') + 1);
    std::string section;
    bool inside = false;
    for (auto const& line : lines_of(markdown)) {
        if (line.rfind(level, 0) == 0) inside = line == heading;
        if (inside) section += line + "\n";
    }
    return section;
}

Violations undocumented_commands(std::vector<CommandHelp> const& commands, std::string const& page) {
    Violations found;
    for (auto const& [command, options] : commands) {
        auto const section = section_of(page, "## cifra " + command);
        if (section.empty()) {
            found.push_back(fmt::format("'{}' has no section", command));
            continue;
        }
        auto const documented = options_in(section);
        for (auto const& option : options)
            if (option != "--help" && std::find(documented.begin(), documented.end(), option) == documented.end())
                found.push_back(fmt::format("'{}': {} is not documented", command, option));
        for (auto const& option : documented)
            if (std::find(options.begin(), options.end(), option) == options.end())
                found.push_back(fmt::format("'{}' has no {}", command, option));
    }
    return found;
}

Violations undocumented_settings(Sources const& sources, std::string const& page) {
    static std::regex const SETTINGS(R"(struct (\w+)Settings \{([^}]|\}[^;\n])*\};)");
    static std::regex const MEMBER(R"((\w+)( = [^;]*)?;)");
    Violations found;
    for (auto const& file : sources)
        for (auto it = std::sregex_iterator(file.code.begin(), file.code.end(), SETTINGS); it != std::sregex_iterator();
             ++it) {
            auto owner = (*it)[1].str();
            std::transform(owner.begin(), owner.end(), owner.begin(), [](unsigned char c) { return std::tolower(c); });
            auto const body = (*it)[0].str();
            for (auto member = std::sregex_iterator(body.begin(), body.end(), MEMBER); member != std::sregex_iterator();
                 ++member)
                for (auto& gap : unnamed({owner + "." + (*member)[1].str()}, page)) found.push_back(std::move(gap));
        }
    return found;
}

Violations unnamed(std::vector<std::string> const& words, std::string const& page) {
    Violations found;
    for (auto const& word : words)
        if (!holds(page, "`" + word + "`")) found.push_back(fmt::format("`{}` is not documented", word));
    return found;
}

Violations undocumented_keys(fs::path const& folder, std::string const& page) {
    std::set<std::string> keys;
    for (auto const& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".toml") keys_of(toml::parse_file(entry.path().string()), keys);
    Violations found;
    for (auto const& key : keys) {
        std::regex const use("(^|\\n|[ {,])" + key + " = |\\[([a-z_]+\\.)*" + key + "\\]");
        if (!std::regex_search(page, use)) found.push_back(fmt::format("'{}' is not documented", key));
    }
    return found;
}

Violations broken_links(fs::path const& root) {
    Violations found;
    for (auto const& page : markdown_below(root))
        for (auto const& link : links_of(page)) check_link(root, page, link.line, link.target, found);
    return found;
}

Violations lonely_pages(fs::path const& root) {
    std::set<fs::path> linked;
    for (auto const& page : markdown_below(root))
        for (auto const& link : links_of(page)) {
            auto const target = (page.parent_path() / link.target.substr(0, link.target.find('#'))).lexically_normal();
            if (target != page) linked.insert(target);
        }
    Violations found;
    for (auto const& page : markdown_below(root))
        if (page.parent_path() != root && linked.count(page.lexically_normal()) == 0)
            found.push_back(fmt::format("{}: no other page links to it", fs::relative(page, root).generic_string()));
    return found;
}

}  // namespace cifra::architecture
