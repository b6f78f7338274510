#include "audit/partition_sentences.hpp"

#include "audit/gap_sentence.hpp"
#include "audit/sentences.hpp"
#include "audit/share_table.hpp"
#include "language/count.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::audit {
namespace {

/// What a block says in one language.
struct Speech {
    Block const& block;
    PartitionSums const& sums;
    Language language;

    std::string number(Wide value) const { return figure(value, block.whole.decimals, language); }
    std::string pick(std::string en, std::string es) const { return choose(language, std::move(en), std::move(es)); }

    std::string added_up() const {
        return parts_add_up(sums.known.size(), sums.absent.empty(), sums.sum, block.whole.decimals, language);
    }

    /// "116 short of the whole, 2,284" and the like.
    std::string against_whole(Wide remainder) const {
        if (remainder == 0) return pick("exactly the whole", "exactamente el total");
        if (remainder < 0)
            return pick(fmt::format("{} more than the whole, {}", number(-remainder), number(sums.whole)),
                        fmt::format("{} más que el total, {}", number(-remainder), number(sums.whole)));
        return pick(fmt::format("{} short of the whole, {}", number(remainder), number(sums.whole)),
                    fmt::format("{} menos que el total, {}", number(remainder), number(sums.whole)));
    }

    /// "With 335, printed apart as “…”"
    std::string apart_clause() const {
        std::vector<LocalText> labels;
        for (auto const* part : sums.apart) labels.push_back(part->figure.label);
        auto const list = quoted_list(labels, language);
        return pick(fmt::format("With {}, printed apart as {}", number(sums.sum_apart), list),
                    fmt::format("Con {}, impreso aparte como {}", number(sums.sum_apart), list));
    }

    /// "…, the sum is 2,503: 219 more than the whole, 2,284."
    std::string with_apart() const {
        return apart_clause() + pick(", the sum is ", ", la suma es ") + number(sums.sum + sums.sum_apart) + ": " +
               against_whole(sums.remainder_with_apart()) + ".";
    }

    /// "452 are in no category" / "452 no figuran en ninguna categoría"
    std::string in_no_category() const {
        bool const one = sums.remainder() == 1;
        auto const rest = number(sums.remainder());
        return pick(fmt::format("{} {} in no category", rest, one ? "is" : "are"),
                    fmt::format("{} no {} en ninguna categoría", rest, one ? "figura" : "figuran"));
    }

    /// "only 78 are counted as “Not known”"; empty without such a category.
    std::string only_unknown() const {
        Wide unknown = 0;
        std::vector<LocalText> labels;
        for (auto const* part : sums.known) {
            if (!part->unknown) continue;
            unknown += *part->figure.value;
            labels.push_back(part->figure.label);
        }
        if (labels.empty()) return {};
        auto const list = quoted_list(labels, language);
        bool const one = unknown == 1;
        return pick(fmt::format(", only {} {} counted as {}", number(unknown), one ? "is" : "are", list),
                    fmt::format(", solo {} {} como {}", number(unknown), one ? "figura" : "figuran", list));
    }

    std::string without_category() const {
        return in_no_category() + only_unknown() +
               pick(", and no note names an area without data.", ", y ninguna nota señala un área sin datos.");
    }

    std::string passed() const {
        if (sums.remainder() == 0) return added_up() + pick(", which is the whole.", ", que es el total.");
        return added_up() + ". " + with_apart();
    }

    std::string failed() const {
        auto text = added_up();
        if (sums.remainder() < 0) return text + ": " + against_whole(sums.remainder()) + ".";
        if (!sums.apart.empty()) return text + ": " + against_whole(sums.remainder()) + ". " + with_apart();
        return text + pick(" of ", " de ") + number(sums.whole) + ": " + without_category();
    }

    std::string remain(Wide remainder) const {
        if (remainder == 0) return pick("nothing remains", "no queda nada");
        bool const one = remainder == 1;
        return pick(fmt::format("{} {}", number(remainder), one ? "remains" : "remain"),
                    fmt::format("{} {}", one ? "queda" : "quedan", number(remainder)));
    }

