#include "release/read_bundle.hpp"
#include "check_result.hpp"
#include "publish/edition_view.hpp"
#include "publish/manifest.hpp"

// A published bundle is read back by whoever checks it, wherever it has been in the meantime. The input is
// edition.json, a line of five equals signs, data.csv. What is accepted is written as it was read and survives the
// audit.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string const input(cifra::fuzz::text_of(bytes, size));
    constexpr char const* SEPARATOR = "\n=====\n";
    auto const cut = input.find(SEPARATOR);
    auto const figures = cut == std::string::npos ? std::string() : input.substr(cut + 7);
    cifra::fuzz::check_result(cifra::publish::read_manifest(input, "manifest.json"));
    auto const edition = cifra::release::read_bundle({input.substr(0, cut), figures, ""});
    if (!cifra::fuzz::check_result(edition)) return 0;
    auto const csv = cifra::release::data_csv(*edition);
    auto const json = cifra::release::edition_json(*edition);
    auto const again = cifra::release::read_bundle({json, csv, ""});
    CIFRA_ASSERT(again);
    CIFRA_ASSERT(cifra::release::data_csv(*again) == csv && cifra::release::edition_json(*again) == json);
    auto const view = cifra::publish::make_view(*edition);
    for (auto const& note : view.notes) CIFRA_ASSERT(!note.text.en.empty() && !note.text.es.empty());
    return 0;
}
