#include "check_result.hpp"
#include "collect/read_audit_file.hpp"
#include "sdmx/islands_programme.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    static auto const PROGRAMME = cifra::islands::programme();
    auto const audit = cifra::collect::read_audit_text(PROGRAMME, cifra::fuzz::text_of(bytes, size), "audit.toml");
    if (!cifra::fuzz::check_result(audit)) return 0;
    for (auto const& wording : audit->wordings)
        if (wording.kind == "age_gap") CIFRA_ASSERT(wording.cells.size() == wording.printed.size());
    return 0;
}
