#include "app/pipeline.hpp"

#include "app/below.hpp"
#include "app/unsettled.hpp"
#include "audit/audit.hpp"
#include "collect/read_edition.hpp"
#include "consolidate/build_tables.hpp"
#include "protect/protect.hpp"
#include "validate/check.hpp"

#include <utility>

namespace cifra::app {

base::Result<Published> publish_edition(std::filesystem::path const& folder, std::filesystem::path const& out,
                                        publish::BundleSettings const& settings, Stores& stores) {
    CIFRA_TRY(auto const prepared, collect::read_edition(folder));
    auto const& programme = prepared.programme;

    auto findings = validate::check(programme, prepared.edition);
    if (audit::blocks_release(findings)) return fail(unsettled(findings, prepared.edition, folder));
    stores.editions.save(prepared.edition);

    auto const tables = consolidate::build_tables(programme, prepared.edition);
    CIFRA_TRY(auto const released, protect::protect(programme, tables).map_error(below(folder)));

    CIFRA_TRY(auto files, publish::write_bundle(released, out, settings));
    return Published{std::move(findings), std::move(files)};
}

}  // namespace cifra::app
