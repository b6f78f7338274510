#pragma once

#include <string>
#include <string_view>

namespace cifra::http {

/// Goes through the elements of a list in the value of a header, or through the parameters of one of them, without
/// copying: blanks around them are left out, and so are empty ones; a separator between quotation marks is none.
/// \source RFC 9110, 5.6.1 and 5.6.4
class ListElements {
public:
    explicit ListElements(std::string_view value, char separator = ',') : m_rest(value), m_separator(separator) {}
    /// False when there is no further one.
    bool next(std::string_view& element);

private:
    std::string_view m_rest;
    char m_separator;
};

/// Blanks and tabs at both ends left out.
std::string_view trim_blanks(std::string_view text);
/// Equal but for the case of ASCII letters.
bool equal_ignoring_case(std::string_view a, std::string_view b);
/// ASCII letters in lower case, the rest as it is.
std::string lower_case(std::string_view text);

/// A weight in thousandths, "0.25" → 250; -1 when it is none.
/// \source RFC 9110, 12.4.2
int read_quality(std::string_view text);

}  // namespace cifra::http
