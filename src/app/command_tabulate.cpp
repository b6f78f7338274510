#include "app/command.hpp"

#include "app/output_path.hpp"
#include "app/progress_line.hpp"
#include "base/file.hpp"
#include "language/number.hpp"
#include "programme/read_record_schema.hpp"
#include "tabulate/tabulate_file.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <ostream>
#include <thread>

namespace cifra::app {
namespace {

constexpr int LONGEST = 6;
constexpr int LARGEST_THRESHOLD = 1'000'000;
constexpr int MOST_THREADS = 1024;

base::Result<void> check_range(char const* option, int value, int lowest, int highest) {
    if (value >= lowest && value <= highest) return {};
    return base::fail(base::ErrorCode::usage,
                      {fmt::format("{} must lie between {} and {}", option, lowest, highest),
                       fmt::format("{} debe estar entre {} y {}", option, lowest, highest)},
                      {"correct the number", "corrija el número"});
}

/// "500M", "4G".
base::Result<std::size_t> parse_memory(std::string const& text) {
    std::size_t number = 0;
    auto const [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    auto const unit = std::string_view(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
    bool const known = unit == "M" || unit == "G";
    if (error == std::errc() && known && number > 0 && number < 1'000'000)
        return number * (unit == "M" ? 1'000'000 : 1'000'000'000);
    return base::fail(base::ErrorCode::usage,
                      {"--memory-limit is no amount of memory", "--memory-limit no es una cantidad de memoria"},
                      {"write for example 500M or 4G", "escriba por ejemplo 500M o 4G"});
}

base::Result<tabulate::TabulationSettings> checked(TabulateSettings const& settings) {
    CIFRA_CHECK(check_range("--length", settings.length, 1, LONGEST));
    CIFRA_CHECK(check_range("--threshold", settings.threshold, 1, LARGEST_THRESHOLD));
    CIFRA_CHECK(check_range("--threads", settings.threads, 0, MOST_THREADS));
    CIFRA_CHECK(check_output_path(settings.out, {settings.file, settings.schema}));
    tabulate::TabulationSettings tabulation;
    tabulation.length = settings.length;
    tabulation.table = settings.table;
    tabulation.threshold = static_cast<std::uint32_t>(settings.threshold);
    tabulation.threads = settings.threads;
    if (settings.threads == 0) tabulation.threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    CIFRA_TRY(tabulation.limit_bytes, parse_memory(settings.memory_limit));
    return tabulation;
}

void print(tabulate::Tabulated const& tabulated, TabulateSettings const& settings, std::ostream& out) {
    auto const rows = language::number(static_cast<std::int64_t>(tabulated.rows), settings.language);
    if (settings.language == base::Language::en)
        out << fmt::format(
            "Wrote {} rows of {} persons or more to {}; counts are rounded down to multiples of {}\n"
            "They are not protected against differencing yet: for whoever prepares tables, not for the public\n",
            rows, settings.threshold, settings.out, settings.threshold);
    else
        out << fmt::format(
            "Se escribieron {} filas de {} personas o más en {}; los conteos se redondean hacia abajo a múltiplos de "
            "{}\n"
            "Aún no están protegidos contra la diferenciación: son para quien prepara tablas, no para el público\n",
            rows, settings.threshold, settings.out, settings.threshold);
}

}  // namespace

base::Result<int> tabulate(TabulateSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto tabulation, checked(settings));
    CIFRA_TRY(auto const schema, programme::read_record_schema(settings.schema));
    CIFRA_TRY(auto file, base::StagedFile::open(settings.out));
    tabulate::Tabulated tabulated;
    {
        ProgressLine line({"Reading and counting records", "Leyendo y contando registros"}, settings.language);
        tabulation.progress = line.told();
        CIFRA_TRY(tabulated, tabulate::tabulate_file(settings.file, schema, tabulation,
                                                     [&](std::string_view bytes) { return file.append(bytes); }));
        CIFRA_CHECK(file.commit());
    }
    print(tabulated, settings, out);
    return 0;
}

}  // namespace cifra::app
