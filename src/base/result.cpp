#include "base/result.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"

namespace cifra::base {
namespace {

constexpr std::size_t MAX_BYTES = 1000;

/// One line for a terminal: input that a message quotes cannot move the cursor, colour it or fill the screen.
std::string one_line(std::string text) {
    if (text.size() > MAX_BYTES) {
        text.resize(MAX_BYTES);
        if (auto const cut = first_invalid_utf8(text)) text.resize(*cut);
        text += "…";
    }
    for (auto at = first_control_character(text); at; at = first_control_character(text)) {
        auto const lead = static_cast<unsigned char>(text[*at]);
        text.replace(*at, lead < 0x80 ? 1 : lead == 0xC2 ? 2 : 3, "\uFFFD");
    }
    for (char& c : text)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    return text;
}

}  // namespace

Error join(std::vector<Error> problems) {
    CIFRA_ASSERT(!problems.empty());
    Error first = std::move(problems.front());
    for (std::size_t i = 1; i < problems.size(); ++i) first.also.push_back(std::move(problems[i]));
    return first;
}

std::string to_string(Where const& where) {
    std::string text = where.file;
    if (where.line > 0) text += ":" + std::to_string(where.line);
    if (where.line > 0 && where.column > 0) text += ":" + std::to_string(where.column);
    return text;
}

std::string to_string(Error const& error, Language language) {
    std::string text = to_string(error.where);
    if (!text.empty()) text += ": ";
    text += one_line(error.message.in(language));
    if (!error.what_to_do.empty()) text += "; " + one_line(error.what_to_do.in(language));
    text += "\n";
    for (auto const& other : error.also) text += to_string(other, language);
    return text;
}

int exit_code(ErrorCode code) {
    switch (code) {
        case ErrorCode::usage:
            return 2;
        case ErrorCode::bad_input:
        case ErrorCode::not_found:
        case ErrorCode::io:
            return 1;
        case ErrorCode::unsettled:
            return 3;
        case ErrorCode::disclosive:
            return 4;
    }
    CIFRA_ASSERT(false);
}

}  // namespace cifra::base
