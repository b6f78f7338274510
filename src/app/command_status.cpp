#include "app/return_steps.hpp"
#include "app/say.hpp"
#include "app/text_table.hpp"
#include "app/workspace_command.hpp"

#include "store/consolidations.hpp"
#include "store/publications.hpp"
#include "store/return_reasons.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <set>

namespace cifra::app {
namespace {

/// A version and what stands in its way.
struct StatusLine {
    store::ReturnRow row;
    int blocking = 0;
    std::string reason;  ///< Why it was sent back.
};

bool still_open(store::ReturnRow const& row) {
    using restricted::ReturnState;
    return row.state == ReturnState::draft || row.state == ReturnState::submitted ||
           row.state == ReturnState::in_review;
}

base::Result<std::vector<StatusLine>> lines_of(Workspace& workspace, std::string const& year) {
    CIFRA_TRY(auto const rows, store::list_returns(workspace.restricted, year));
    std::vector<StatusLine> lines;
    for (auto const& row : rows) {
        StatusLine line{row, 0, {}};
        if (still_open(row)) {
            CIFRA_TRY(auto const checked, checked_return(workspace, row));
            line.blocking = static_cast<int>(
                std::count_if(checked.findings.begin(), checked.findings.end(),
                              [](auto const& finding) { return finding.severity == audit::Severity::blocking; }));
        }
        if (row.state == restricted::ReturnState::returned) {
            CIFRA_TRY(line.reason, store::reason_of_return(workspace.restricted, row));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string remark_of(StatusLine const& line, base::Language language) {
    if (!line.reason.empty()) return line.reason;
    if (line.blocking == 0) return {};
    if (language == base::Language::en)
        return fmt::format("{} {} to settle", line.blocking, line.blocking == 1 ? "finding" : "findings");
    return fmt::format("{} {} por resolver", line.blocking, line.blocking == 1 ? "hallazgo" : "hallazgos");
}

std::string table_of(std::vector<StatusLine> const& lines, base::Language language) {
    bool const english = language == base::Language::en;
    std::vector<std::vector<std::string>> rows;
    rows.push_back(english ? std::vector<std::string>{"Area", "Year", "Version", "Stands", "Received", "Figures",
                                                      "Reasons", "Remark"}
                           : std::vector<std::string>{"Área", "Año", "Versión", "Estado", "Recibido", "Cifras",
                                                      "Motivos", "Observación"});
    for (auto const& line : lines) {
        auto const& row = line.row;
        rows.push_back({row.ref_area, row.time_period, std::to_string(row.version),
                        restricted::state_label(row.state).in(language), row.received_at.substr(0, 10),
                        std::to_string(row.account.read), std::to_string(row.account.empty_with_reason),
                        remark_of(line, language)});
    }
    return text_table(rows);
}

/// Areas of the programme that have handed in nothing for a year.
std::vector<std::string> silent_areas(Workspace const& workspace, std::vector<StatusLine> const& lines,
                                      std::string const& year) {
    std::vector<std::string> areas;
    for (auto const& member : workspace.programme.members)
        if (std::none_of(lines.begin(), lines.end(), [&](auto const& line) {
                return line.row.ref_area == member.code && line.row.time_period == year;
            }))
            areas.push_back(member.code);
    return areas;
}

void print_silent(Workspace const& workspace, std::vector<StatusLine> const& lines, StatusSettings const& settings,
                  std::ostream& out) {
    std::set<std::string> years;
    if (!settings.year.empty()) years.insert(settings.year);
    for (auto const& line : lines) years.insert(line.row.time_period);
    for (auto const& year : years) {
        auto const areas = silent_areas(workspace, lines, year);
        if (areas.empty()) continue;
        out << say(settings.language, {"No return for {} yet: {}\n", "Todavía sin informe de {}: {}\n"}, year,
                   fmt::join(areas, ", "));
    }
}

std::string json_of(Workspace const& workspace, std::vector<StatusLine> const& lines, std::string const& year) {
    auto json = nlohmann::json{{"returns", nlohmann::json::array()}};
    for (auto const& line : lines)
        json["returns"].push_back({{"ref_area", line.row.ref_area},
                                   {"time_period", line.row.time_period},
                                   {"version", line.row.version},
                                   {"state", to_string(line.row.state)},
                                   {"received_at", line.row.received_at},
                                   {"file_sha256", line.row.file_sha256},
                                   {"cells",
                                    {{"expected", line.row.account.expected},
                                     {"read", line.row.account.read},
                                     {"empty_with_reason", line.row.account.empty_with_reason},
                                     {"in_finding", line.row.account.in_finding}}},
                                   {"blocking_findings", line.blocking},
                                   {"reason", line.reason}});
    if (!year.empty()) json["no_return"] = silent_areas(workspace, lines, year);
    return json.dump(2) + '\n';
}

base::Result<void> print_publications(Workspace& workspace, StatusSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto const published, store::publication_names(workspace.restricted));
    for (auto const& publication : published) {
        if (!settings.year.empty() && publication.time_period != settings.year) continue;
        out << say(settings.language, {"Published: edition {}, version {}\n", "Publicado: edición {}, versión {}\n"},
                   publication.edition, publication.version);
    }
    return {};
}

}  // namespace

base::Result<int> status(StatusSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    CIFRA_TRY(auto const lines, lines_of(workspace, settings.year));
    if (settings.format == "json") {
        out << json_of(workspace, lines, settings.year);
        return 0;
    }
    if (!lines.empty()) out << table_of(lines, settings.language);
    print_silent(workspace, lines, settings, out);
    if (lines.empty() && settings.year.empty())
        out << (settings.language == base::Language::en ? "No return was handed in yet.\n"
                                                        : "Todavía no se entregó ningún informe.\n");
    CIFRA_CHECK(print_publications(workspace, settings, out));
    return 0;
}

}  // namespace cifra::app
