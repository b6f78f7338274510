#pragma once

#include "publish/edition_view.hpp"
#include "publish/write_bundle.hpp"

namespace cifra::publish {

/// The files of a bundle for which nothing is laid out: figures, structure, lineage, what was released before, the
/// reports on the audit and on protection. In no order.
/// \error as audit_html
base::Result<std::vector<BundleFile>> plain_files(EditionView const& view, BundleSettings const& settings);

}  // namespace cifra::publish
