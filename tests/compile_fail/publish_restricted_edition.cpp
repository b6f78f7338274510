#include "publish/write_bundle.hpp"
#include "restricted/edition.hpp"
namespace cifra {
#ifdef ALLOWED
using Published = release::ReleasedEdition;
#else
using Published = restricted::ConsolidatedEdition;
#endif
auto publish_it(Published const& edition) {
    return publish::make_bundle(edition, {});  // refused
}
}  // namespace cifra
