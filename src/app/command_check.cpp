#include "app/command.hpp"

#include "audit/audit.hpp"
#include "audit/report_json.hpp"
#include "audit/report_text.hpp"
#include "collect/read_edition.hpp"
#include "publish/check_bundle.hpp"
#include "validate/check.hpp"
#include "validate/rules.hpp"

#include <filesystem>
#include <ostream>

namespace cifra::app {
namespace {

constexpr int EXIT_UNSETTLED = 3;

base::Result<std::vector<audit::Finding>> findings_of(std::filesystem::path const& folder) {
    if (std::filesystem::exists(folder / "edition.json")) return publish::check_bundle(folder);
    CIFRA_TRY(auto const prepared, collect::read_edition(folder));
    return validate::check(prepared.programme, prepared.edition);
}

void print_rules(base::Language language, std::ostream& out) {
    for (auto const& rule : validate::rules()) out << rule.id << "  " << rule.description.in(language) << '\n';
}

}  // namespace

base::Result<int> check(CheckSettings const& settings, std::ostream& out) {
    if (settings.list_rules) {
        print_rules(settings.language, out);
        return 0;
    }
    CIFRA_TRY(auto const findings, findings_of(settings.folder));
    if (settings.format == "json")
        out << audit::report_json(findings, settings.language);
    else
        out << audit::report_text(findings, settings.language);
    return audit::blocks_release(findings) ? EXIT_UNSETTLED : 0;
}

}  // namespace cifra::app
