#include "chart_kinds.hpp"
#include "figure/png.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace cifra::figure {
namespace {

constexpr double DPI = 108;
constexpr double EDGE = 18;

/// A chart on a page of its own size.
Page page_of(Drawing drawing) {
    Page page;
    page.width = drawing.width + 2 * EDGE;
    page.height = drawing.height + 2 * EDGE;
    drawing.node.offset = {EDGE, EDGE};
    page.root.children.push_back(std::move(drawing.node));
    return page;
}

base::Result<void> write_kind(test::ChartSample const& kind, Fonts const& fonts, std::filesystem::path const& folder) {
    for (auto const language : base::LANGUAGES) {
        auto const numbers = test::numbers();
        CIFRA_TRY(auto drawing, kind.draw(kind.width, {fonts, language, numbers}));
        CIFRA_TRY(auto const png, write_png(page_of(std::move(drawing)), fonts, DPI));
        std::ofstream file(folder / ("chart-" + kind.id + "." + std::string(code_of(language)) + ".png"),
                           std::ios::binary);
        file << png;
    }
    return {};
}

base::Result<void> write_all(std::filesystem::path const& folder) {
    CIFRA_TRY(auto const fonts, Fonts::load());
    for (auto const& kind : test::chart_samples()) CIFRA_CHECK(write_kind(kind, fonts, folder));
    return {};
}

}  // namespace
}  // namespace cifra::figure

/// Draws every kind of chart in both languages as FOLDER/chart-KIND.LANGUAGE.png, from invented series.
int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: gallery FOLDER\n";
        return 2;
    }
    auto const written = cifra::figure::write_all(argv[1]);
    if (written) return 0;
    std::cerr << cifra::base::to_string(written.error(), cifra::base::Language::en) << '\n';
    return 1;
}
