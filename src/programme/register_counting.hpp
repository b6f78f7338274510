#pragma once

#include "programme/cell_key.hpp"
#include "programme/record_schema.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cifra::programme {

/// A column of a record schema, or one of its hierarchies, and some of its codes.
struct RecordCodes {
    std::size_t column = 0;                ///< Position in the schema.
    std::optional<std::size_t> hierarchy;  ///< Position in the schema's hierarchies.
    std::vector<std::size_t> codes;        ///< Positions among the codes of the column, or the groups; ascending.
};

/// Where the codes of a dimension come from.
struct CodeSource {
    std::string dimension;
    std::size_t column = 0;                ///< Position in the schema.
    std::optional<std::size_t> hierarchy;  ///< Position in the schema's hierarchies.
    /// By code of the column, or group of the hierarchy: the dimension's code, or empty where it says nothing of it.
    std::vector<std::string> code_of;
    std::string own{};  ///< The dimension's code of whoever has the return's own area in the column; empty: none.
};

/// A table of an indicator that a register gives.
struct CountedTable {
    std::string breakdown;                          ///< Its id.
    std::vector<std::vector<DimensionCode>> first;  ///< Categories that go before the others, in this order.
    /// Who fits several categories of a partition stands in the first of them; else the category is not known.
    bool several_first = false;
};

/// An indicator that a register gives: persons with a record that meets all conditions.
struct CountedIndicator {
    std::string indicator;            ///< Its id.
    std::string definition;           ///< Code of CL_DEFINITION by which the register counts; empty: the programme's.
    std::optional<std::size_t> year;  ///< Column whose code is the return's year; nothing: the file is of one year.
    std::optional<std::size_t> area;  ///< Column whose code is the return's area; nothing: the file is of one area.
    std::vector<RecordCodes> where;   ///< Further conditions, each met by one of its codes.
    std::vector<CodeSource> sources;  ///< Several of one dimension: any of them gives the code.
    std::vector<CountedTable> tables;
};

/// How a register of cases becomes figures of a programme (docs/reference/register.md). Everything in it exists in the
/// programme and in the schema.
struct RegisterCounting {
    std::string id;
    LocalText name;  ///< Of the register.
    RecordSchema schema;
    std::vector<CountedIndicator> indicators;
};

}  // namespace cifra::programme
