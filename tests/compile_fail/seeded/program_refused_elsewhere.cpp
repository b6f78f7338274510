#include "release/released_table.hpp"
int before = undeclared;
auto make() {
    return cifra::release::ReleasedTable("DF_PERSONS", {});  // refused
}
