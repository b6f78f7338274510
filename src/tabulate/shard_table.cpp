#include "tabulate/shard_table.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace cifra::tabulate {
namespace {

/// A literal of PostgreSQL's type text[]. It is bound as a parameter.
std::string array_of(std::vector<std::string> const& texts) {
    std::string array = "{";
    for (auto const& text : texts) {
        array += array.size() > 1 ? ",\"" : "\"";
        for (char const c : text) {
            if (c == '"' || c == '\\') array += '\\';
            array += c;
        }
        array += '"';
    }
    return array + "}";
}

/// "1, 2, 3": the columns of the answer by their places.
void group_by_places(db::SqlText& sql, std::size_t count) {
    sql << " GROUP BY ";
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) sql << ", ";
        sql.place(i + 1);
    }
}

}  // namespace

base::Result<ShardTable> ShardTable::of(std::string const& name, programme::RecordSchema const& schema,
                                        std::string const& count_column) {
    ShardTable table(schema);
    table.m_name = name;
    table.m_from << " FROM ";
    bool first = true;
    for (auto const& part : base::split(name, '.')) {
        CIFRA_TRY(auto const part_name, db::SqlName::of(std::string(part)));
        if (!first) table.m_from << ".";
        table.m_from << part_name;
        first = false;
    }
    table.m_columns.resize(schema.columns.size());
    table.m_person = schema.column_for(programme::ColumnUse::person);
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
        bool const counted = schema.columns[i].counted();
        if (!counted && table.m_person != i) continue;
        CIFRA_TRY(table.m_columns[i], db::SqlName::of(schema.columns[i].header));
        if (counted) table.m_attributes.push_back(i);
    }
    if (count_column.empty()) return table;
    CIFRA_TRY(table.m_count, db::SqlName::of(count_column));
    if (!table.m_person) return table;
    return base::fail(
        base::ErrorCode::usage,
        {"rows that stand for several records say nothing of persons, and the schema counts persons",
         "las filas que valen por varios registros no dicen nada de personas, y el esquema cuenta personas"},
        {"leave --count-column out, or use a schema without a person",
         "quite --count-column, o use un esquema sin persona"});
}

/// How many records a group has.
db::SqlText ShardTable::records() const {
    if (!m_count) return {"count(*)"};
    return db::SqlText("CAST(sum(") << *m_count << ") AS text)";
}

/// Compared byte by byte, whatever the server's language takes for equal.
db::SqlText ShardTable::text_of(std::size_t column) const {
    return db::SqlText("coalesce(CAST(") << *m_columns[column] << " AS text), '') COLLATE \"C\"";
}

db::SqlText ShardTable::outside_domain(std::size_t column) const {
    auto const& described = m_schema.columns[column];
    auto domain = described.missing;
    domain.emplace_back();
    for (auto const& code : described.codes) domain.push_back(code.id);
    db::SqlText sql("CAST(sum(CASE WHEN ");
    if (described.multi_valued()) {
        sql << "string_to_array(" << text_of(column) << ", CAST(";
        sql.parameter({described.separator}) << " AS text)) <@ CAST(";
        sql.parameter(array_of(domain)) << " AS text[])";
    } else {
        sql << text_of(column) << " = ANY(CAST(";
        sql.parameter(array_of(domain)) << " AS text[]))";
    }
    return sql << " THEN 0 ELSE 1 END) AS text)";
}

/// Records whose person's identifier is empty or a mark of what is missing.
void ShardTable::add_nobody(db::SqlText& sql) const {
    auto marks = m_schema.columns[*m_person].missing;
    marks.emplace_back();
    sql << ", CAST(sum(CASE WHEN " << text_of(*m_person) << " = ANY(CAST(";
    sql.parameter(array_of(marks)) << " AS text[])) THEN 1 ELSE 0 END) AS text)";
}

db::SqlText ShardTable::check() const {
    db::SqlText sql("SELECT 1, ");
    sql << records();
    if (m_count)
        sql << ", CAST(sum(CASE WHEN " << *m_count << " >= 0 AND " << *m_count << " = floor(" << *m_count
            << ") THEN 0 ELSE 1 END) AS text)";
    else if (m_person)
        add_nobody(sql);
    else
        sql << ", '0'";
    for (auto const column : m_attributes) sql << ", " << outside_domain(column);
    sql << m_from << " GROUP BY 1";
    return sql;
}

db::SqlText ShardTable::groups(std::vector<std::size_t> const& columns) const {
    db::SqlText sql("SELECT ");
    for (auto const column : columns) sql << text_of(column) << ", ";
    sql << records() << m_from;
    group_by_places(sql, columns.size());
    return sql;
}

db::SqlText ShardTable::groups_of_persons(std::vector<std::size_t> const& columns) const {
    db::SqlText said;
    bool first = true;
    for (auto const column : columns) {
        if (!first) said << " || ";
        said << "CAST(length(" << text_of(column) << ") AS text) || ':' || " << text_of(column);
        first = false;
    }
    // Equal records of a person stay: to find them here would cost the server a second grouping of everything.
    db::SqlText sql("SELECT records, count(*) FROM (SELECT string_agg(");
    // By the bare column as well: a cluster that is distributed by it sees that no group spans two of its nodes.
    sql << said << ", '') AS records" << m_from << " GROUP BY " << *m_columns[*m_person] << ", " << text_of(*m_person);
    return sql << ") AS persons GROUP BY records";
}

db::SqlText ShardTable::pseudonyms(std::string const& key) const {
    db::SqlText sql("SELECT encode(sha256(convert_to(CAST(");
    sql.parameter(key) << " AS text) || " << text_of(*m_person) << ", 'UTF8')), 'hex') COLLATE \"C\"";
    return sql << m_from << " GROUP BY 1 ORDER BY 1";
}

db::SqlText ShardTable::copy(std::vector<std::size_t> const& columns) const {
    db::SqlText sql("COPY (SELECT ");
    bool first = true;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        bool const wanted = m_person == column || std::find(columns.begin(), columns.end(), column) != columns.end();
        if (!wanted) continue;
        if (!first) sql << ", ";
        sql << text_of(column);
        first = false;
    }
    return sql << m_from << ") TO STDOUT (FORMAT binary)";
}

}  // namespace cifra::tabulate
