void good(Connection& connection, Store* store) {
    connection.query("SELECT a FROM b WHERE c = $1 || '+'", {c});
    connection.query("SELECT a "  // one piece
                     "FROM b",
                     {c + d});
    store->execute(MAKE_TABLES);
    connection.each(sql::ALL_ROWS, {}, [](Row const& row) { return use(row.text(0) + "x"); });
    connection.change(R"(DELETE FROM "b"
                         WHERE c = $1)", {c});
    connection.query(connection.engine() == Engine::sqlite ? FIND_SQLITE : FIND_POSTGRES);
}
void bad(Connection& connection, Store* store) {
    connection.query("SELECT a FROM b WHERE c = '" + c + "'");
    connection.change(fmt::format("DELETE FROM {}", table));
    store->execute(text);
    connection
        .each(std::string("SELECT ") + columns, {}, use);
    connection.query(ALL_ROWS + order);
    connection.execute(deep ? "SELECT 1" : text);
    connection.execute(R"(SELECT )" + text);
    PQexec(raw, text);
}
