#include "audit/shown_computation.hpp"

#include "audit/sentences.hpp"
#include "base/decimal.hpp"
#include "base/text.hpp"
#include "language/number.hpp"

#include <string_view>
#include <utility>

namespace cifra::audit {
namespace {

constexpr std::string_view PRINTED = "; printed ";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Length of the number at the beginning of a text: "52.78".
std::size_t number_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    if (length + 1 >= text.size() || text[length] != '.' || !is_digit(text[length + 1])) return length;
    for (++length; length < text.size() && is_digit(text[length]);) ++length;
    return length;
}

/// A number as it is written, with its sign of per cent if it has one.
std::string number_in(std::string_view text, bool per_cent, Language language) {
    auto const value = base::parse_decimal(std::string(text));
    if (!value) return std::string(text) + (per_cent ? "%" : "");
    return per_cent ? language::percent(*value, language) : language::number(*value, language);
}

std::string numbers_written(std::string_view text, Language language) {
    std::string written;
    while (!text.empty()) {
        auto const length = number_length(text);
        if (length == 0) {
            written += text.front();
            text.remove_prefix(1);
            continue;
        }
        bool const per_cent = length < text.size() && text[length] == '%';
        written += number_in(text.substr(0, length), per_cent, language);
        text.remove_prefix(length + (per_cent ? 1 : 0));
    }
    return written;
}

/// "-> 0%" of a positive share becomes "-> < 1%".
std::string without_vanishing(std::string text, Finding const& finding) {
    bool const positive = !finding.operands.empty() && finding.operands[0].value.value_or(0) > 0;
    auto const arrow = text.find("-> ");
    if (finding.rule != "share" || !positive || arrow == std::string::npos) return text;
    auto const begin = arrow + 3;
    auto const length = number_length(std::string_view(text).substr(begin));
    auto share = text.substr(begin, length);
    if (share.find_first_not_of("0.") != std::string::npos) return text;
    share.back() = '1';
    return text.replace(begin, length, "< " + share);
}

std::string shown(std::string text, Finding const& finding, Language language) {
    text = numbers_written(without_vanishing(std::move(text), finding), language);
    for (auto const& [from, to] :
         {std::pair{"->", "→"}, std::pair{"<=", "≤"}, std::pair{" x ", " × "}, std::pair{" -", " −"}})
        text = base::replace_all(text, from, to);
    return base::replace_all(text, PRINTED, choose(language, "; printed ", "; impreso "));
}

}  // namespace

std::string shown_computation(Finding const& finding, base::Language language) {
    if (finding.rule == "wording") return {};
    return shown(finding.computation, finding, language);
}

std::string computation_without_print(Finding const& finding, base::Language language) {
    if (finding.rule == "wording") return {};
    return shown(finding.computation.substr(0, finding.computation.find(PRINTED)), finding, language);
}

}  // namespace cifra::audit
