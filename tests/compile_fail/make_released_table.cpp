#include "protect/release_gate.hpp"
namespace cifra {
release::ReleasedTable release_it(protect::ReleaseGate const& gate, restricted::Table const& table) {
#ifdef ALLOWED
    return gate.release(table);
#else
    static_cast<void>(gate);
    return release::ReleasedTable(table.dataflow, {});  // refused
#endif
}
}  // namespace cifra