    std::string none_has_a_value() const {
        std::vector<LocalText> labels;
        for (auto const* operand : sums.absent) labels.push_back(operand->label);
        auto const count = static_cast<std::int64_t>(labels.size());
        auto const in_words = language::count_in_words(count, language, language::Gender::feminine);
        auto const list = quoted_list(labels, language);
        if (count == 0) return pick("No part of the whole is given", "No se da ninguna parte del total");
        if (count == 1)
            return pick(fmt::format("The only part, {}, has no value", list),
                        fmt::format("La única parte, {}, no tiene valor", list));
        return pick(fmt::format("None of the {} parts ({}) has a value", in_words, list),
                    fmt::format("Ninguna de las {} partes ({}) tiene valor", in_words, list));
    }

    std::string not_evaluated() const {
        auto text =
            sums.known.empty()
                ? none_has_a_value() + pick(fmt::format("; all of {} remains.", number(sums.whole)),
                                            fmt::format("; {}.", remain(sums.whole)))
                : added_up() + pick(" of ", " de ") + number(sums.whole) + "; " + remain(sums.remainder()) + ".";
        if (sums.apart.empty()) return text;
        if (sums.remainder_with_apart() < 0) return text + " " + with_apart();
        return text + " " + apart_clause() + ", " + remain(sums.remainder_with_apart()) + ".";
    }
};

LocalText spoken(Block const& block, PartitionSums const& sums, std::string (Speech::*sentence)() const) {
    return in_both([&](Language language) { return (Speech{block, sums, language}.*sentence)(); });
}

}  // namespace

LocalText partition_statement(Block const& block, PartitionSums const& sums, Outcome outcome) {
    if (outcome == Outcome::pass) return spoken(block, sums, &Speech::passed);
    if (outcome == Outcome::fail) return spoken(block, sums, &Speech::failed);
    auto absent = sums.absent;
    if (!has_value(block.whole)) absent.push_back(&block.whole);
    LocalText text;
    if (!sums.withheld && has_value(block.whole)) text = spoken(block, sums, &Speech::not_evaluated);
    if (text.empty() || !sums.known.empty()) append(text, absence_sentence(absent));
    append(text, gap_sentence(block.parts));
    return text;
}

LocalText partition_advice(PartitionSums const& sums, Outcome outcome) {
    if (outcome == Outcome::pass) return {};
    if (outcome == Outcome::not_evaluable) {
        if (!sums.absent.empty()) return missing_advice(sums.absent);
        if (sums.noted)
            return {"Ask the areas that the notes name for their data.",
                    "Pida sus datos a las áreas que señalan las notas."};
        return {"Ask for the missing figures.", "Pida las cifras que faltan."};
    }
    if (sums.remainder() < 0)
        return {"Correct a part or the whole; or record in audit.toml which categories overlap.",
                "Corrija una parte o el total, o registre en audit.toml qué categorías se traslapan."};
    if (!sums.apart.empty())
        return {
            "Ask the source whether the whole holds what is printed apart, and correct a figure; or record a "
            "decision in audit.toml.",
            "Pregunte a la fuente si el total incluye lo que está impreso aparte y corrija una cifra, o registre "
            "una decisión en audit.toml."};
    return {"Find the missing category or correct a figure; or record a decision in audit.toml.",
            "Busque la categoría que falta o corrija una cifra, o registre una decisión en audit.toml."};
}

LocalText partition_question(PartitionSums const& sums) {
    if (sums.remainder() < 0)
        return {"Ask the source which categories overlap, or which figure is right.",
                "Pregunte a la fuente qué categorías se traslapan o qué cifra es la correcta."};
    if (!sums.apart.empty())
        return {"Ask the source whether the whole holds what is printed apart.",
                "Pregunte a la fuente si el total incluye lo que está impreso aparte."};
    return {"Ask the source in which category the rest belongs, or which figure is right.",
            "Pregunte a la fuente en qué categoría está el resto o qué cifra es la correcta."};
}

}  // namespace cifra::audit
