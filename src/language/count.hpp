#pragma once

#include "base/local_text.hpp"

#include <cstdint>
#include <string>

namespace cifra::language {

/// A count in running text: words up to nine ("three", "tres"), figures from ten on. The Spanish "one" is masculine
/// or feminine ("un país", "una persona").
enum class Gender { masculine, feminine };
std::string count_in_words(std::int64_t value, base::Language language, Gender gender = Gender::masculine);

/// The singular for exactly one, else the plural.
/// \source CLDR 42 plural rules: en and es differ only for fractions and millions, which Cifra does not write
std::string const& plural(std::int64_t value, std::string const& one, std::string const& other);

/// First letter in upper case (ASCII and the accented Spanish vowels, ñ).
std::string capitalised(std::string text);

}  // namespace cifra::language
