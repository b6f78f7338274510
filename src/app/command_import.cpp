#include "app/command_person.hpp"
#include "app/output_path.hpp"
#include "app/progress_line.hpp"
#include "app/return_command.hpp"
#include "app/say.hpp"
#include "app/workspace.hpp"
#include "app/write_whole.hpp"
#include "base/file.hpp"
#include "collect/apply_mapping.hpp"
#include "collect/form_identity.hpp"
#include "collect/read_mapping.hpp"
#include "collect/return_layout.hpp"
#include "collect/sdmx_stream.hpp"
#include "store/submit.hpp"

#include <filesystem>
#include <ostream>

namespace cifra::app {
namespace {

constexpr std::size_t MAX_MAPPING_BYTES = 4U << 20U;
constexpr std::size_t MAX_BYTES = 256U << 20U;

base::Result<void> write_report(ImportSettings const& settings, collect::ImportReport const& report) {
    if (settings.report.empty()) return {};
    return write_whole(settings.report, collect::import_report_csv(report));
}

void print_kept(std::vector<store::ReturnRow> const& rows, ImportSettings const& settings, std::ostream& out) {
    out << say(settings.language,
               {"{} returns are handed in; see them with 'cifra status {}'\n",
                "Se entregaron {} informes; véalos con «cifra status {}»\n"},
               rows.size(), settings.workspace);
}

base::Result<collect::Import> mapped_rows(Workspace& workspace, ImportSettings const& settings,
                                          std::string const& bytes) {
    ProgressLine const line({"Reading the rows", "Leyendo las filas"}, settings.language);
    CIFRA_TRY(auto const mapping_text, base::read_text(settings.mapping, MAX_MAPPING_BYTES));
    CIFRA_TRY(auto const mapping, collect::read_mapping_text(workspace.programme, mapping_text, settings.mapping));
    auto const name = std::filesystem::path(settings.file).filename().string();
    return collect::apply_mapping(workspace.programme, mapping, {bytes, name});
}

base::Result<int> import_mapped(Workspace& workspace, ImportSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto const bytes, base::read_file(settings.file, MAX_BYTES));
    CIFRA_TRY(auto const imported, mapped_rows(workspace, settings, bytes));
    out << collect::import_report_text(imported.report, settings.language);
    CIFRA_CHECK(write_report(settings, imported.report));
    auto const writer = workspace.writer(settings.by, restricted::Role::secretariat);
    CIFRA_TRY(auto const rows, store::submit_all(writer, imported.returns, bytes));
    print_kept(rows, settings, out);
    return 0;
}

base::Result<collect::SdmxSurvey> checked_rows(Workspace& workspace, ImportSettings const& settings) {
    ProgressLine line({"Checking the rows", "Revisando las filas"}, settings.language);
    return collect::survey_sdmx(workspace.programme, settings.file, line.told());
}

/// The figures of a survey into the store; rows that stand twice are named when it refused them.
base::Result<std::vector<store::ReturnRow>> keep(Workspace& workspace, collect::SdmxSurvey const& survey,
                                                 ImportSettings const& settings) {
    auto const& programme = workspace.programme;
    ProgressLine line({"Keeping the rows", "Guardando las filas"}, settings.language);
    CIFRA_TRY(auto figures, collect::SdmxFigures::open(programme, survey, line.told()));
    store::Stream stream{survey.file_name, survey.file_sha256, collect::programme_name(programme),
                         survey.file_name, survey.returns,     {}};
    stream.next = [&](restricted::Observation& figure) { return figures.next(figure); };
    stream.language = [&](std::string const& ref_area) { return collect::language_of(programme, ref_area); };
    stream.source_kind = "sdmx_csv";
    auto rows = store::submit_stream(workspace.writer(settings.by, restricted::Role::secretariat), stream);
    if (!rows) CIFRA_CHECK(collect::find_repeated_rows(programme, survey));
    return rows;
}

base::Result<int> import_sdmx(Workspace& workspace, ImportSettings const& settings, std::ostream& out) {
    if (!settings.report.empty())
        return base::fail(
            base::ErrorCode::usage, {"--report needs --mapping", "--report necesita --mapping"},
            {"leave it out: of SDMX-CSV every row is kept, or none is and the wrong ones are named",
             "omítalo: de SDMX-CSV se conserva cada fila, o ninguna, y se nombran las que tienen errores"});
    CIFRA_TRY(auto const survey, checked_rows(workspace, settings));
    CIFRA_TRY(auto const rows, keep(workspace, survey, settings));
    out << say(settings.language,
               {"{}: {} rows were read, and every one of them is kept\n",
                "{}: se leyeron {} filas, y se conserva cada una de ellas\n"},
               survey.file_name, survey.rows);
    print_kept(rows, settings, out);
    return 0;
}

}  // namespace

base::Result<int> import(ImportSettings const& settings, std::ostream& out) {
    if (!settings.report.empty()) CIFRA_CHECK(check_output_path(settings.report, {settings.file, settings.mapping}));
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    return settings.mapping.empty() ? import_sdmx(workspace, settings, out) : import_mapped(workspace, settings, out);
}

}  // namespace cifra::app
