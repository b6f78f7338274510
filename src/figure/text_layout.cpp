#include "figure/text_layout.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <limits>

namespace cifra::figure {
namespace {

using base::ErrorCode;
using base::Result;

/// What stays together on a line.
struct Word {
    std::vector<Span> pieces;
    double width = 0;
    double space = 0;  ///< Width of the space after it; 0 where a break needs none.
    bool spaced = false;
    bool ends_line = false;
};

constexpr double TOLERANCE = 0.01;  ///< Points: widths are sums of rounded numbers.
constexpr double NEVER = std::numeric_limits<double>::infinity();

std::string text_of(std::vector<Span> const& spans) {
    std::string text;
    for (auto const& span : spans) text += span.text;
    return text;
}

bool is_letter(unsigned char byte) {
    return byte >= 0x80 || std::isalpha(byte) != 0;
}

/// Letters on both sides of byte `at`, as many at least: "and/or" stays whole, "identification/assistance" does not.
bool between_words(std::string const& text, std::size_t at, std::size_t least) {
    if (at < least || at + least >= text.size()) return false;
    for (std::size_t i = 1; i <= least; ++i)
        if (!is_letter(static_cast<unsigned char>(text[at - i])) ||
            !is_letter(static_cast<unsigned char>(text[at + i])))
            return false;
    return true;
}

/// A break is allowed after byte `at` of a word: hyphens and dashes between letters, slashes between longer words.
bool breaks_after(std::string const& text, std::size_t at) {
    constexpr std::size_t LONGER_WORD = 4;
    if (at == 0 || at + 1 >= text.size() || !is_letter(static_cast<unsigned char>(text[at + 1]))) return false;
    if (text[at] == '/') return between_words(text, at, LONGER_WORD);
    if (text[at] == '-') return is_letter(static_cast<unsigned char>(text[at - 1]));
    return at >= 2 && (text.compare(at - 2, 3, "\u2013") == 0 || text.compare(at - 2, 3, "\u2014") == 0);
}

/// Cuts spans into words.
class Cutter {
public:
    explicit Cutter(Fonts const& fonts) : m_fonts(fonts) {}

    void take(Span const& span) {
        m_style = span.style;
        for (std::size_t i = 0; i < span.text.size(); ++i) {
            char const letter = span.text[i];
            if (letter == ' ' || letter == '\n') {
                keep_piece(span);
                finish(true, letter == '\n');
            } else {
                m_piece += letter;
                if (breaks_after(span.text, i)) {
                    keep_piece(span);
                    finish(false, false);
                }
            }
        }
        keep_piece(span);
    }

    std::vector<Word> words() {
        if (!m_word.pieces.empty()) finish(false, true);
        if (!m_words.empty()) m_words.back().ends_line = true;
        return std::move(m_words);
    }

private:
    void keep_piece(Span const& span) {
        if (m_piece.empty()) return;
        m_word.width += m_fonts.width(m_piece, span.style);
        Span piece = span;
        piece.text = std::move(m_piece);
        m_piece.clear();
        m_word.pieces.push_back(std::move(piece));
    }

    void finish(bool spaced, bool ends_line) {
        if (m_word.pieces.empty()) {
            if (ends_line && !m_words.empty()) m_words.back().ends_line = true;
            return;
        }
        m_word.spaced = spaced;
        m_word.space = spaced ? m_fonts.width(" ", m_style) : 0;
        m_word.ends_line = ends_line;
        m_words.push_back(std::move(m_word));
        m_word = {};
    }

