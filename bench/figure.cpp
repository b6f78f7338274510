// What a page costs in each form that it is written in, in CPU time on one thread. Exits with 1 when a bar of
// docs/performance.md is broken.
#include "collect/read_edition.hpp"
#include "consolidate/build_tables.hpp"
#include "figure/card.hpp"
#include "figure/infographic.hpp"
#include "figure/pdf.hpp"
#include "figure/png.hpp"
#include "figure/svg_page.hpp"
#include "protect/protect.hpp"

#include <benchmark/benchmark.h>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

namespace cifra::figure {
namespace {

constexpr double PAGE_DPI = 144;
constexpr double PNG_BAR_MS = 80;

bool s_too_dear = false;

template <class T>
T value_of(base::Result<T> result) {
    if (result) return std::move(*result);
    std::fprintf(stderr, "%s\n", base::to_string(result.error(), base::Language::en).c_str());
    std::exit(1);
}

/// The 2019 edition in English with its fonts.
struct Sample {
    Fonts fonts = value_of(Fonts::load());
    Document document;
    std::vector<Card> cards;
    WebFonts web_fonts;

    Sample() {
        auto const prepared = value_of(collect::read_edition(CIFRA_SOURCE_DIR "/editions/corett-2019"));
        auto const edition = value_of(
            protect::protect(prepared.programme, consolidate::build_tables(prepared.programme, prepared.edition)));
        auto const notes = release::make_notes(edition);
        document = value_of(infographic(fonts, edition, notes, base::Language::en));
        cards = value_of(figure::cards(fonts, edition, notes, base::Language::en));
        web_fonts = value_of(figure::web_fonts(fonts, used()));
    }
    UsedCharacters used() const {
        UsedCharacters characters;
        for (auto const& page : document.pages) characters.add(page.root);
        for (auto const& card : cards) characters.add(card.page.root);
        return characters;
    }
};

double cpu_ms() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Times `write`, which makes `files` files, and tells the median and the lowest of one.
/// \param bar_ms  Of one file; 0: none.
void measure(benchmark::State& state, std::size_t files, double bar_ms, std::function<void()> const& write) {
    std::vector<double> times_ms;
    for (auto _ : state) {
        double const start = cpu_ms();
        write();
        times_ms.push_back((cpu_ms() - start) / static_cast<double>(files));
        state.SetIterationTime(times_ms.back() / 1000);
    }
    std::sort(times_ms.begin(), times_ms.end());
    double const median_ms = times_ms[times_ms.size() / 2];
    state.counters["median_ms"] = median_ms;
    state.counters["lowest_ms"] = times_ms.front();
    if (bar_ms <= 0) return;
    state.counters["bar_ms"] = bar_ms;
    if (median_ms <= bar_ms) return;
    state.SetLabel("above its bar");
    s_too_dear = true;
}

void add(char const* name, std::size_t files, double bar_ms, std::function<void()> write) {
    benchmark::RegisterBenchmark(name, [=](benchmark::State& state) { measure(state, files, bar_ms, write); })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

void add_all(Sample const& sample) {
    auto const& pages = sample.document.pages;
    add("png_page_at_144_dpi", pages.size(), PNG_BAR_MS, [&] {
        for (auto const& page : pages) benchmark::DoNotOptimize(write_png(page, sample.fonts, PAGE_DPI));
    });
    add("png_card", sample.cards.size(), PNG_BAR_MS, [&] {
        for (auto const& card : sample.cards) benchmark::DoNotOptimize(write_png(card.page, sample.fonts, CARD_DPI));
    });
    add("svg_page", pages.size(), 0, [&] {
        for (auto const& page : pages) benchmark::DoNotOptimize(write_svg(page, sample.web_fonts, {}));
    });
    add("pdf_of_all_pages", 1, 0, [&] { benchmark::DoNotOptimize(write_pdf(sample.document, sample.fonts)); });
    add("web_fonts_of_a_language", 1, 0, [&] { benchmark::DoNotOptimize(web_fonts(sample.fonts, sample.used())); });
}

}  // namespace
}  // namespace cifra::figure

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
    cifra::figure::Sample const sample;
    cifra::figure::add_all(sample);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return cifra::figure::s_too_dear ? 1 : 0;
}
