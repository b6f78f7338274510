#include "collect/fold_label.hpp"

#include "base/text.hpp"
#include "collect/foreign_text.hpp"

namespace cifra::collect {
namespace {

/// The letters without accent of U+00C0 to U+00FF and of U+0100 to U+017F; '*' where a letter stays as it is.
constexpr std::string_view LATIN_1 = "aaaaaa*ceeeeiiii*nooooo*ouuuuy**aaaaaa*ceeeeiiii*nooooo*ouuuuy*y";
constexpr std::string_view LATIN_A =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkk*llllll**llnnnnnn***oooooo**rrrrrrssssssss"
    "ttttttuuuuuuuuuuuuwwyyyzzzzzz*";
static_assert(LATIN_1.size() == 0x40 && LATIN_A.size() == 0x80);

constexpr unsigned FIRST_LATIN_1 = 0xC0;
constexpr unsigned FIRST_LATIN_A = 0x100;

/// A code point of two bytes as a letter without accent, or '*'.
char plain_letter(unsigned point) {
    if (point >= FIRST_LATIN_1 && point < FIRST_LATIN_A) return LATIN_1[point - FIRST_LATIN_1];
    if (point >= FIRST_LATIN_A && point - FIRST_LATIN_A < LATIN_A.size()) return LATIN_A[point - FIRST_LATIN_A];
    return '*';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void add_blank(std::string& folded) {
    if (!folded.empty() && folded.back() != ' ') folded += ' ';
}

/// Adds the character at `at`; returns how many bytes it takes.
std::size_t add_character(std::string_view label, std::size_t at, std::string& folded) {
    auto const lead = static_cast<unsigned char>(label[at]);
    if (lead < 0x80) {
        if (lead == ' ' || lead == '\t')
            add_blank(folded);
        else
            folded += lower(label[at]);
        return 1;
    }
    auto const rest = label.substr(at);
    if (rest.substr(0, LOST_LETTER.size()) == LOST_LETTER) {
        folded += '?';
        return LOST_LETTER.size();
    }
    if (rest.substr(0, 2) == "\xC2\xA0") {
        add_blank(folded);
        return 2;
    }
    if (lead >= 0xC2 && lead < 0xE0 && rest.size() >= 2) {
        auto const point = ((lead & 0x1FU) << 6U) | (static_cast<unsigned char>(rest[1]) & 0x3FU);
        if (char const plain = plain_letter(point); plain != '*') {
            folded += plain;
            return 2;
        }
    }
    folded += label[at];
    return 1;
}

}  // namespace

std::string fold_label(std::string_view label) {
    std::string folded;
    for (std::size_t at = 0; at < label.size();) at += add_character(label, at, folded);
    return std::string(base::trim(folded));
}

std::string shown_label(std::string label) {
    for (char& c : label)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    while (auto const at = base::first_control_character(label)) {
        auto const lead = static_cast<unsigned char>(label[*at]);
        label.replace(*at, lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3, " ");
    }
    return label;
}

}  // namespace cifra::collect