    Fonts const& m_fonts;
    Style m_style;
    std::string m_piece;
    Word m_word;
    std::vector<Word> m_words;
};

/// Bytes of the character that begins at `at`.
std::size_t character_length(std::string const& text, std::size_t at) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    return end - at;
}

/// Width of a piece of a word with the comma that follows it, where one does.
double with_comma(Word const& word, std::size_t number, Fonts const& fonts) {
    auto const& piece = word.pieces[number];
    double const width = fonts.width(piece.text, piece.style);
    if (number + 1 == word.pieces.size() || word.pieces[number + 1].text != ",") return width;
    return width + fonts.width(",", word.pieces[number + 1].style);
}

/// A word that no line can hold, as parts that one can: cut between its pieces, such as the numbers of notes, or
/// between characters, as the last resort.
void cut_word(Word const& word, double width, Fonts const& fonts, std::vector<Word>& out) {
    Word part;
    for (std::size_t number = 0; number < word.pieces.size(); ++number) {
        auto const& piece = word.pieces[number];
        double const whole = with_comma(word, number, fonts);
        if (piece.text != "," && !part.pieces.empty() && whole <= width && part.width + whole > width) {
            out.push_back(std::move(part));
            part = {};
        }
        Span rest = piece;
        rest.text.clear();
        double taken = part.width;
        for (std::size_t i = 0; i < piece.text.size();) {
            auto const length = character_length(piece.text, i);
            auto const longer = rest.text + piece.text.substr(i, length);
            if (taken + fonts.width(longer, piece.style) > width && (!rest.text.empty() || !part.pieces.empty())) {
                if (!rest.text.empty()) part.pieces.push_back(rest);
                part.width = taken + fonts.width(rest.text, piece.style);
                out.push_back(std::move(part));
                part = {};
                taken = 0;
                rest.text.clear();
                continue;
            }
            rest.text = longer;
            i += length;
        }
        part.width = taken + fonts.width(rest.text, piece.style);
        if (!rest.text.empty()) part.pieces.push_back(std::move(rest));
    }
    part.space = word.space;
    part.spaced = word.spaced;
    part.ends_line = word.ends_line;
    out.push_back(std::move(part));
}

std::vector<Word> fitting_words(std::vector<Word> words, double width, Fonts const& fonts) {
    bool const all_fit =
        std::all_of(words.begin(), words.end(), [&](Word const& word) { return word.width <= width + TOLERANCE; });
    if (all_fit) return words;
    std::vector<Word> cut;
    for (auto& word : words) {
        if (word.width <= width + TOLERANCE)
            cut.push_back(std::move(word));
        else
            cut_word(word, width, fonts, cut);
    }
    return cut;
}

/// Words first .. last - 1 as one line.
std::vector<Span> join_words(std::vector<Word> const& words, std::size_t first, std::size_t last) {
    std::vector<Span> line;
    for (auto i = first; i < last; ++i) {
        for (std::size_t p = 0; p < words[i].pieces.size(); ++p) {
            Span piece = words[i].pieces[p];
            if (p + 1 == words[i].pieces.size() && words[i].spaced) piece.text += ' ';
            bool const same = !line.empty() && line.back().style == piece.style && line.back().rise == piece.rise &&
                              line.back().language == piece.language && line.back().target == piece.target &&
                              line.back().id == piece.id;
            if (same)
                line.back().text += piece.text;
            else
                line.push_back(std::move(piece));
        }
    }
    return line;
}

/// A line that ends with a clause reads well: worth some slack, as a share of the squared width.
double worth_of_end(Word const& word) {
    char const last = word.pieces.back().text.back();
    if (last == ';' || last == ':') return 0.1;
    return last == ',' ? 0.005 : 0;
}

/// How bad a line is; `last`: it ends the paragraph.
double badness(Word const& end, double slack, bool last, bool alone, Fit fit, double width) {
    if (last && fit == Fit::ragged) {
        double const shortest = width * 0.18;
        double const missing = std::max(0.0, shortest - (width - slack));
        return alone ? width * width : missing * missing;
    }
    double cost = slack * slack;
    if (!last && fit == Fit::balanced) cost -= worth_of_end(end) * width * width;
    if (!last && end.width < width * 0.03) cost += 0.01 * width * width;  // "of", "y" hang at a line's end
    return cost;
}

/// Breaks words first .. last - 1 into lines, the fewest that hold them, at the least total badness.
/// \returns the first word of each line, then `last`
std::vector<std::size_t> best_breaks(std::vector<Word> const& words, std::size_t first, std::size_t last, double width,
                                     Fit fit, double indent) {
    auto const count = last - first;
    std::vector<int> lines(count + 1, 0);
    std::vector<double> cost(count + 1, NEVER);
    std::vector<std::size_t> from(count + 1, 0);
    cost[0] = 0;
    for (std::size_t end = 1; end <= count; ++end) {
        double used = 0;
        for (std::size_t start = end; start-- > 0;) {
            auto const& word = words[first + start];
            used += word.width + (start + 1 < end ? word.space : 0) + (start == 0 ? indent : 0);
            if (used > width + TOLERANCE && start + 1 < end) break;
            double const total = cost[start] + badness(words[first + end - 1], width - used, end == count,
                                                       end - start == 1 && start > 0, fit, width);
            bool const fewer = cost[end] == NEVER || lines[start] + 1 < lines[end];
            if (fewer || (lines[start] + 1 == lines[end] && total < cost[end])) {
                lines[end] = lines[start] + 1;
                cost[end] = total;
                from[end] = start;
            }
        }
    }
    std::vector<std::size_t> breaks{last};
    for (auto end = count; end > 0; end = from[end]) breaks.insert(breaks.begin(), first + from[end]);
    return breaks;
}

}  // namespace

