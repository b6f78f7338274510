#pragma once

#include "programme/programme.hpp"
#include "programme/register_counting.hpp"
#include "programme/toml_table.hpp"

namespace cifra::programme {

/// What a register's counting is read against.
struct CountingContext {
    Programme const& programme;
    RecordSchema const& schema;
};

/// A column or hierarchy that a key names.
struct NamedColumn {
    std::size_t column = 0;
    std::optional<std::size_t> hierarchy;
};

/// A problem with a name that is none of those known: the nearest is suggested, or some of them are listed.
void tell_unknown(TomlTable const& table, PlacedText const& found, LocalText const& what,
                  std::vector<std::string> const& known);

/// The column or hierarchy of the schema that `key` names, or nothing with a problem.
std::optional<NamedColumn> read_named_column(TomlTable& table, char const* key, RecordSchema const& schema);
/// Codes of a column, or groups of a hierarchy.
std::vector<Code> const& codes_of(RecordSchema const& schema, NamedColumn const& named);

/// One [[indicator.dimension]].
std::optional<CodeSource> read_code_source(TomlTable table, Dataflow const& flow, CountingContext const& context);

/// One [[indicator.breakdown]]. Needs the indicator's sources.
CountedTable read_counted_table(TomlTable table, Indicator const& indicator, CountedIndicator const& counted);

/// One [[indicator]]. \param head  the whole file, which may give `year` and `area` for all
CountedIndicator read_counted_indicator(TomlTable table, CountedIndicator const& head, CountingContext const& context);

/// `year` or `area`: a column of single codes; nothing when left out.
std::optional<std::size_t> read_key_column(TomlTable& table, char const* key, RecordSchema const& schema);

}  // namespace cifra::programme
