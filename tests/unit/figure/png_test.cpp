#include "figure/png.hpp"

#include "figure/chart_parts.hpp"
#include "figure/png_bytes.hpp"
#include "figure/png_pages.hpp"
#include "samples.hpp"

#include <cairo.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>

namespace cifra::figure {
namespace {

using testing::HasSubstr;

/// A page with a line of text and a bar.
Page page_with(std::string const& text) {
    Page page;
    page.width = 200;
    page.height = 100;
    page.root.children = {node_of(Role::paragraph, {bar(10, 60, 90, 15, Ink::teal),
                                                    TextLine{{10, 40}, Anchor::start, {span(text, type::LABEL)}, 0}})};
    return page;
}

std::vector<std::uint32_t> gradient(std::size_t colours) {
    std::vector<std::uint32_t> pixels;
    for (std::size_t i = 0; i < colours; ++i)
        pixels.push_back(static_cast<std::uint32_t>(i % 256) << 16U | static_cast<std::uint32_t>(i / 256) << 4U);
    return pixels;
}

Pixels row_of(std::vector<std::uint32_t> const& pixels) {
    return {reinterpret_cast<unsigned char const*>(pixels.data()), pixels.size(), 1, pixels.size() * 4};
}

/// What another reader makes of the bytes: 0xRRGGBB, row by row.
struct Decoded {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> pixels;
};

Decoded decoded(std::string const& png) {
    struct Source {
        std::string const& bytes;
        std::size_t at = 0;
    } source{png};
    auto const read = [](void* closure, unsigned char* to, unsigned length) {
        auto& from = *static_cast<Source*>(closure);
        if (from.at + length > from.bytes.size()) return CAIRO_STATUS_READ_ERROR;
        std::memcpy(to, from.bytes.data() + from.at, length);
        from.at += length;
        return CAIRO_STATUS_SUCCESS;
    };
    std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> const surface(
        cairo_image_surface_create_from_png_stream(read, &source), &cairo_surface_destroy);
    EXPECT_EQ(cairo_surface_status(surface.get()), CAIRO_STATUS_SUCCESS);
    Decoded picture{cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()), {}};
    auto const* bytes = cairo_image_surface_get_data(surface.get());
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, bytes + y * cairo_image_surface_get_stride(surface.get()) + x * 4, 4);
            picture.pixels.push_back(pixel & 0xFFFFFFU);
        }
    return picture;
}

std::vector<std::string> drawn(std::vector<Page> const& pages, unsigned threads) {
    std::vector<PngPage> jobs;
    for (auto const& page : pages) jobs.push_back({&page, 72});
    return test::value_of(write_pngs(
        jobs, [] { return Fonts::load(); }, threads));
}

TEST(PngBytes, KeepsEveryPixelOfAPictureWithFewColours) {
    auto const pixels = gradient(256);
    EXPECT_EQ(decoded(png_bytes(row_of(pixels), 72)).pixels, pixels);
}

TEST(PngBytes, MovesRareColoursToTheirNearestWhenThereAreTooMany) {
    std::vector<std::uint32_t> pixels = gradient(300);
    pixels.insert(pixels.end(), 5000, 0x12436DU);
    auto const picture = decoded(png_bytes(row_of(pixels), 72));
    ASSERT_EQ(picture.pixels.size(), pixels.size());
    EXPECT_EQ(picture.pixels.back(), 0x12436DU) << "a frequent colour stays";
    int different = 0;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (picture.pixels[i] == pixels[i]) continue;
        ++different;
        EXPECT_LE(std::abs(static_cast<int>(picture.pixels[i] >> 16U) - static_cast<int>(pixels[i] >> 16U)), 45);
    }
    EXPECT_EQ(different, 45);
}

TEST(WritePng, HasThePixelsOfItsSizeAndSaysTheirDensity) {
    auto const png = test::value_of(write_png(page_with("Harvest"), test::fonts(), 144));
    auto const picture = decoded(png);
    EXPECT_EQ(picture.width, 400);
    EXPECT_EQ(picture.height, 200);
    EXPECT_THAT(png, HasSubstr(std::string("pHYs\0\0\x16\x25\0\0\x16\x25\1", 13))) << "5669 pixels a metre";
    EXPECT_EQ(std::count(picture.pixels.begin(), picture.pixels.end(), LIGHT.of(Ink::teal)), 180 * 30);
}

TEST(WritePngs, GiveTheSameBytesInTheSameOrderForAnyNumberOfThreads) {
    std::vector<Page> pages;
    for (int i = 0; i < 9; ++i) pages.push_back(page_with("Page " + std::to_string(i)));
    auto const one = drawn(pages, 1);
    ASSERT_EQ(one.size(), 9U);
    for (std::size_t i = 0; i < pages.size(); ++i)
        EXPECT_TRUE(one[i] == test::value_of(write_png(pages[i], test::fonts(), 72))) << i;
    for (unsigned const threads : {0U, 2U, 5U, 40U}) EXPECT_TRUE(drawn(pages, threads) == one) << threads;
    EXPECT_TRUE(drawn({}, 3).empty());
}

TEST(WritePngs, GiveTheSameBytesUnderAnotherLocaleAndTimeZone) {
    auto const first = drawn({page_with("1,652")}, 2);
    setenv("TZ", "Asia/Kathmandu", 1);
    setenv("LC_ALL", "tr_TR.UTF-8", 1);
    tzset();
    auto const second = drawn({page_with("1,652")}, 2);
    unsetenv("TZ");
    unsetenv("LC_ALL");
    tzset();
    EXPECT_TRUE(first == second);
}

TEST(WritePngs, FailAsTheFirstPageThatFails) {
    std::vector<Page> const pages{page_with("fine"), page_with("first 数"), page_with("second 数")};
    std::vector<PngPage> jobs;
    for (auto const& page : pages) jobs.push_back({&page, 72});
    for (unsigned const threads : {1U, 3U}) {
        auto const pictures = write_pngs(
            jobs, [] { return Fonts::load(); }, threads);
        ASSERT_FALSE(pictures);
        EXPECT_THAT(test::problem(pictures.error()), HasSubstr("first 数"));
    }
    auto const no_fonts = write_pngs(jobs, [] { return Fonts::load("/no/such/folder"); });
    ASSERT_FALSE(no_fonts);
    EXPECT_EQ(no_fonts.error().code, base::ErrorCode::not_found);
}

}  // namespace
}  // namespace cifra::figure
