#include "release/released_table.hpp"
auto make() {
    return cifra::release::ReleasedTable("DF_PERSONS", {});  // refused
}
