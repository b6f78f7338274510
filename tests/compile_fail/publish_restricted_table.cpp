#include "publish/write_bundle.hpp"
#include "restricted/edition.hpp"
namespace cifra {
#ifdef ALLOWED
using Published = release::ReleasedEdition;
#else
using Published = restricted::Table;
#endif
auto publish_it(Published const& table) {
    return publish::write_bundle(table, "out", {});  // refused
}
}  // namespace cifra
