#include "house_rules.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <regex>

namespace cifra::architecture {
namespace {

bool ends_with(std::string const& text, std::string const& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

bool is_header(SourceFile const& file) {
    return ends_with(file.path, ".hpp");
}

std::string at(SourceFile const& file, int line, std::string const& what) {
    return fmt::format("{}:{}: {}", file.path, line, what);
}

bool exists(Sources const& sources, std::string const& include) {
    return std::any_of(sources.begin(), sources.end(), [&](auto const& file) { return file.path == "src/" + include; });
}

bool may_include(IncludeTable const& table, std::string const& from, std::string const& to) {
    if (from == to) return true;
    if (from.empty()) return to == "app";  // main.cpp
    auto const row = table.find(from);
    return row != table.end() && (row->second.count("all") > 0 || row->second.count(to) > 0);
}

/// Where the bodies of functions begin and end, by braces; knows namespaces and types from their words.
class FunctionFinder {
public:
    struct Body {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    explicit FunctionFinder(std::string const& skeleton) : m_text(skeleton) {}

    std::vector<Body> find() {
        for (m_at = 0; m_at < m_text.size(); ++m_at) {
            char const c = m_text[m_at];
            if (c == '#') skip_directive();
            if (c == '{') open();
            if (c == '}') close();
            if (c == ';' || c == '{' || c == '}') m_statement = m_at + 1;
        }
        return m_bodies;
    }

private:
    enum class Kind { scope, function, block };

    struct Open {
        Kind kind;
        std::size_t begin;
    };

    void skip_directive() {
        while (m_at < m_text.size() && m_text[m_at] != '\n') m_at += m_text[m_at] == '\\' ? 2 : 1;
        m_statement = m_at;
    }

    void open() {
        static std::regex const SCOPE(R"(\b(namespace|class|struct|union|enum)\b[^()]*$)");
        auto const head = m_text.substr(m_statement, m_at - m_statement);
        bool const in_scope = m_open.empty() || m_open.back().kind == Kind::scope;
        auto kind = Kind::block;
        if (in_scope && std::regex_search(head, SCOPE))
            kind = Kind::scope;
        else if (in_scope && head.find('(') != std::string::npos)
            kind = Kind::function;
        m_open.push_back({kind, m_at});
    }

    void close() {
        if (m_open.empty()) return;
        if (m_open.back().kind == Kind::function) m_bodies.push_back({m_open.back().begin, m_at});
        m_open.pop_back();
    }

    std::string const& m_text;
    std::size_t m_at = 0;
    std::size_t m_statement = 0;
    std::vector<Open> m_open;
    std::vector<Body> m_bodies;
};

struct ForbiddenWords {
    std::vector<std::string> words;
    char const* why;
    char const* but_in = "";  ///< The one file that may.
};

std::vector<ForbiddenWords> const FORBIDDEN_WORDS = {
    {{"throw"}, "we write no throw: return a base::Result"},
    {{"std::format", "<format>"}, "std::format is not in g++ 12: use fmt"},
    {{"std::source_location", "<source_location>"}, "clang 14 has no std::source_location"},
    {{"std::views", "std::ranges::views"}, "clang 14 cannot read views pipelines"},
    {{"system_clock", "gettimeofday", "clock_gettime", "localtime", "gmtime", "strftime", "std::time"},
     "no clock in a result",
     "src/app/clock.cpp"},
    {{"setlocale", "std::locale", "localeconv"}, "no locale in a result: write numbers with language or fmt"},
    {{"std::random_device", "std::mt19937", "rand"}, "random numbers come from base::Random"},
    {{"unordered_map", "unordered_set", "unordered_multimap", "unordered_multiset"},
     "hash order must not reach a result: use a sorted container"},
};

/// Types and namespaces whose names say nothing.
void add_nameless(SourceFile const& file, Violations& found) {
    static std::regex const NAMELESS(
        R"(^\s*(struct|class|enum class|namespace) \w*([Mm]anager|[Hh]elpers?|[Uu]tils?|[Hh]andler|Info)\b)");
    auto const lines = lines_of(file.skeleton);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (std::regex_search(lines[i], NAMELESS))
            found.push_back(at(file, static_cast<int>(i) + 1, "a name that says nothing: name what it is"));
}

}  // namespace

Violations forbidden_includes(Sources const& sources, IncludeTable const& table) {
    Violations found;
    for (auto const& file : sources) {
        if (!file.module.empty() && table.count(file.module) == 0)
            found.push_back(
                at(file, 1, fmt::format("module '{}' is not in the table of docs/architecture.md", file.module)));
        for (auto const& include : includes_of(file)) {
            if (!include.quoted) continue;
            auto const target = include.path.substr(0, include.path.find('/'));
            if (!exists(sources, include.path))
                found.push_back(at(file, include.line, fmt::format("'{}' is no file below src/", include.path)));
            else if (!may_include(table, file.module, target))
                found.push_back(at(file, include.line, fmt::format("'{}' may not include '{}'", file.module, target)));
        }
    }
    return found;
}

Violations include_order(Sources const& sources) {
    Violations found;
    for (auto const& file : sources) {
        auto const includes = includes_of(file);
        if (!is_header(file)) {
            auto const own = file.path.substr(4, file.path.size() - 8) + ".hpp";
            if (exists(sources, own) && (includes.empty() || includes.front().path != own))
                found.push_back(
                    at(file, includes.empty() ? 1 : includes.front().line, "its own header is not the first"));
        }
        bool others_seen = false;
        for (auto const& include : includes) {
            if (include.quoted && others_seen)
                found.push_back(at(file, include.line, "a header of the project stands after one of a library"));
            others_seen = others_seen || !include.quoted;
        }
    }
    return found;
}

Violations unguarded_headers(Sources const& sources) {
    Violations found;
    for (auto const& file : sources)
        if (is_header(file) && file.code.find("#pragma once") == std::string::npos)
            found.push_back(at(file, 1, "no #pragma once"));
    return found;
}

Violations long_files(Sources const& sources, int limit) {
    Violations found;
    for (auto const& file : sources) {
        auto const count = static_cast<int>(lines_of(file.text).size());
        if (count > limit) found.push_back(at(file, limit + 1, fmt::format("{} lines: two ideas in one file?", count)));
    }
    return found;
}

Violations long_functions(Sources const& sources, int limit) {
    Violations found;
    for (auto const& file : sources)
        for (auto const& body : FunctionFinder(file.skeleton).find()) {
            auto const begin = line_of(file.skeleton, body.begin);
            auto const count = line_of(file.skeleton, body.end) - begin + 1;
            if (count > limit) found.push_back(at(file, begin, fmt::format("a function of {} lines", count)));
        }
    return found;
}

Violations forbidden_words(Sources const& sources) {
    Violations found;
    for (auto const& file : sources) {
        for (auto const& forbidden : FORBIDDEN_WORDS) {
            if (file.path == forbidden.but_in) continue;
            for (auto const& word : forbidden.words)
                for (auto const place : places_of(file.skeleton, word))
                    found.push_back(at(file, line_of(file.skeleton, place), forbidden.why));
        }
        add_nameless(file, found);
    }
    return found;
}

Violations undocumented_types(Sources const& sources) {
    static std::regex const TYPE(R"(^(struct|class|enum class) [A-Z]\w* (final )?(: .*)?\{)");
    Violations found;
    for (auto const& file : sources) {
        if (!is_header(file)) continue;
        auto const lines = lines_of(file.text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto const begin = i > 0 && lines[i - 1].rfind("template <", 0) == 0 ? i - 1 : i;
            if (std::regex_search(lines[i], TYPE) && (begin == 0 || lines[begin - 1].rfind("///", 0) != 0))
                found.push_back(at(file, static_cast<int>(i) + 1, "a public type without a line that says what it is"));
        }
    }
    return found;
}

Violations types_of_one_name(Sources const& sources) {
    static std::regex const TYPE(R"(^(struct|class|enum class) ([A-Z]\w*)(?!\w|::)[^;]*\{)");
    std::map<std::pair<std::string, std::string>, std::string> first;
    Violations found;
    for (auto const& file : sources) {
        if (!is_header(file)) continue;
        auto const lines = lines_of(file.skeleton);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            std::smatch match;
            if (!std::regex_search(lines[i], match, TYPE)) continue;
            auto const [known, added] = first.emplace(std::pair(file.module, match[2].str()), file.path);
            if (!added && known->second != file.path)
                found.push_back(at(file, static_cast<int>(i) + 1,
                                   fmt::format("{} is a type of {} already", match[2].str(), known->second)));
        }
    }
    return found;
}

}  // namespace cifra::architecture
