#include "release/read_bundle_json.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

namespace cifra::release {
namespace {

using base::ErrorCode;
using base::LocalText;
using programme::TomlValue;

constexpr std::size_t MAX_LEVELS = 32;
constexpr std::size_t MAX_VALUES = 500'000;

/// Counts the lines that the parser has read.
class LineCounter {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = char const*;
    using reference = char const&;

    LineCounter(char const* at, int* line) : m_at(at), m_line(line) {}
    reference operator*() const { return *m_at; }
    LineCounter& operator++() {
        if (*m_at == '\n') ++*m_line;
        ++m_at;
        return *this;
    }
    bool operator==(LineCounter const& other) const { return m_at == other.m_at; }
    bool operator!=(LineCounter const& other) const { return m_at != other.m_at; }

private:
    char const* m_at;
    int* m_line;
};

/// Builds the tree from the parser's events.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
    TreeBuilder(std::string_view text, std::string const& file, int const& line)
        : m_text(text), m_file(file), m_line(line) {}

    bool null() override { return add({}); }
    bool boolean(bool flag) override {
        TomlValue value;
        value.kind = TomlValue::Kind::flag;
        value.flag = flag;
        return add(std::move(value));
    }
    bool number_integer(number_integer_t number) override {
        TomlValue value;
        value.kind = TomlValue::Kind::integer;
        value.integer = number;
        return add(std::move(value));
    }
    bool number_unsigned(number_unsigned_t number) override {
        if (number > static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max())) return add({});
        return number_integer(static_cast<number_integer_t>(number));
    }
    bool number_float(number_float_t, string_t const&) override { return add({}); }
    bool string(string_t& text) override {
        TomlValue value;
        value.kind = TomlValue::Kind::text;
        value.text = std::move(text);
        return add(std::move(value));
    }
    bool binary(binary_t&) override { return false; }

    bool start_object(std::size_t) override { return open(TomlValue::Kind::table); }
    bool start_array(std::size_t) override { return open(TomlValue::Kind::list); }
    bool end_array() override { return close(); }
    bool end_object() override {
        auto& items = m_open.back().items;
        auto const by_key = [](auto const& a, auto const& b) { return a.key < b.key; };
        // What Cifra writes is sorted already.
        if (!std::is_sorted(items.begin(), items.end(), by_key)) std::stable_sort(items.begin(), items.end(), by_key);
        auto const twice =
            std::adjacent_find(items.begin(), items.end(), [](auto const& a, auto const& b) { return a.key == b.key; });
        if (twice != items.end())
            return refuse({"the key '" + twice->key + "' stands twice", "la clave «" + twice->key + "» está dos veces"},
                          std::next(twice)->key_where);
        return close();
    }
    bool key(string_t& key) override {
        m_keys.back() = key;
        m_key_lines.back() = m_line;
        return true;
    }
    bool parse_error(std::size_t position, std::string const&, nlohmann::detail::exception const&) override {
        auto where = base::place_of(m_text, position == 0 ? 0 : position - 1);
        where.file = m_file;
        return refuse({"this is not JSON", "esto no es JSON"}, std::move(where));
    }

    base::Result<TomlValue> result() && {
        if (m_problem) return base::fail(std::move(*m_problem));
        if (m_root.kind == TomlValue::Kind::table) return std::move(m_root);
        return base::fail(ErrorCode::bad_input, {"the document is not a table", "el documento no es una tabla"}, {},
                          {m_file, 1, 0});
    }

private:
    bool refuse(LocalText message, base::Where where) {
        m_problem = base::Error{ErrorCode::bad_input, std::move(message), {}, std::move(where), {}};
        return false;
    }

    bool open(TomlValue::Kind kind) {
        if (m_open.size() >= MAX_LEVELS)
            return refuse({"the document is nested too deeply", "el documento tiene demasiados niveles"},
                          {m_file, m_line, 0});
        TomlValue value;
        value.kind = kind;
        place(value);
        m_open.push_back(std::move(value));
        m_keys.emplace_back();
        m_key_lines.push_back(0);
        return true;
    }

    bool close() {
        auto value = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        m_key_lines.pop_back();
        return put(std::move(value));
    }

    bool add(TomlValue value) {
        place(value);
        return put(std::move(value));
    }

    /// A scalar's line is its key's: after a number the parser has already read the next character.
    void place(TomlValue& value) const {
        value.where = {m_file, m_line, 0};
        if (m_open.empty() || m_open.back().kind != TomlValue::Kind::table) return;
        value.key = m_keys.back();
        value.key_where = {m_file, m_key_lines.back(), 0};
        value.where = value.key_where;
    }

    bool put(TomlValue value) {
        if (++m_values > MAX_VALUES)
            return refuse({"the document holds too many values", "el documento contiene demasiados valores"},
                          {m_file, m_line, 0});
        if (m_open.empty())
            m_root = std::move(value);
        else
            m_open.back().items.push_back(std::move(value));
        return true;
    }

    std::string_view m_text;
    std::string const& m_file;
    int const& m_line;
    TomlValue m_root;
    std::vector<TomlValue> m_open;
    std::vector<std::string> m_keys;
    std::vector<int> m_key_lines;
    std::size_t m_values = 0;
    std::optional<base::Error> m_problem;
};

}  // namespace

base::Result<TomlValue> parse_json(std::string_view text, std::string const& file) {
    int line = 1;
    TreeBuilder builder(text, file, line);
    nlohmann::json::sax_parse(LineCounter(text.data(), &line), LineCounter(text.data() + text.size(), &line), &builder);
    return std::move(builder).result();
}

}  // namespace cifra::release
