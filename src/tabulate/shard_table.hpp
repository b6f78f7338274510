#pragma once

#include "db/sql_text.hpp"
#include "programme/record_schema.hpp"

#include <optional>

namespace cifra::tabulate {

/// The table that every shard has, and what may be asked of it. Every statement but a copy groups: what leaves a shard
/// is how many, not who. Only the columns that are asked for are named, so nothing else can leave.
class ShardTable {
public:
    /// \param name          "register", or "schema.register"
    /// \param count_column  says how many records a row stands for; empty: each for one
    /// \error usage  a name that PostgreSQL cannot hold; a count column where persons are counted
    static base::Result<ShardTable> of(std::string const& name, programme::RecordSchema const& schema,
                                       std::string const& count_column = {});

    /// The number of records, of rows that do not name their person or have no number of records, and for each
    /// attribute of the schema of rows with a value outside its domain. One row, or none when there are no records. One
    /// scan.
    db::SqlText check() const;
    /// Texts of the columns (positions in the schema) that occur together, and the number of records.
    db::SqlText groups(std::vector<std::size_t> const& columns) const;
    /// Persons in place of records: what occurs together is what all records of a person say, one after the other, each
    /// text with the number of its letters and a colon before it; and the number of such persons.
    db::SqlText groups_of_persons(std::vector<std::size_t> const& columns) const;
    /// Each person once, under a pseudonym that only who knows the key can make, ascending.
    db::SqlText pseudonyms(std::string const& key) const;
    /// The person, if the schema has one, and the columns, record by record: binary COPY.
    db::SqlText copy(std::vector<std::size_t> const& columns) const;

    std::string const& name() const { return m_name; }
    /// The schema's attributes, in the order in which `check` counts them.
    std::vector<std::size_t> const& attributes() const { return m_attributes; }
    bool has_person() const { return m_person.has_value(); }
    bool has_counts() const { return m_count.has_value(); }

private:
    explicit ShardTable(programme::RecordSchema const& schema) : m_schema(schema) {}
    db::SqlText text_of(std::size_t column) const;
    db::SqlText records() const;
    db::SqlText outside_domain(std::size_t column) const;
    void add_nobody(db::SqlText& sql) const;

    programme::RecordSchema const& m_schema;
    std::string m_name;
    db::SqlText m_from;
    std::vector<std::optional<db::SqlName>>
        m_columns;  ///< By position in the schema; nothing for those never asked for.
    std::vector<std::size_t> m_attributes;
    std::optional<std::size_t> m_person;
    std::optional<db::SqlName> m_count;
};

}  // namespace cifra::tabulate
