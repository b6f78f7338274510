#include "colour_vision.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cifra::figure::test {
namespace {

using Channels = std::array<double, 3>;
using Matrix = std::array<Channels, 3>;

constexpr Channels LUMINANCE{0.2126, 0.7152, 0.0722};
constexpr Matrix PROTANOPIA{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix DEUTERANOPIA{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix TRITANOPIA{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix GREY{{LUMINANCE, LUMINANCE, LUMINANCE}};
/// Linear sRGB to XYZ, each divided by the white of D65. \source IEC 61966-2-1
constexpr Matrix TO_XYZ{{{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                         {0.2126729, 0.7151522, 0.0721750},
                         {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}}};
constexpr double PI = 3.14159265358979323846;

double to_linear(std::uint32_t value) {
    double const c = value / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

std::uint32_t from_linear(double value) {
    double const c = std::clamp(value, 0.0, 1.0);
    double const encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055;
    return static_cast<std::uint32_t>(std::lround(encoded * 255));
}

Channels linear(std::uint32_t rgb) {
    return {to_linear(rgb >> 16U & 255U), to_linear(rgb >> 8U & 255U), to_linear(rgb & 255U)};
}

double dot(Channels const& first, Channels const& second) {
    return first[0] * second[0] + first[1] * second[1] + first[2] * second[2];
}

/// Of the hue angles of CIEDE2000, in degrees from 0 to 360.
double angle(double a, double b) {
    if (a == 0 && b == 0) return 0;
    double const degrees = std::atan2(b, a) * 180 / PI;
    return degrees < 0 ? degrees + 360 : degrees;
}

double cosine(double degrees) {
    return std::cos(degrees * PI / 180);
}

double to_seventh(double value) {
    return std::sqrt(std::pow(value, 7) / (std::pow(value, 7) + std::pow(25.0, 7)));
}

/// Difference of two hue angles, and the mean of both, where each colour has a hue.
struct Hues {
    double difference = 0;
    double mean = 0;
};

Hues hues_of(double first, double second, bool both) {
    if (!both) return {0, first + second};
    double turn = second - first;
    if (turn > 180) turn -= 360;
    if (turn < -180) turn += 360;
    double mean = (first + second) / 2;
    if (std::abs(first - second) > 180) mean += first + second < 360 ? 180 : -180;
    return {turn, mean};
}

}  // namespace

char const* name_of(Vision vision) {
    static constexpr char const* NAMES[] = {"full", "protanopia", "deuteranopia", "tritanopia", "grey"};
    return NAMES[static_cast<int>(vision)];
}

std::uint32_t seen(std::uint32_t rgb, Vision vision) {
    if (vision == Vision::full) return rgb;
    static constexpr std::array<Matrix, 4> MATRICES{PROTANOPIA, DEUTERANOPIA, TRITANOPIA, GREY};
    auto const& matrix = MATRICES[static_cast<std::size_t>(vision) - 1];
    auto const light = linear(rgb);
    return from_linear(dot(matrix[0], light)) << 16U | from_linear(dot(matrix[1], light)) << 8U |
           from_linear(dot(matrix[2], light));
}

Palette seen(Palette const& palette, Vision vision) {
    Palette made = palette;
    for (auto& rgb : made.rgb) rgb = seen(rgb, vision);
    return made;
}

Lab lab(std::uint32_t rgb) {
    auto const light = linear(rgb);
    auto const root = [&](Channels const& row) {
        double const t = dot(row, light);
        return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    };
    double const x = root(TO_XYZ[0]);
    double const y = root(TO_XYZ[1]);
    double const z = root(TO_XYZ[2]);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(Lab const& first, Lab const& second) {
    double const mean_chroma = (std::hypot(first.a, first.b) + std::hypot(second.a, second.b)) / 2;
    double const stretch = 1 + 0.5 * (1 - to_seventh(mean_chroma));
    double const c1 = std::hypot(first.a * stretch, first.b);
    double const c2 = std::hypot(second.a * stretch, second.b);
    auto const hues = hues_of(angle(first.a * stretch, first.b), angle(second.a * stretch, second.b), c1 * c2 != 0);
    double const lightness = second.lightness - first.lightness;
    double const chroma = c2 - c1;
    double const hue = 2 * std::sqrt(c1 * c2) * std::sin(hues.difference / 2 * PI / 180);
    double const mean_lightness = (first.lightness + second.lightness) / 2;
    double const mean = (c1 + c2) / 2;
    double const t = 1 - 0.17 * cosine(hues.mean - 30) + 0.24 * cosine(2 * hues.mean) +
                     0.32 * cosine(3 * hues.mean + 6) - 0.20 * cosine(4 * hues.mean - 63);
    double const off = (mean_lightness - 50) * (mean_lightness - 50);
    double const by_lightness = lightness / (1 + 0.015 * off / std::sqrt(20 + off));
    double const by_chroma = chroma / (1 + 0.045 * mean);
    double const by_hue = hue / (1 + 0.015 * mean * t);
    double const turned = 60 * std::exp(-std::pow((hues.mean - 275) / 25, 2));
    double const rotation = -2 * to_seventh(mean) * std::sin(turned * PI / 180);
    return std::sqrt(by_lightness * by_lightness + by_chroma * by_chroma + by_hue * by_hue +
                     rotation * by_chroma * by_hue);
}

double difference(std::uint32_t first, std::uint32_t second) {
    return difference(lab(first), lab(second));
}

double contrast(std::uint32_t first, std::uint32_t second) {
    double const one = dot(LUMINANCE, linear(first)) + 0.05;
    double const other = dot(LUMINANCE, linear(second)) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

}  // namespace cifra::figure::test
