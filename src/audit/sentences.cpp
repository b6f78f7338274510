#include "audit/sentences.hpp"

#include "language/count.hpp"
#include "language/list.hpp"
#include "language/number.hpp"
#include "programme/cell_key.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::audit {

std::string choose(Language language, std::string en, std::string es) {
    return language == Language::en ? std::move(en) : std::move(es);
}

void append(LocalText& text, LocalText const& sentence) {
    if (sentence.empty()) return;
    for (auto [whole, more] : {std::pair{&text.en, &sentence.en}, std::pair{&text.es, &sentence.es}}) {
        if (!whole->empty()) *whole += ' ';
        *whole += *more;
    }
}

std::string figure(Wide value, int decimals, Language language) {
    auto const small = narrow(value);
    return small ? language::number(base::Decimal{*small, decimals}, language) : to_text({value, decimals});
}

std::string per_cent(WideDecimal share, Language language) {
    auto const small = narrow(share.units);
    if (small) return language::percent(base::Decimal{*small, share.scale}, language);
    return to_text(share) + choose(language, "%", "\xC2\xA0%");
}

std::string quoted(LocalText const& label, Language language) {
    return "“" + label.in(language) + "”";
}

std::string quoted_list(std::vector<LocalText> const& labels, Language language) {
    std::vector<std::string> items;
    for (auto const& label : labels) items.push_back(quoted(label, language));
    return language::list_and(items, language);
}

std::string parts_add_up(std::size_t count, bool all, Wide sum, int decimals, Language language) {
    auto const written = figure(sum, decimals, language);
    auto const valued = all ? std::string() : choose(language, " with a value", " con valor");
    if (count == 1)
        return choose(language, fmt::format("The only part{} is {}", valued, written),
                      fmt::format("La única parte{} es {}", valued, written));
    auto const number =
        language::count_in_words(static_cast<std::int64_t>(count), language, language::Gender::feminine);
    return choose(language, fmt::format("The {} parts{} add up to {}", number, valued, written),
                  fmt::format("Las {} partes{} suman {}", number, valued, written));
}

LocalText absence_sentence(std::vector<Operand const*> const& operands) {
    std::vector<LocalText> missing;
    std::vector<LocalText> withheld;
    for (auto const* operand : operands) {
        if (operand->absence == Absence::withheld) withheld.push_back(operand->label);
        if (operand->absence == Absence::missing) missing.push_back(operand->label);
    }
    LocalText text;
    if (!missing.empty())
        append(text, in_both([&](Language language) {
                   auto const names = quoted_list(missing, language);
                   bool const one = missing.size() == 1;
                   return choose(language, fmt::format("{} {} no value.", names, one ? "has" : "have"),
                                 fmt::format("{} no {} valor.", names, one ? "tiene" : "tienen"));
               }));
    if (!withheld.empty())
        append(text, in_both([&](Language language) {
                   auto const names = quoted_list(withheld, language);
                   bool const one = withheld.size() == 1;
                   return choose(
                       language, fmt::format("{} {} withheld to protect victims.", names, one ? "is" : "are"),
                       fmt::format("{} {} para proteger a las víctimas.", names, one ? "se reserva" : "se reservan"));
               }));
    return text;
}

LocalText missing_advice(std::vector<Operand const*> const& operands) {
    std::size_t missing = 0;
    std::size_t pictures = 0;
    for (auto const* operand : operands) {
        if (operand->absence == Absence::withheld) return {};
        if (operand->absence == Absence::missing) ++(operand->picture ? pictures : missing);
    }
    if (missing > 0)
        return {"Ask for the missing figures, or for the reason why there are none.",
                "Pida las cifras que faltan, o el motivo por el que no las hay."};
    if (pictures > 0)
        return {"Ask the secretariat for the printed maps and charts or their data.",
                "Pida a la secretaría los mapas y gráficos impresos o sus datos."};
    return {};
}

FindingOperand as_operand(Operand const& operand) {
    FindingOperand shown{programme::to_string(operand.key), operand.label, operand.value, operand.decimals};
    if (operand.absence == Absence::withheld) shown.value.reset();
    return shown;
}

std::string digits(Operand const& operand) {
    if (!operand.value || operand.absence != Absence::none) return "?";
    return to_text({*operand.value, operand.decimals});
}

}  // namespace cifra::audit
