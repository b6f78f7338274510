#include "check_result.hpp"
#include "unit/programme/islands_register.hpp"

// Whatever says how a register is counted: what is accepted names only what the programme and the schema have.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    using namespace cifra;
    static auto const PROGRAMME = islands::programme();
    static auto const SCHEMA = programme::read_record_schema_text(islands::REGISTER_SCHEMA, "rescues.toml", {}).value();
    auto const counting =
        programme::read_register_counting_text(PROGRAMME, fuzz::text_of(bytes, size), "counting.toml", SCHEMA);
    if (!fuzz::check_result(counting)) return 0;
    for (auto const& counted : counting->indicators) {
        auto const* const indicator = PROGRAMME.indicator(counted.indicator);
        CIFRA_ASSERT(indicator != nullptr);
        for (auto const& table : counted.tables) CIFRA_ASSERT(indicator->find(table.breakdown) != nullptr);
        for (auto const& source : counted.sources) CIFRA_ASSERT(source.column < SCHEMA.columns.size());
        for (auto const& condition : counted.where) CIFRA_ASSERT(!condition.codes.empty());
    }
    return 0;
}
