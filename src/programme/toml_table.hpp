#pragma once

#include "base/problems.hpp"
#include "programme/toml_document.hpp"

#include <optional>

namespace cifra::programme {

using base::LocalText;

/// A text of a TOML file and its place.
struct PlacedText {
    std::string text;
    base::Where where;
};

/// Strict access to one table of a TOML file. Whatever is missing, of another type, without one of the languages or
/// never asked for becomes a problem with its place; the answer is then empty, and reading goes on.
/// The document and the problems must outlive the table.
class TomlTable {
public:
    TomlTable(TomlValue const& value, base::Problems& problems) : m_value(&value), m_problems(&problems) {}

    /// A text that must be there and not be blank.
    std::string text(char const* key) { return placed_text(key).text; }
    PlacedText placed_text(char const* key);
    /// A text that may be left out or be empty.
    std::string optional_text(char const* key);
    /// A text `{ en = "…", es = "…" }` that must be there with both languages filled.
    LocalText local_text(char const* key);
    /// Likewise, but it may be left out; when it is given, both languages must be filled.
    LocalText optional_local_text(char const* key);
    /// A name that may be the same in both languages: a text, or as local_text.
    LocalText name(char const* key);
    /// true or false; false when left out.
    bool flag(char const* key);
    /// A whole number within limits; nothing when left out.
    std::optional<int> integer(char const* key, int lowest, int highest);
    /// As placed_text, but it may be blank.
    PlacedText placed_spaces(char const* key);
    /// A list of texts, each not blank; empty when left out.
    std::vector<PlacedText> texts(char const* key);
    /// The tables of `[[key]]`, in order; none when left out.
    std::vector<TomlTable> tables(char const* key);
    /// The table `key`; nothing when left out.
    std::optional<TomlTable> table(char const* key);
    /// Every pair of a table of texts, for example `{ SEX = "F" }`: key, value and place; asks for all its keys.
    std::vector<std::pair<std::string, PlacedText>> pairs();
    /// A key that was never asked for is a misspelling or does not belong here. Call it last.
    void refuse_other_keys();

    bool has(char const* key) const { return find(key) != nullptr; }
    base::Where const& where() const { return m_value->where; }
    /// The place of a key's value; of the table when the key is missing.
    base::Where const& where(char const* key) const;
    void problem(base::Where where, LocalText message, LocalText what_to_do) const;

private:
    TomlValue const* find(std::string_view key) const;
    TomlValue const* ask(char const* key, TomlValue::Kind kind);
    void missing(char const* key) const;
    bool is_text(TomlValue const& value) const;

    TomlValue const* m_value;
    base::Problems* m_problems;
    std::vector<std::string> m_asked;
};

}  // namespace cifra::programme
