#include "release/definition_sums.hpp"

#include "language/count.hpp"
#include "language/list.hpp"
#include "language/number.hpp"
#include "release/headline.hpp"
#include "release/regional_sum.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::release {
namespace {

using base::Language;
using base::LocalText;

bool has_figure(ReleasedObservation const* row) {
    return row != nullptr && (row->obs_value || row->missing_reason == programme::MissingReason::withheld);
}

/// The programme's own first, those without a code last.
bool comes_before(std::optional<std::string> const& one, std::optional<std::string> const& other) {
    if (!one || !other) return one.has_value();
    return *one < *other;
}

void add(std::vector<DefinitionSum>& sums, std::optional<std::string> const& definition,
         ReleasedObservation const& row) {
    auto at = std::find_if(sums.begin(), sums.end(), [&](auto const& sum) { return sum.definition == definition; });
    if (at == sums.end()) {
        at = std::find_if(sums.begin(), sums.end(),
                          [&](auto const& sum) { return comes_before(definition, sum.definition); });
        at = sums.insert(at, {definition, {}, definition ? std::optional<std::int64_t>(0) : std::nullopt});
    }
    at->areas.push_back(row.key.ref_area);
    bool const whole = row.obs_value && row.obs_value->scale == 0;
    at->sum = whole && at->sum ? std::optional(*at->sum + row.obs_value->units) : std::nullopt;
}

std::string names(programme::Programme const& programme, std::vector<std::string> const& areas, Language language) {
    std::vector<std::string> names;
    for (auto const& area : areas) names.push_back(programme.member(area)->name_in_sentence.in(language));
    return language::capitalised(language::list_and(names, language));
}

/// "potential victims"; a definition that has no label is named by its code.
std::string counted(programme::Programme const& programme, std::string const& definition, Language language) {
    auto const label = programme.definition_label(definition).in(language);
    if (label != definition) return inside_sentence(label, programme);
    return language == Language::en ? "by the definition “" + definition + "”"
                                    : "según la definición «" + definition + "»";
}

/// " (120 in all)", " (20)" of one area.
std::string in_all(DefinitionSum const& sum, Language language) {
    if (!sum.sum) return {};
    auto const number = language::number(*sum.sum, language);
    if (sum.areas.size() == 1) return " (" + number + ")";
    return " (" + number + (language == Language::en ? " in all)" : " en conjunto)");
}

/// "Belize and Guatemala count potential victims (120 in all)"
std::string who_counts(programme::Programme const& programme, DefinitionSum const& sum, Language language) {
    bool const one = sum.areas.size() == 1;
    auto const who = names(programme, sum.areas, language);
    if (language == Language::en) {
        auto const verb = one ? " counts " : " count ";
        if (!sum.definition) return who + verb + (one ? "by a definition of its own" : "by definitions of their own");
        return who + verb + counted(programme, *sum.definition, language) + in_all(sum, language);
    }
    auto const verb = one ? " cuenta " : " cuentan ";
    if (!sum.definition) return who + verb + (one ? "según una definición propia" : "según definiciones propias");
    return who + verb + counted(programme, *sum.definition, language) + in_all(sum, language);
}

std::string not_in_total(bool one, Language language) {
    if (language == Language::en) return one ? "; it is not in the total." : "; they are not in the total.";
    return one ? "; no se incluye en el total." : "; no se incluyen en el total.";
}

/// What the total counts, where that is not what the programme defines.
std::string of_total(programme::Programme const& programme, ReleasedObservation const& total, Language language) {
    bool const en = language == Language::en;
    if (total.coverage.empty())
        return en ? "The countries count by different definitions, so no total is given."
                  : "Los países cuentan según definiciones distintas, por lo que no se da un total.";
    auto const what = counted(programme, total.definition, language);
    return en ? fmt::format("The total counts {}, as every country in it does.", what)
              : fmt::format("El total cuenta {}, como cada país que lo compone.", what);
}

std::string sentence(ReleasedEdition const& edition, ReleasedObservation const& total,
                     std::vector<DefinitionSum> const& sums, Language language) {
    auto const& programme = edition.programme;
    bool const own = total.definition.empty() && !total.coverage.empty();
    std::string text = own ? "" : of_total(programme, total, language);
    for (auto const& sum : sums) {
        bool const named = sum.definition && sum.definition->empty();
        if (named || (sum.definition == total.definition && !total.coverage.empty())) continue;
        text += (text.empty() ? "" : " ") + who_counts(programme, sum, language);
        text += total.coverage.empty() ? "." : not_in_total(sum.areas.size() == 1, language);
    }
    return text;
}

}  // namespace

std::vector<DefinitionSum> sums_by_definition(ReleasedEdition const& edition, programme::CellKey key) {
    std::vector<DefinitionSum> sums;
    for (auto const& member : edition.programme.members) {
        key.ref_area = member.code;
        auto const* const row = edition.find(key);
        if (has_figure(row)) add(sums, definition_of(edition, *row), *row);
    }
    return sums;
}

LocalText definition_sentence(ReleasedEdition const& edition, programme::CellKey const& total) {
    auto const* const regional = regional_sum(edition, total);
    auto const sums = sums_by_definition(edition, total);
    bool const differ = std::any_of(
        sums.begin(), sums.end(), [](DefinitionSum const& sum) { return !sum.definition || !sum.definition->empty(); });
    if (regional == nullptr || !differ) return {};
    return {sentence(edition, *regional, sums, Language::en), sentence(edition, *regional, sums, Language::es)};
}

}  // namespace cifra::release
