#include "http/encoding.hpp"

#include "http/header_list.hpp"

namespace cifra::http {
namespace {

/// Whether an element of the list accepts what it names: its weight, where it has one, is above 0.
bool is_accepted(std::string_view parameters) {
    ListElements elements(parameters, ';');
    for (std::string_view element; elements.next(element);)
        if (element.size() >= 2 && (element[0] == 'q' || element[0] == 'Q') && element[1] == '=')
            return read_quality(trim_blanks(element.substr(2))) > 0;
    return true;
}

}  // namespace

char const* name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::gzip:
            return "gzip";
        case Encoding::brotli:
            return "br";
        case Encoding::identity:
            break;
    }
    return "identity";
}

AcceptedEncodings accepted_encodings(std::string_view accept_encoding) {
    // -1: not named; it is then as '*' says.
    int gzip = -1;
    int brotli = -1;
    int others = 0;
    ListElements elements(accept_encoding);
    for (std::string_view element; elements.next(element);) {
        auto const semicolon = element.find(';');
        auto const name = trim_blanks(element.substr(0, semicolon));
        bool const accepted = semicolon == std::string_view::npos || is_accepted(element.substr(semicolon + 1));
        if (equal_ignoring_case(name, "gzip") || equal_ignoring_case(name, "x-gzip")) gzip = accepted ? 1 : 0;
        if (equal_ignoring_case(name, "br")) brotli = accepted ? 1 : 0;
        if (name == "*") others = accepted ? 1 : 0;
    }
    return {(gzip < 0 ? others : gzip) > 0, (brotli < 0 ? others : brotli) > 0};
}

}  // namespace cifra::http
