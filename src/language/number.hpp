#pragma once

#include "base/decimal.hpp"
#include "base/local_text.hpp"

#include <cstdint>
#include <string>

namespace cifra::language {

using base::Language;
using base::LocalText;

/// A count with thousands separators: English "1,652", Latin American Spanish (es-419) "1,652".
/// \source CLDR 42, en and es-419
std::string number(std::int64_t value, Language language);

/// A decimal with its own number of decimals: "15.4" in both languages.
std::string number(base::Decimal value, Language language);

/// A percentage: "53%" in English, "53 %" with U+00A0 in Spanish.
std::string percent(base::Decimal value, Language language);

/// The share of a part as the page writes it: half up to `decimals`; "< 1%" for a positive count that would round to 0;
/// empty when the base is under 20.
std::string share(std::int64_t part, std::int64_t whole, int decimals, Language language);

/// "23 November 2026" / "23 de noviembre de 2026" from "2026-11-23".
std::string date(std::string const& iso, Language language);

}  // namespace cifra::language
