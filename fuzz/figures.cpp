#include "check_result.hpp"
#include "collect/read_figures.hpp"
#include "sdmx/islands_programme.hpp"

// Every figure that is accepted has a key of the programme, a status, and either a value or a reason.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    static auto const PROGRAMME = cifra::islands::programme();
    auto figures = cifra::collect::read_figures_text(PROGRAMME, "2019", cifra::fuzz::text_of(bytes, size), "f.csv");
    if (!cifra::fuzz::check_result(figures)) return 0;
    for (auto const& figure : *figures) {
        auto const key = PROGRAMME.parse_key(to_string(figure.key));
        CIFRA_ASSERT(key && *key == figure.key);
        CIFRA_ASSERT(!figure.obs_status.empty() && figure.conf_status != 'N');
        CIFRA_ASSERT(figure.obs_value.has_value() != figure.missing_reason.has_value());
        CIFRA_ASSERT(!figure.obs_value || figure.obs_value->units >= 0);
        CIFRA_ASSERT(figure.comment.en.empty() == figure.comment.es.empty());
    }
    cifra::base::Problems problems;
    cifra::collect::sort_figures(*figures, problems);
    if (!problems.none()) cifra::fuzz::check_error(problems.joined());
    return 0;
}
