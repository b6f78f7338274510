#pragma once

#include "programme/programme.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cifra::programme {

/// What a column of a microdata file is for.
enum class ColumnUse {
    attribute,  ///< Counted.
    person,     ///< Says which person a record is about; compared, never shown.
    incident,   ///< Says which case a record belongs to; never shown.
    open,       ///< Free values: read over, never counted, because a domain taken from data would tell what occurs.
};

/// A column of a microdata file and the values that may stand in it.
struct RecordColumn {
    std::string id;
    std::string header;  ///< Its name in the file's first line.
    LocalText title;
    ColumnUse use = ColumnUse::attribute;
    std::vector<Code> codes;           ///< Of an attribute: value k stands as code k + 1 in tables.
    bool numbers = false;              ///< The codes are the whole numbers from the first one on.
    std::vector<std::string> missing;  ///< Marks of a missing value or person, besides an empty field.
    char separator = '\0';             ///< Between the values of a multi-valued column; '\0': one value.
    bool combine = true;               ///< Part of "all combinations".
    /// Of made-up records: how often each code stands beside the others, a missing value first; empty: as it comes.
    std::vector<std::uint64_t> frequency{};
    std::string htcds;  ///< Field of HTCDS 2.0, or empty.

    bool counted() const { return use == ColumnUse::attribute; }
    bool multi_valued() const { return separator != '\0'; }
    /// Position of a code, or nothing.
    std::optional<std::size_t> find(std::string const& code) const;
};

/// A coarser view of a column: each of its codes belongs to one group or to none.
struct RecordHierarchy {
    std::string id;
    LocalText title;
    std::size_t column = 0;               ///< Position of the column.
    std::vector<Code> groups;             ///< As codes of a column.
    std::vector<std::uint16_t> group_of;  ///< By code of the column: position of its group + 1, or 0.
    bool combine = false;                 ///< Part of "all combinations".
};

/// What a microdata file holds. Domains come from here, never from the data.
struct RecordSchema {
    std::string id;
    LocalText name;
    std::string
        comment;  ///< Lines that begin with it before the header say something to people; empty: there are none.
    std::vector<RecordColumn> columns;
    std::vector<RecordHierarchy> hierarchies;
    std::vector<std::string> files{};  ///< Paths that it was read from: its own, and that of its code lists.

    /// Position of the column with this id, or nothing.
    std::optional<std::size_t> column(std::string const& column_id) const;
    std::optional<std::size_t> hierarchy(std::string const& hierarchy_id) const;
    /// Position of the column that says which person a record is about; without one each record is a person.
    std::optional<std::size_t> column_for(ColumnUse use) const;
};

}  // namespace cifra::programme
