#include "source_tree.hpp"

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace cifra::architecture {
namespace {

/// Blanks comments, and the insides of strings when asked, without moving anything.
class Blanker {
public:
    Blanker(std::string const& text, bool strings_too) : m_text(text), m_strings_too(strings_too) {}

    std::string blank() {
        while (m_at < m_text.size()) {
            if (starts("//"))
                blank_until("\n", false);
            else if (starts("/*"))
                blank_until("*/", true);
            else if (starts("R\"("))
                copy_raw_string();
            else if (m_text[m_at] == '"' || (m_text[m_at] == '\'' && !digit_separator()))
                copy_quoted(m_text[m_at]);
            else
                m_out += m_text[m_at++];
        }
        return m_out;
    }

private:
    bool starts(std::string const& what) const { return m_text.compare(m_at, what.size(), what) == 0; }

    bool digit_separator() const { return m_at > 0 && std::isalnum(static_cast<unsigned char>(m_text[m_at - 1])) != 0; }

    void put_blank(char c) { m_out += c == '\n' ? '\n' : ' '; }

    void blank_until(std::string const& end, bool end_too) {
        auto stop = m_text.find(end, m_at);
        stop = stop == std::string::npos ? m_text.size() : stop + (end_too ? end.size() : 0);
        while (m_at < stop) put_blank(m_text[m_at++]);
    }

    void copy_inside(std::size_t stop) {
        while (m_at < stop) {
            if (m_strings_too)
                put_blank(m_text[m_at++]);
            else
                m_out += m_text[m_at++];
        }
    }

    void copy_raw_string() {
        m_out += "R\"(";
        m_at += 3;
        copy_inside(std::min(m_text.find(")\"", m_at), m_text.size()));
        // Its end, or the quote would begin another string.
        for (int i = 0; i < 2 && m_at < m_text.size(); ++i) m_out += m_text[m_at++];
    }

    void copy_quoted(char quote) {
        m_out += m_text[m_at++];
        auto stop = m_at;
        while (stop < m_text.size() && m_text[stop] != quote && m_text[stop] != '\n')
            stop += m_text[stop] == '\\' ? 2 : 1;
        copy_inside(std::min(stop, m_text.size()));
        if (m_at < m_text.size()) m_out += m_text[m_at++];
    }

    std::string const& m_text;
    bool m_strings_too;
    std::size_t m_at = 0;
    std::string m_out;
};

bool joins_words(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

}  // namespace

std::string slurp(std::filesystem::path const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

int line_of(std::string const& text, std::size_t offset) {
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::vector<std::size_t> places_of(std::string const& text, std::string const& word) {
    std::vector<std::size_t> places;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        auto const end = at + word.size();
        bool const joined = (at > 0 && joins_words(text[at - 1])) || (end < text.size() && joins_words(text[end]));
        if (!joined) places.push_back(at);
    }
    return places;
}

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::vector<SourceFile> read_sources(std::filesystem::path const& root) {
    std::vector<SourceFile> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(root / "src")) {
        auto const extension = entry.path().extension();
        if (!entry.is_regular_file() || (extension != ".hpp" && extension != ".cpp")) continue;
        SourceFile file;
        auto const relative = std::filesystem::relative(entry.path(), root);
        file.path = relative.generic_string();
        auto const folder = std::filesystem::relative(entry.path().parent_path(), root / "src").generic_string();
        file.module = folder == "." ? "" : folder;
        file.text = slurp(entry.path());
        file.code = Blanker(file.text, false).blank();
        file.skeleton = Blanker(file.text, true).blank();
        files.push_back(std::move(file));
    }
    std::sort(files.begin(), files.end(), [](auto const& a, auto const& b) { return a.path < b.path; });
    return files;
}

std::vector<Include> includes_of(SourceFile const& file) {
    static std::regex const PATTERN(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
    std::vector<Include> includes;
    auto const lines = lines_of(file.code);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::smatch match;
        if (std::regex_search(lines[i], match, PATTERN))
            includes.push_back({static_cast<int>(i) + 1, match[2], match[1] == "\""});
    }
    return includes;
}

}  // namespace cifra::architecture