base::Error does_not_fit(std::string const& text, double width) {
    return {ErrorCode::bad_input,
            {fmt::format("the text “{}” does not fit into {:.0f} points", text, width),
             fmt::format("el texto “{}” no cabe en {:.0f} puntos", text, width)},
            {"shorten it, or give its long words a place to break (a hyphen or a space)",
             "acórtelo o dé a sus palabras largas un lugar donde partirse (un guion o un espacio)"},
            {},
            {}};
}

double width_of(Fonts const& fonts, std::vector<Span> const& spans) {
    double width = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        std::string_view text = spans[i].text;
        if (i + 1 == spans.size())
            while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
        width += fonts.width(text, spans[i].style);
    }
    return width;
}

Result<TextBlock> set_text(Fonts const& fonts, std::vector<Span> const& spans, double width, Fit fit, double indent) {
    Cutter cutter(fonts);
    for (auto const& span : spans) {
        CIFRA_CHECK(fonts.check(base::replace_all(span.text, "\n", " "), span.style.weight));
        cutter.take(span);
    }
    auto const words = fitting_words(cutter.words(), width - indent, fonts);
    TextBlock block;
    for (std::size_t first = 0, last = 0; first < words.size(); first = last) {
        for (last = first; !words[last].ends_line; ++last) {
        }
        ++last;
        auto const breaks = best_breaks(words, first, last, width, fit, first == 0 ? indent : 0);
        for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
            TextLine line;
            line.spans = join_words(words, breaks[i], breaks[i + 1]);
            line.width = width_of(fonts, line.spans);
            if (block.lines.empty()) line.at.x = indent;
            if (line.at.x + line.width > width + 0.5) return fail(does_not_fit(text_of(spans), width));
            block.width = std::max(block.width, line.width);
            line.at.y = block.height + baseline(spans.front().style);
            block.height += spans.front().style.leading;
            block.lines.push_back(std::move(line));
        }
    }
    return block;
}

Result<TextBlock> set_text(Fonts const& fonts, std::string const& text, Style const& style, double width, Fit fit) {
    return set_text(fonts, {Span{text, style, 0, {}, {}, {}}}, width, fit);
}

Result<TextBlock> set_text_within(Fonts const& fonts, std::string const& text, Style const& style, double width,
                                  double height, Fit fit) {
    auto kept = text;
    while (true) {
        CIFRA_TRY(auto block, set_text(fonts, kept, style, width, fit));
        auto const space = kept.rfind(' ', kept.size() * 9 / 10);
        if (block.height <= height || space == std::string::npos || space == 0) return block;
        kept = kept.substr(0, space) + "…";
    }
}

Result<TextLine> set_line(Fonts const& fonts, std::vector<Span> const& spans, double width) {
    for (auto const& span : spans) CIFRA_CHECK(fonts.check(span.text, span.style.weight));
    TextLine line;
    line.spans = spans;
    line.width = width_of(fonts, spans);
    if (!spans.empty()) line.at.y = baseline(spans.front().style);
    if (line.width > width + TOLERANCE) return fail(does_not_fit(text_of(spans), width));
    return line;
}

Result<TextLine> fit_line(Fonts const& fonts, std::vector<Span> spans, double width) {
    double const natural = width_of(fonts, spans);
    if (natural > width && width > 0) {
        double const scale = width / natural * 0.999;
        for (auto& span : spans) {
            span.style.size *= scale;
            span.style.tracking *= scale;
            span.rise *= scale;
        }
    }
    return set_line(fonts, spans, width);
}

std::vector<Shape> placed(TextBlock const& block, Point top_left, Anchor anchor) {
    std::vector<Shape> shapes;
    for (auto line : block.lines) {
        line.at = {top_left.x + line.at.x, top_left.y + line.at.y};
        line.anchor = anchor;
        shapes.emplace_back(std::move(line));
    }
    return shapes;
}

}  // namespace cifra::figure
