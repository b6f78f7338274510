// A value that becomes part of a statement.
#include "db/sql_text.hpp"

cifra::db::SqlText statement(std::string const& value) {
    cifra::db::SqlText sql("SELECT count(*) FROM register WHERE code = ");
#ifdef ALLOWED
    sql.parameter(value);
#else
    sql << value.c_str();  // refused
#endif
    return sql;
}
