#include "app/return_report.hpp"

#include "audit/audit.hpp"
#include "validate/return_report.hpp"

#include <fmt/format.h>

#include <ostream>

namespace cifra::app {
namespace {

constexpr int EXIT_UNSETTLED = 3;

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

int print_findings(CheckedReturn const& checked, std::string const& workspace, base::Language language,
                   std::ostream& out) {
    out << validate::return_report(checked.findings, checked.national_return, workspace, language);
    return audit::blocks_release(checked.findings) ? EXIT_UNSETTLED : 0;
}

}  // namespace cifra::app
