#include "check_result.hpp"
#include "collect/find_foreign_markup.hpp"
#include "collect/read_texts.hpp"
#include "sdmx/islands_programme.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    static auto const PROGRAMME = cifra::islands::programme();
    auto const file = cifra::collect::read_text_file(PROGRAMME, cifra::fuzz::text_of(bytes, size), "texts/storm.en.md");
    if (!cifra::fuzz::check_result(file)) return 0;
    auto const& text = file->text;
    CIFRA_ASSERT(!text.title.en.empty() && !text.markdown.en.empty() && text.title.es.empty());
    CIFRA_ASSERT(!cifra::base::first_invalid_utf8(text.markdown.en));
    CIFRA_ASSERT(!cifra::collect::find_foreign_markup(text.markdown.en));
    return 0;
}
