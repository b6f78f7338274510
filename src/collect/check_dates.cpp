#include "collect/check_dates.hpp"

#include <fmt/format.h>

namespace cifra::collect {
namespace {

constexpr std::size_t DATE_LENGTH = 10;  ///< "2026-11-23"

void check_date(std::string const& date, std::string const& prepared, base::Where const& where,
                base::Problems& problems) {
    if (date <= prepared) return;
    problems.add(
        {fmt::format("this decision is dated {}, after the edition was prepared on {}", date, prepared),
         fmt::format("esta decisión lleva fecha {}, posterior a la preparación de la edición el {}", date, prepared)},
        {"correct its date, or 'prepared' in edition.toml", "corrija su fecha, o «prepared» en edition.toml"}, where);
}

}  // namespace

void check_dates(restricted::Edition const& edition, base::Problems& problems) {
    auto const prepared = edition.prepared.substr(0, DATE_LENGTH);
    for (auto const& settlement : edition.settlements)
        check_date(settlement.date, prepared, settlement.where, problems);
    for (auto const& decision : edition.policy.decisions) check_date(decision.date, prepared, decision.where, problems);
}

}  // namespace cifra::collect
