#include "programme/toml_table.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::programme {
namespace {

using Kind = TomlValue::Kind;

/// What to write where a value of this kind is expected.
LocalText how_to_write(Kind kind, std::string const& key) {
    auto const write = [&](std::string const& en, std::string const& es) {
        return LocalText{"write " + key + " = " + en, "escriba " + key + " = " + es};
    };
    switch (kind) {
        case Kind::text:
            return write("\"…\"", "\"…\"");
        case Kind::integer:
            return write("10, without quotation marks", "10, sin comillas");
        case Kind::flag:
            return write("true or " + key + " = false", "true o " + key + " = false");
        case Kind::list:
            return write("[\"…\", \"…\"]", "[\"…\", \"…\"]");
        default:
            return write("{ … }", "{ … }");
    }
}

LocalText name_of(Kind kind) {
    switch (kind) {
        case Kind::text:
            return {"a text", "un texto"};
        case Kind::integer:
            return {"a whole number", "un número entero"};
        case Kind::flag:
            return {"true or false", "true o false"};
        case Kind::list:
            return {"a list", "una lista"};
        default:
            return {"a table", "una tabla"};
    }
}

}  // namespace

TomlValue const* TomlTable::find(std::string_view key) const {
    for (auto const& entry : m_value->items)
        if (entry.key == key) return &entry;
    return nullptr;
}

base::Where const& TomlTable::where(char const* key) const {
    auto const* const value = find(key);
    return value ? value->where : m_value->where;
}

void TomlTable::problem(base::Where where, LocalText message, LocalText what_to_do) const {
    m_problems->add(std::move(message), std::move(what_to_do), std::move(where));
}

TomlValue const* TomlTable::ask(char const* key, Kind kind) {
    m_asked.emplace_back(key);
    auto const* const value = find(key);
    if (value == nullptr || value->kind == kind) return value;
    auto const name = name_of(kind);
    problem(value->where, {fmt::format("'{}' is not {}", key, name.en), fmt::format("«{}» no es {}", key, name.es)},
            how_to_write(kind, key));
    return nullptr;
}

void TomlTable::missing(char const* key) const {
    problem(m_value->where, {fmt::format("'{}' is missing here", key), fmt::format("aquí falta «{}»", key)},
            {fmt::format("add the key '{}'", key), fmt::format("agregue la clave «{}»", key)});
}

bool TomlTable::is_text(TomlValue const& value) const {
    auto const in_list = value.key.empty();
    auto const name = in_list ? std::string("…") : value.key;
    if (value.kind != Kind::text) {
        problem(value.where, {fmt::format("'{}' is not a text", name), fmt::format("«{}» no es un texto", name)},
                in_list ? LocalText{"put it in quotation marks", "póngalo entre comillas"}
                        : how_to_write(Kind::text, name));
        return false;
    }
    if (base::trim(value.text).empty()) {
        problem(value.where, {fmt::format("'{}' is empty", name), fmt::format("«{}» está vacío", name)},
                {"fill it in", "complételo"});
        return false;
    }
    if (base::first_control_character(value.text)) {
        problem(
            value.where,
            {fmt::format("'{}' holds a control character", name),
             fmt::format("«{}» contiene un carácter de control", name)},
            {"delete it; only line breaks may stand in a text", "elimínelo; en un texto solo caben saltos de línea"});
        return false;
    }
    return true;
}

PlacedText TomlTable::placed_text(char const* key) {
    bool const given = has(key);
    auto const* const value = ask(key, Kind::text);
    if (!given) missing(key);
    if (value == nullptr || !is_text(*value)) return {"", where(key)};
    return {value->text, value->where};
}

PlacedText TomlTable::placed_spaces(char const* key) {
    auto const* const value = find(key);
    bool const blank = value != nullptr && value->kind == Kind::text && !value->text.empty() &&
                       value->text.find_first_not_of(' ') == std::string::npos;
    if (!blank) return placed_text(key);
    m_asked.emplace_back(key);
    return {value->text, value->where};
}

