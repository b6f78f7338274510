#include "base/csv.hpp"
#include "check_result.hpp"
#include "collect/island_mapping.hpp"

// Input: a mapping of the islands, a line "%%", and a foreign file. Without that line it is a foreign file for the
// harbour's mapping. Whatever they hold, every row of the file is accounted for, and every figure has a key of the
// programme.
namespace {

using namespace cifra;

void check_rows(programme::Programme const& islands, collect::Import const& import) {
    auto const& report = import.report;
    CIFRA_ASSERT(static_cast<std::size_t>(report.observations + report.merged + report.rejected) == report.rows.size());
    std::size_t figures = 0;
    for (auto const& each : import.returns)
        for (auto const& figure : each.observations) {
            ++figures;
            auto const key = islands.parse_key(to_string(figure.key));
            CIFRA_ASSERT(key && *key == figure.key);
            CIFRA_ASSERT(figure.obs_value.has_value() != figure.missing_reason.has_value());
            CIFRA_ASSERT(!figure.obs_value || figure.obs_value->units >= 0);
        }
    CIFRA_ASSERT(figures == static_cast<std::size_t>(report.observations));
    for (auto const& row : report.rows)
        CIFRA_ASSERT(row.reason.empty() == (row.outcome == collect::RowOutcome::observation));
    for (auto const language : base::LANGUAGES) CIFRA_ASSERT(!import_report_text(report, language).empty());
    CIFRA_ASSERT(base::parse_csv(import_report_csv(report), "report.csv").has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    static auto const ISLANDS = islands::programme();
    auto const text = fuzz::text_of(bytes, size);
    constexpr std::string_view BETWEEN = "\n%%\n";
    auto const at = text.find(BETWEEN);
    auto const own = at == std::string_view::npos ? std::string_view(islands::HARBOUR_MAPPING) : text.substr(0, at);
    auto const file = at == std::string_view::npos ? text : text.substr(at + BETWEEN.size());
    auto const mapping = collect::read_mapping_text(ISLANDS, own, "m.toml");
    if (!fuzz::check_result(mapping)) return 0;
    auto const import = collect::apply_mapping(ISLANDS, *mapping, {file, "f.csv"});
    if (fuzz::check_result(import)) check_rows(ISLANDS, *import);
    return 0;
}
