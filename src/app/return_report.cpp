#include "app/return_report.hpp"

#include "audit/report_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace cifra::app {
namespace {

constexpr int EXIT_UNSETTLED = 3;

std::string next_step(CheckedReturn const& checked, std::ptrdiff_t blocking, base::Language language) {
    auto const name = fmt::format("{} {}", checked.row.ref_area, checked.row.time_period);
    if (language == base::Language::en) {
        if (blocking == 0) return "Nothing stands in the way of accepting it.";
        return fmt::format(
            "{} {} the return: correct the file and hand it in again, or explain with 'cifra explain W "
            "{} FINDING --es \"…\"'.",
            blocking, blocking == 1 ? "finding blocks" : "findings block", name);
    }
    if (blocking == 0) return "Nada impide aceptarlo.";
    return fmt::format(
        "{} {} el informe: corrija el archivo y entréguelo de nuevo, o explique con «cifra explain W {} "
        "HALLAZGO --es \"…\"».",
        blocking, blocking == 1 ? "hallazgo bloquea" : "hallazgos bloquean", name);
}

}  // namespace

void print_account(CheckedReturn const& checked, base::Language language, std::ostream& out) {
    auto const& account = checked.row.account;
    if (language == base::Language::en)
        out << fmt::format("Cells: {} asked for = {} with a figure + {} with a reason + {} named below\n",
                           account.expected, account.read, account.empty_with_reason, account.in_finding);
    else
        out << fmt::format("Celdas: {} solicitadas = {} con cifra + {} con motivo + {} señaladas abajo\n",
                           account.expected, account.read, account.empty_with_reason, account.in_finding);
    if (account.formulas == 0) return;
    if (language == base::Language::en)
        out << fmt::format("{} of them are formulas: their value as last computed was read\n", account.formulas);
    else
        out << fmt::format("{} de ellas son fórmulas: se leyó su último valor calculado\n", account.formulas);
}

int print_findings(CheckedReturn const& checked, base::Language language, std::ostream& out) {
    std::vector<audit::Finding> shown;
    for (auto const& finding : checked.findings)
        if (finding.outcome != audit::Outcome::pass) shown.push_back(finding);
    std::stable_sort(shown.begin(), shown.end(), [](auto const& a, auto const& b) {
        return static_cast<int>(a.severity) > static_cast<int>(b.severity);
    });
    if (!shown.empty()) out << audit::report_text(shown, language);
    auto const blocking = std::count_if(
        shown.begin(), shown.end(), [](auto const& finding) { return finding.severity == audit::Severity::blocking; });
    out << next_step(checked, blocking, language) << '\n';
    return blocking > 0 ? EXIT_UNSETTLED : 0;
}

}  // namespace cifra::app
