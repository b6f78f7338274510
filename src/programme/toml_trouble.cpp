#include "programme/toml_trouble.hpp"

#include <string>

namespace cifra::programme {
namespace {

bool is_gap(char c) {
    return c == ' ' || c == '\t';
}
bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

bool is_control(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

bool is_bare_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/// What may stand outside strings and comments besides quotation marks and signs before numbers.
bool is_bare(char c) {
    constexpr std::string_view STRUCTURE = " \t\r\n.,=[]{}";
    return is_bare_key_character(c) || STRUCTURE.find(c) != std::string_view::npos;
}

/// Walks through a document as far as it is well formed; after the parser's first error nothing matters.
class TomlWalk {
public:
    explicit TomlWalk(std::string_view text) : m_text(text) {}

    std::optional<TomlTrouble> find() {
        while (m_at < m_text.size() && !m_trouble) step();
        return m_trouble;
    }

private:
    /// Deeper than any file of ours; without a limit a long a.b.c.d… would exhaust the stack.
    static constexpr int MAX_DOTS = 10;
    static constexpr std::size_t MAX_OPEN = 32;

    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }

    void step() {
        char const c = peek();
        if (c == '#') return skip_comment();
        if (c == '"' || c == '\'') return begins_here() ? skip_string(c) : trouble_middle();
        if (c == '[' && m_line_start && m_open.empty()) return enter_header();
        if (is_control(c)) return trouble_control();
        if (c == ':' || (c == '-' && !may_be_minus())) return trouble_date();
        if (!is_bare(c) && !(c == '+' && may_be_minus())) return trouble_outside();
        if (!m_in_header) follow_structure(c);
        if (c == '.' && ++m_dots > MAX_DOTS) trouble_depth();
        if (c == '\n') end_line();
        m_line_start = c == '\n' || (m_line_start && (is_gap(c) || c == '\r'));
        if (!m_trouble) ++m_at;
    }

    /// Brackets and equals signs of keys and values.
    void follow_structure(char c) {
        if (c == '[' || c == '{') open(c);
        if (c == ']' || c == '}') close(c);
        if (c == ',') m_has_equals = false;
        if (c != '=') return;
        bool const in_list = !m_open.empty() && m_open.back() == '[';
        if (in_list || m_has_equals) return trouble_middle();
        m_has_equals = true;
    }

    void end_line() {
        m_in_header = false;
        m_dots = 0;
        if (m_open.empty()) m_has_equals = false;
    }

    void skip_comment() {
        while (m_at < m_text.size() && peek() != '\n') ++m_at;
    }

    void skip_gaps() {
        while (is_gap(peek())) ++m_at;
    }

    void enter_header() {
        m_in_header = true;
        m_line_start = false;
        ++m_at;
        skip_gaps();
        if (peek() == '[') ++m_at;
        skip_gaps();
        bool const named = is_bare_key_character(peek()) || peek() == '"' || peek() == '\'';
        if (named || peek() == ']' || m_at >= m_text.size()) return;
        m_trouble = TomlTrouble{m_at,
                                {"the name of a table is missing here", "aquí falta el nombre de una tabla"},
                                {"write it as [name] or [[name]]", "escríbalo como [nombre] o [[nombre]]"}};
    }

    void trouble_outside() {
        m_trouble = TomlTrouble{m_at,
                                {"a letter or sign that needs quotation marks stands outside them",
                                 "hay una letra o un signo que necesita comillas fuera de ellas"},
                                {"put texts in quotation marks; keys have the letters a to z only",
                                 "ponga los textos entre comillas; las claves solo llevan letras de la a a la z"}};
    }

    /// A dash belongs to a key, begins a number or its exponent; nothing but dates have it elsewhere.
    bool may_be_minus() const {
        bool const in_list = !m_open.empty() && m_open.back() == '[';
        bool const in_value = !m_in_header && (in_list || m_has_equals);
        if (!in_value) return peek() == '-';
        return begins_here() || m_text[m_at - 1] == 'e' || m_text[m_at - 1] == 'E';
    }

    void open(char bracket) {
        if (!begins_here()) return trouble_middle();
        m_open += bracket;
        m_has_equals = false;
        if (m_open.size() > MAX_OPEN) trouble_depth();
    }

    void close(char bracket) {
        char const opening = bracket == ']' ? '[' : '{';
        m_has_equals = true;
        if (!m_open.empty() && m_open.back() == opening) return m_open.pop_back();
        m_trouble = TomlTrouble{m_at,
                                {"a bracket closes that was not opened", "se cierra un corchete o llave sin abrir"},
                                {"open it, or remove it", "ábralo, o elimínelo"}};
    }

    void trouble_control() {
        m_trouble = TomlTrouble{
            m_at, {"a control character stands here", "aquí hay un carácter de control"}, {"delete it", "elimínelo"}};
    }

    void trouble_date() {
        m_trouble = TomlTrouble{m_at,
                                {"a date, a time or a colon stands outside quotation marks",
                                 "hay una fecha, una hora o dos puntos fuera de las comillas"},
                                {"put it in quotation marks", "póngalo entre comillas"}};
    }

    /// True where a key or value may begin: a string or bracket never goes on from something else.
    bool begins_here() const {
        constexpr std::string_view BEFORE = " \t\r\n=[{,";
        return m_at == 0 || BEFORE.find(m_text[m_at - 1]) != std::string_view::npos;
    }

    void trouble_middle() {
        m_trouble = TomlTrouble{m_at,
                                {"a quotation mark, bracket or equals sign stands in the middle of something",
                                 "hay comillas, un corchete o un signo igual en medio de algo"},
                                {"put the whole text in quotation marks, and write \\\" for one inside it",
                                 "ponga todo el texto entre comillas y escriba \\\" para unas comillas dentro de él"}};
    }

    void skip_string(char quote) {
        m_line_start = false;
        bool const is_long = peek(1) == quote && peek(2) == quote;
        m_at += is_long ? 3 : 1;
        while (m_at < m_text.size() && !m_trouble) {
            char const c = peek();
            if (c == '\\' && quote == '"')
                skip_escape(is_long);
            else if (is_long && ends_long(quote))
                return;
            else if (!is_long && (c == quote || c == '\n'))
                return end_short(c == quote);
            else
                ++m_at;
        }
    }

    /// A long string ends at three quotation marks; up to two more before them belong to it.
    bool ends_long(char quote) {
        if (peek() != quote || peek(1) != quote || peek(2) != quote) return false;
        m_at += 3;
        for (int more = 0; more < 2 && peek() == quote; ++more) ++m_at;
        return true;
    }

    /// A line break inside a short string is an error of the parser's.
    void end_short(bool closed) {
        if (closed) ++m_at;
    }

    /// After a backslash: a line break and what follows it is skipped in a long string, one sign everywhere else.
    void skip_escape(bool is_long) {
        ++m_at;
        auto const begin = m_at;
        bool continues = false;
        for (; is_gap(peek()) || peek() == '\r' || (is_long && peek() == '\n'); ++m_at)
            continues = continues || peek() == '\n';
        if (!is_ascii(peek())) return trouble_escape();
        if (!continues) m_at = begin + 1;
    }

    void trouble_escape() {
        m_trouble = TomlTrouble{m_at,
                                {"a letter or sign follows a \\ that cannot follow it",
                                 "después de \\ hay una letra o un signo que no puede seguirle"},
                                {"join the two lines, or write \\\\ for a backslash",
                                 "una las dos líneas, o escriba \\\\ para una barra invertida"}};
    }

    void trouble_depth() {
        m_trouble = TomlTrouble{
            m_at,
            {"too many brackets or names are nested here", "aquí hay demasiados corchetes o nombres anidados"},
            {"write it flatter", "escríbalo con menos niveles"}};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_open;  ///< Open brackets of values; those of a table's name do not count.
    bool m_line_start = true;
    bool m_in_header = false;
    bool m_has_equals = false;  ///< Since the key began, or a value that has ended.
    int m_dots = 0;             ///< In this line, outside strings.
    std::optional<TomlTrouble> m_trouble;
};

}  // namespace

std::optional<TomlTrouble> find_toml_trouble(std::string_view text) {
    return TomlWalk(text).find();
}

}  // namespace cifra::programme
