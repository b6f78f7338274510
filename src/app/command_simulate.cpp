#include "app/command.hpp"

#include "app/output_path.hpp"
#include "app/progress_line.hpp"
#include "base/file.hpp"
#include "language/number.hpp"
#include "programme/read_record_schema.hpp"
#include "tabulate/simulate.hpp"

#include <fmt/format.h>
#include <ostream>
#include <utility>

namespace cifra::app {
namespace {

base::Result<void> write_records(programme::RecordSchema const& schema, tabulate::SimulationSettings simulation,
                                 base::Language language, base::StagedFile& file) {
    ProgressLine line({"Making up records", "Inventando registros"}, language);
    simulation.progress = line.told();
    return tabulate::simulate(schema, simulation, [&](std::string_view bytes) { return file.append(bytes); });
}

}  // namespace

base::Result<int> simulate(SimulateSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto const schema, programme::read_record_schema(settings.schema));
    CIFRA_CHECK(check_output_path(settings.out, schema.files));
    tabulate::SimulationSettings simulation{settings.records, settings.seed, {}, {}};
    for (auto const& text : settings.set) {
        CIFRA_TRY(auto const fixed, tabulate::parse_fixed_value(schema, text));
        simulation.fixed.push_back(fixed);
    }
    CIFRA_TRY(auto file, base::StagedFile::open(settings.out));
    CIFRA_CHECK(write_records(schema, std::move(simulation), settings.language, file));
    CIFRA_CHECK(file.commit());
    auto const records = language::number(static_cast<std::int64_t>(settings.records), settings.language);
    if (settings.language == base::Language::en)
        out << fmt::format("Made up {} records in {}: nobody in them is real\n", records, settings.out);
    else
        out << fmt::format("Se inventaron {} registros en {}: nadie en ellos es real\n", records, settings.out);
    return 0;
}

}  // namespace cifra::app
