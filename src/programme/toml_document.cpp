#include "programme/toml_document.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"
#include "programme/toml_trouble.hpp"

#include <fmt/format.h>

// A broken assumption of the parser's ends the program in every build: without this it would go on anywhere.
#undef NDEBUG
#define TOML_ASSERT(expression) CIFRA_ASSERT(expression)
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace cifra::programme {
namespace {

/// Turns the parser's tree into ours.
class TomlCopier {
public:
    TomlCopier(std::string const& file, int first_line) : m_file(file), m_line_offset(first_line - 1) {}

    base::Where place(toml::source_region const& source) const {
        auto const line = static_cast<int>(source.begin.line) + m_line_offset;
        return {m_file, line, static_cast<int>(source.begin.column)};
    }

    TomlValue copy(toml::node const& node) const {
        TomlValue value;
        value.where = place(node.source());
        if (auto const* const table = node.as_table()) {
            value.kind = TomlValue::Kind::table;
            for (auto&& [key, child] : *table) value.items.push_back(copy_entry(key, child));
        } else if (auto const* const list = node.as_array()) {
            value.kind = TomlValue::Kind::list;
            for (auto&& child : *list) value.items.push_back(copy(child));
        } else {
            copy_scalar(node, value);
        }
        return value;
    }

private:
    TomlValue copy_entry(toml::key const& key, toml::node const& child) const {
        auto value = copy(child);
        value.key = std::string(key.str());
        value.key_where = place(key.source());
        return value;
    }

    static void copy_scalar(toml::node const& node, TomlValue& value) {
        if (auto const* const text = node.as_string()) {
            value.kind = TomlValue::Kind::text;
            value.text = text->get();
        } else if (auto const* const integer = node.as_integer()) {
            value.kind = TomlValue::Kind::integer;
            value.integer = integer->get();
        } else if (auto const* const flag = node.as_boolean()) {
            value.kind = TomlValue::Kind::flag;
            value.flag = flag->get();
        }
    }

    std::string const& m_file;
    int m_line_offset;
};

}  // namespace

base::Result<TomlValue> parse_toml(std::string_view text, std::string const& file, int first_line) {
    if (auto const bad = base::first_invalid_utf8(text)) {
        auto where = base::place_of(text, *bad);
        where.file = file;
        where.line += first_line - 1;
        return base::fail(base::ErrorCode::bad_input,
                          {"the file is not UTF-8 here", "el archivo no es UTF-8 en este lugar"},
                          {"save it as UTF-8", "guárdelo como UTF-8"}, where);
    }
    if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
    if (auto const trouble = find_toml_trouble(text)) {
        auto where = base::place_of(text, trouble->offset);
        where.file = file;
        where.line += first_line - 1;
        return base::fail(base::ErrorCode::bad_input, trouble->message, trouble->what_to_do, where);
    }
    TomlCopier const copier(file, first_line);
    auto const parsed = toml::parse(text);
    if (parsed) return copier.copy(parsed.table());
    auto const& error = parsed.error();
    return base::fail(base::ErrorCode::bad_input,
                      {fmt::format("this is not TOML: {}", error.description()),
                       fmt::format("esto no es TOML (mensaje del analizador, en inglés: {})", error.description())},
                      {"correct the line; a text stands in quotation marks, a table's name in brackets",
                       "corrija la línea; un texto va entre comillas y el nombre de una tabla entre corchetes"},
                      copier.place(error.source()));
}

}  // namespace cifra::programme
