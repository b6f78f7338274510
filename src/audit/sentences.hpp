#pragma once

#include "audit/claim.hpp"
#include "audit/exact.hpp"
#include "audit/finding.hpp"
#include "base/local_text.hpp"

#include <string>
#include <vector>

namespace cifra::audit {

using base::Language;

/// A text made by the same function for each language.
template <class Function>
LocalText in_both(Function const& text) {
    return {text(Language::en), text(Language::es)};
}

/// One of two spellings.
std::string choose(Language language, std::string en, std::string es);

/// Appends a sentence after a space; nothing when it is empty.
void append(LocalText& text, LocalText const& sentence);

/// "1,652", "1,652.50"
std::string figure(Wide value, int decimals, Language language);

/// "52.78%"; "52.78 %" with a no-break space in Spanish.
std::string per_cent(WideDecimal share, Language language);

/// “label” in curly quotation marks.
std::string quoted(LocalText const& label, Language language);
/// “a”, “b” and “c”
std::string quoted_list(std::vector<LocalText> const& labels, Language language);

/// "The eight parts add up to 1,200" / "Las ocho partes suman 1,200"; one part: "The only part is …". Unless `all`
/// parts have a value, it says that it speaks of those that have one.
std::string parts_add_up(std::size_t count, bool all, Wide sum, int decimals, Language language);

/// “a” and “b” have no value; withheld ones are said to be withheld. Empty when none of them is absent.
LocalText absence_sentence(std::vector<Operand const*> const& operands);

/// Whom to ask for what has no value: the secretariat for what stood only in pictures. Empty when one is withheld or
/// none is missing.
LocalText missing_advice(std::vector<Operand const*> const& operands);

/// The operand as it stands in a finding; a withheld one never has a value.
FindingOperand as_operand(Operand const& operand);

/// Digits of an operand for a computation: "1652", or "?" without a value.
std::string digits(Operand const& operand);

}  // namespace cifra::audit
