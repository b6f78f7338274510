#include "app/pipeline.hpp"

#include "app/below.hpp"
#include "app/officer_report_folder.hpp"
#include "app/programme_in_use.hpp"
#include "app/regional_settlements.hpp"
#include "app/release_edition.hpp"
#include "app/unsettled.hpp"
#include "app/year_edition.hpp"
#include "audit/audit.hpp"
#include "collect/read_edition.hpp"
#include "consolidate/build_tables.hpp"
#include "protect/protect.hpp"
#include "publish/bundle_folder.hpp"
#include "validate/check.hpp"

#include <fmt/format.h>

#include <utility>

namespace cifra::app {
namespace {

/// An edition on its way, and where it was written, for messages.
struct OnItsWay {
    programme::Programme const& programme;
    restricted::Edition edition;
    std::filesystem::path folder;
    store::ProgrammeRecord used{};  ///< The programme's record, where the edition is released into a workspace.
};

/// The report holds withheld values: before anything is committed, it must be sure to stand apart from the bundle.
base::Result<void> check_report(BundleOrder const& order, Workspace const* workspace) {
    if (workspace != nullptr) return check_apart(officer_reports_of(workspace->folder), order.out);
    if (order.officer_report.empty()) return {};
    CIFRA_CHECK(check_apart(order.officer_report, order.out));
    return check_report_folder(order.officer_report);
}

std::filesystem::path report_folder(BundleOrder const& order, Workspace const* workspace,
                                    release::ReleasedEdition const& released) {
    if (workspace == nullptr) return order.officer_report;
    return officer_reports_of(workspace->folder) / officer_report_name(released.id, released.version);
}

/// The release is committed before its bundle is written (docs/decisions/0026): whoever reads that the command failed
/// must not take it for unpublished.
base::Error after_the_release(release::ReleasedEdition const& released, base::Error error) {
    auto const name = fmt::format("{}/{}", released.id, released.version);
    error.message.en += fmt::format("; edition {} is published in the workspace, only its bundle is missing", name);
    error.message.es +=
        fmt::format("; la edición {} quedó publicada en el espacio de trabajo, solo falta su paquete", name);
    error.what_to_do.en += "; then publish again: that writes the bundle of the same version";
    error.what_to_do.es += "; luego publique de nuevo: así se escribe el paquete de la misma versión";
    return error;
}

/// Counts that an edition withholds, in whole persons: what the next version must know of them.
std::map<std::string, std::int64_t> withheld_by(protect::ProtectionAccount const& account) {
    std::map<std::string, std::int64_t> counts;
    for (auto const& cell : account.withheld)
        if (cell.value && cell.value->scale == 0) counts.emplace(to_string(cell.key), cell.value->units);
    return counts;
}

/// What leaves the program: the officer's report and the bundle.
base::Result<Published> write_files(release::ReleasedEdition const& released,
                                    report::ProtectedEdition const& of_officer, BundleOrder const& order,
                                    std::filesystem::path const& report_to) {
    if (!report_to.empty()) CIFRA_CHECK(write_officer_report(of_officer, report_to));
    CIFRA_TRY(auto files, publish::write_bundle(released, order.out, order.settings));
    auto const& account = of_officer.account;
    return Published{released.id,      released.version,        {},
                     std::move(files), account.withheld.size(), account.secondary.size(),
                     report_to};
}

/// The second half of the program: what an edition goes through, wherever its figures come from.
base::Result<Published> publish(OnItsWay prepared, BundleOrder const& order, Workspace* workspace,
                                store::Actor const& actor) {
    auto const& programme = prepared.programme;
    CIFRA_CHECK(check_report(order, workspace));
    bool const of_returns = prepared.edition.assembled;
    auto findings =
        validate::check(programme, of_returns ? with_regional_figures(programme, prepared.edition) : prepared.edition);
    if (audit::blocks_release(findings)) return fail(unsettled(findings, prepared.edition, prepared.folder));

    CIFRA_TRY(auto const before, released_before(workspace, programme, prepared.edition));
    CIFRA_TRY(auto const withheld, withheld_before(workspace, programme, before));
    auto const tables = consolidate::build_tables(programme, std::move(prepared.edition));
    CIFRA_TRY(auto made,
              protect::protect_with_account(programme, tables, before, withheld).map_error(below(prepared.folder)));
    auto released = std::move(made.released);
    if (workspace != nullptr) {
        CIFRA_CHECK(publish::check_target(order.out));
        CIFRA_TRY(released, release_edition(*workspace, std::move(released),
                                            {of_returns, actor, prepared.used, withheld_by(made.account)}));
    }
    auto written = write_files(released, {programme, tables, made.account, before, released.version}, order,
                               report_folder(order, workspace, released));
    if (!written && workspace != nullptr) return base::fail(after_the_release(released, std::move(written).error()));
    if (!written) return base::fail(std::move(written).error());
    written->findings = std::move(findings);
    return written;
}

}  // namespace

base::Result<Published> publish_edition(std::filesystem::path const& folder, BundleOrder const& order,
                                        Workspace* workspace, store::Actor const& actor) {
    CIFRA_TRY(auto prepared, collect::read_edition(folder));
    if (workspace != nullptr && workspace->programme.id != prepared.programme.id)
        return base::fail(base::ErrorCode::usage,
                          {"this edition is of the programme '" + prepared.programme.id + "', and the workspace of '" +
                               workspace->programme.id + "'",
                           "esta edición es del programa «" + prepared.programme.id +
                               "» y el espacio de trabajo, de «" + workspace->programme.id + "»"},
                          {"make a workspace for its programme: cifra init",
                           "cree un espacio de trabajo para su programa: cifra init"},
                          {folder.string(), 0, 0});
    store::ProgrammeRecord used;
    if (workspace != nullptr) {
        CIFRA_TRY(used, check_programme(*workspace, (folder / prepared.edition.programme_path).lexically_normal()));
    }
    return publish({prepared.programme, std::move(prepared.edition), folder, std::move(used)}, order, workspace, actor);
}

base::Result<Published> publish_year(Workspace& workspace, std::string const& time_period, BundleOrder const& order,
                                     store::Actor const& actor) {
    CIFRA_TRY(auto used, check_programme(workspace, workspace.programme_folder()));
    CIFRA_TRY(auto edition, year_edition(workspace, time_period));
    return publish({workspace.programme, std::move(edition), workspace.frame_folder(time_period), std::move(used)},
                   order, &workspace, actor);
}

}  // namespace cifra::app
