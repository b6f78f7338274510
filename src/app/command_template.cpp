#include "app/clock.hpp"
#include "app/output_path.hpp"
#include "app/return_command.hpp"
#include "app/say.hpp"
#include "app/workspace.hpp"
#include "app/write_whole.hpp"
#include "collect/write_template.hpp"
#include "store/return_rows.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>

namespace cifra::app {
namespace {

/// The area's accepted figures of the year before, if there are any.
base::Result<std::vector<restricted::Observation>> last_year_of(Workspace& workspace, std::string const& area,
                                                                std::string const& year) {
    CIFRA_TRY(auto const rows, store::accepted_returns(workspace.restricted, std::to_string(std::stoi(year) - 1)));
    for (auto const& row : rows) {
        if (row.ref_area != area) continue;
        CIFRA_TRY(auto loaded, store::load_return(workspace.restricted, workspace.programme, row));
        return std::move(loaded.observations);
    }
    return std::vector<restricted::Observation>();
}

}  // namespace

base::Result<int> make_template(TemplateSettings const& settings, std::ostream& out) {
    auto const ending = std::filesystem::path(settings.out).extension();
    if (ending != ".xlsx" && ending != ".csv")
        return base::fail(base::ErrorCode::usage,
                          {"--out ends neither in .xlsx nor in .csv", "--out no termina en .xlsx ni en .csv"},
                          {"write, for example, --out AREA-2020.xlsx", "escriba, por ejemplo, --out AREA-2020.xlsx"});
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    CIFRA_TRY(auto last_year, last_year_of(workspace, settings.area, settings.year));
    collect::TemplateOrder const order{settings.area, settings.year, settings.language, std::move(last_year),
                                       now_utc()};
    CIFRA_TRY(auto const bytes, ending == ".xlsx" ? collect::template_xlsx(workspace.programme, order)
                                                  : collect::template_csv(workspace.programme, order));
    CIFRA_CHECK(write_whole(settings.out, bytes));
    out << say(settings.language,
               {"Wrote {0}. When it is filled in: cifra submit {1} {0}\n",
                "Se escribió {0}. Cuando esté lleno: cifra submit {1} {0}\n"},
               settings.out, settings.workspace);
    return 0;
}

}  // namespace cifra::app