std::string TomlTable::optional_text(char const* key) {
    auto const* const value = ask(key, Kind::text);
    if (value == nullptr || value->text.empty() || !is_text(*value)) return {};
    return value->text;
}

LocalText TomlTable::local_text(char const* key) {
    if (!has(key)) missing(key);
    return optional_local_text(key);
}

LocalText TomlTable::optional_local_text(char const* key) {
    auto const* const value = ask(key, Kind::table);
    if (value == nullptr) return {};
    TomlTable languages(*value, *m_problems);
    LocalText texts{languages.text("en"), languages.text("es")};
    languages.refuse_other_keys();
    return texts;
}

LocalText TomlTable::name(char const* key) {
    auto const* const value = find(key);
    if (value == nullptr || value->kind != Kind::text) return local_text(key);
    auto const same = text(key);
    return {same, same};
}

bool TomlTable::flag(char const* key) {
    auto const* const value = ask(key, Kind::flag);
    return value != nullptr && value->flag;
}

std::optional<int> TomlTable::integer(char const* key, int lowest, int highest) {
    auto const* const value = ask(key, Kind::integer);
    if (value == nullptr) return std::nullopt;
    if (value->integer >= lowest && value->integer <= highest) return static_cast<int>(value->integer);
    problem(value->where,
            {fmt::format("'{}' must lie between {} and {}", key, lowest, highest),
             fmt::format("«{}» debe estar entre {} y {}", key, lowest, highest)},
            {"correct the number", "corrija el número"});
    return std::nullopt;
}

std::vector<PlacedText> TomlTable::texts(char const* key) {
    std::vector<PlacedText> texts;
    auto const* const list = ask(key, Kind::list);
    if (list == nullptr) return texts;
    for (auto const& item : list->items)
        if (is_text(item)) texts.push_back({item.text, item.where});
    return texts;
}

std::vector<TomlTable> TomlTable::tables(char const* key) {
    std::vector<TomlTable> tables;
    auto const* const list = ask(key, Kind::list);
    if (list == nullptr) return tables;
    for (auto const& item : list->items) {
        if (item.kind == Kind::table)
            tables.emplace_back(item, *m_problems);
        else
            problem(
                item.where,
                {fmt::format("'{}' is not a list of tables", key), fmt::format("«{}» no es una lista de tablas", key)},
                {fmt::format("begin each one with [[{}]]", key), fmt::format("comience cada una con [[{}]]", key)});
    }
    return tables;
}

std::optional<TomlTable> TomlTable::table(char const* key) {
    auto const* const value = ask(key, Kind::table);
    if (value == nullptr) return std::nullopt;
    return TomlTable(*value, *m_problems);
}

std::vector<std::pair<std::string, PlacedText>> TomlTable::pairs() {
    std::vector<std::pair<std::string, PlacedText>> pairs;
    for (auto const& entry : m_value->items) {
        m_asked.push_back(entry.key);
        if (is_text(entry)) pairs.emplace_back(entry.key, PlacedText{entry.text, entry.where});
    }
    return pairs;
}

void TomlTable::refuse_other_keys() {
    for (auto const& entry : m_value->items) {
        if (std::find(m_asked.begin(), m_asked.end(), entry.key) != m_asked.end()) continue;
        auto advice = base::suggestion(entry.key, m_asked);
        if (advice.empty())
            advice = {fmt::format("remove it; the keys here are {}", base::join(m_asked, ", ")),
                      fmt::format("elimínela; aquí las claves son {}", base::join(m_asked, ", "))};
        problem(entry.key_where,
                {fmt::format("the key '{}' does not belong here", entry.key),
                 fmt::format("la clave «{}» no corresponde aquí", entry.key)},
                std::move(advice));
    }
}

}  // namespace cifra::programme
