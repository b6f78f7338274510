#include "release/released_edition.hpp"
#include "restricted/edition.hpp"
namespace cifra {
#ifdef ALLOWED
using Added = release::ReleasedTable;
#else
using Added = restricted::Table;
#endif
void add_it(release::ReleasedEdition& edition, Added const& table) {
    edition.tables.push_back(table);  // refused
}
}  // namespace cifra
