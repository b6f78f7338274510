#include "figure/png_bytes.hpp"

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace cifra::figure {
namespace {

constexpr std::size_t MOST_COLOURS = 256;
constexpr double METRES_PER_INCH = 0.0254;
constexpr int LEVEL = 6;
constexpr int WINDOW_BITS = 15;
constexpr int MEMORY_LEVEL = 9;

struct Colour {
    std::uint32_t rgb = 0;
    std::size_t pixels = 0;
    unsigned char index = 0;  ///< In the palette.
    bool used = false;        ///< Of a place in a table.
};

/// Colours by their value, found in one step: some hundred thousand runs of pixels ask for theirs.
class Colours {
public:
    /// The entry of a colour, made now when there is none. Valid until the next call.
    Colour& at(std::uint32_t rgb) {
        if (2 * m_used >= m_places.size()) grow();
        auto& place = place_of(rgb);
        if (!place.used) {
            place = {rgb, 0, 0, true};
            ++m_used;
        }
        return place;
    }

    /// The most frequent first, equally frequent ones by their value.
    std::vector<Colour> sorted() const {
        std::vector<Colour> colours;
        for (auto const& place : m_places)
            if (place.used) colours.push_back(place);
        std::sort(colours.begin(), colours.end(), [](Colour const& a, Colour const& b) {
            return a.pixels != b.pixels ? a.pixels > b.pixels : a.rgb < b.rgb;
        });
        return colours;
    }

private:
    Colour& place_of(std::uint32_t rgb) {
        constexpr std::uint32_t SPREAD = 2654435769U;  // 2^32 divided by the golden ratio
        auto place = (rgb * SPREAD >> 8U) % m_places.size();
        while (m_places[place].used && m_places[place].rgb != rgb) place = (place + 1) % m_places.size();
        return m_places[place];
    }
    void grow() {
        auto const old = std::exchange(m_places, std::vector<Colour>(2 * m_places.size()));
        for (auto const& colour : old)
            if (colour.used) place_of(colour.rgb) = colour;
    }

    std::vector<Colour> m_places = std::vector<Colour>(4096);
    std::size_t m_used = 0;
};

/// Calls `take` with the colour and the length of every run of equal pixels of a row.
template <class Take>
void for_each_run(Pixels const& pixels, std::size_t y, Take take) {
    for (std::size_t x = 0; x < pixels.width;) {
        auto const rgb = pixels.at(x, y);
        auto const start = x;
        while (x < pixels.width && pixels.at(x, y) == rgb) ++x;
        take(rgb, x - start);
    }
}

int channel(std::uint32_t rgb, unsigned shift) {
    return static_cast<int>(rgb >> shift & 255U);
}

int distance(std::uint32_t a, std::uint32_t b) {
    int sum = 0;
    for (unsigned const shift : {0U, 8U, 16U}) {
        int const apart = channel(a, shift) - channel(b, shift);
        sum += apart * apart;
    }
    return sum;
}

Colours counted(Pixels const& pixels) {
    Colours colours;
    for (std::size_t y = 0; y < pixels.height; ++y)
        for_each_run(pixels, y, [&](std::uint32_t rgb, std::size_t length) { colours.at(rgb).pixels += length; });
    return colours;
}

/// Gives every colour its place in the palette that is returned.
std::vector<std::uint32_t> palette_of(Colours& colours) {
    std::vector<std::uint32_t> palette;
    for (auto const& colour : colours.sorted()) {
        if (palette.size() < MOST_COLOURS) {
            colours.at(colour.rgb).index = static_cast<unsigned char>(palette.size());
            palette.push_back(colour.rgb);
            continue;
        }
        auto const nearest = std::min_element(palette.begin(), palette.end(), [&](auto a, auto b) {
            return distance(a, colour.rgb) < distance(b, colour.rgb);
        });
        colours.at(colour.rgb).index = static_cast<unsigned char>(nearest - palette.begin());
    }
    return palette;
}

/// Rows of palette indices, each after the byte of its filter (none).
std::string rows_of(Pixels const& pixels, Colours& colours) {
    std::string rows((pixels.width + 1) * pixels.height, '\0');
    auto* to = rows.data();
    for (std::size_t y = 0; y < pixels.height; ++y) {
        ++to;
        for_each_run(pixels, y, [&](std::uint32_t rgb, std::size_t length) {
            std::memset(to, colours.at(rgb).index, length);
            to += length;
        });
    }
    return rows;
}

/// Empty when there is no memory for it.
std::string deflated(std::string const& bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, LEVEL, Z_DEFLATED, WINDOW_BITS, MEMORY_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK) return {};
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib's type; it only reads
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    int const status = deflate(&stream, Z_FINISH);
    out.resize(status == Z_STREAM_END ? stream.total_out : 0);
    deflateEnd(&stream);
    return out;
}

void add_number(std::string& out, std::uint32_t value) {
    for (unsigned const shift : {24U, 16U, 8U, 0U}) out += static_cast<char>(value >> shift & 255U);
}

void add_chunk(std::string& out, std::string_view type, std::string_view data) {
    add_number(out, static_cast<std::uint32_t>(data.size()));
    auto const start = out.size();
    out += type;
    out += data;
    auto const* checked = reinterpret_cast<Bytef const*>(out.data() + start);
    add_number(out, static_cast<std::uint32_t>(crc32(0, checked, static_cast<uInt>(out.size() - start))));
}

std::string header(Pixels const& pixels) {
    std::string data;
    add_number(data, static_cast<std::uint32_t>(pixels.width));
    add_number(data, static_cast<std::uint32_t>(pixels.height));
    // Eight bits, palette; the only compression and filter method; not interlaced.
    for (int const byte : {8, 3, 0, 0, 0}) data += static_cast<char>(byte);
    return data;
}

std::string resolution(double dpi) {
    auto const per_metre = static_cast<std::uint32_t>(std::lround(dpi / METRES_PER_INCH));
    std::string data;
    add_number(data, per_metre);
    add_number(data, per_metre);
    data += '\1';  // metres
    return data;
}

std::string palette_bytes(std::vector<std::uint32_t> const& palette) {
    std::string data;
    for (auto const rgb : palette)
        for (unsigned const shift : {16U, 8U, 0U}) data += static_cast<char>(rgb >> shift & 255U);
    return data;
}

}  // namespace

std::uint32_t Pixels::at(std::size_t x, std::size_t y) const {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel, bytes + y * stride + x * sizeof pixel, sizeof pixel);
    return pixel & 0xFFFFFFU;
}

std::string png_bytes(Pixels const& pixels, double dpi) {
    auto colours = counted(pixels);
    auto const palette = palette_of(colours);
    auto const data = deflated(rows_of(pixels, colours));
    if (data.empty()) return {};
    std::string out = "\x89PNG\r\n\x1a\n";
    add_chunk(out, "IHDR", header(pixels));
    add_chunk(out, "sRGB", std::string(1, '\0'));
    add_chunk(out, "pHYs", resolution(dpi));
    add_chunk(out, "PLTE", palette_bytes(palette));
    add_chunk(out, "IDAT", data);
    add_chunk(out, "IEND", {});
    return out;
}

}  // namespace cifra::figure
