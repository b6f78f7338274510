#include "audit/multiple_response.hpp"

#include "audit/gap_sentence.hpp"
#include "audit/sentences.hpp"
#include "audit/share_table.hpp"

#include <fmt/format.h>
#include <utility>
#include <vector>

namespace cifra::audit {
namespace {

struct Parts {
    std::vector<Part const*> known;
    std::vector<Part const*> above;  ///< Above the base.
    std::vector<Operand const*> absent;
    Wide sum = 0;
};

Parts parts_of(Block const& block) {
    Parts parts;
    for (auto const& part : block.parts) {
        if (!has_value(part.figure)) {
            parts.absent.push_back(&part.figure);
            continue;
        }
        parts.known.push_back(&part);
        parts.sum += *part.figure.value;
        if (has_value(block.whole) && *part.figure.value > *block.whole.value) parts.above.push_back(&part);
    }
    if (!has_value(block.whole)) parts.absent.push_back(&block.whole);
    return parts;
}

/// "1820 <= 2284; 894 + 1820 = 2714": the largest part against the base, then the sum.
std::string computation_of(Block const& block, Parts const& parts) {
    Part const* largest = nullptr;
    for (auto const* part : parts.known)
        if (largest == nullptr || *part->figure.value > *largest->figure.value) largest = part;
    std::string text = fmt::format("{} {} {}; ", largest != nullptr ? digits(largest->figure) : "?",
                                   parts.above.empty() ? "<=" : ">", digits(block.whole));
    for (std::size_t i = 0; i < block.parts.size(); ++i) text += (i > 0 ? " + " : "") + digits(block.parts[i].figure);
    bool const complete = parts.known.size() == block.parts.size();
    return complete ? text + " = " + to_text({parts.sum, block.whole.decimals}) : text;
}

LocalText passed(Block const& block, Parts const& parts) {
    auto text = in_both([&](Language language) {
        int const decimals = block.whole.decimals;
        auto const base = figure(*block.whole.value, decimals, language);
        auto const sum = parts_add_up(parts.known.size(), true, parts.sum, decimals, language);
        return choose(
            language, fmt::format("{} over a base of {}: no error, since one person may be in several.", sum, base),
            fmt::format("{} sobre una base de {}: no es un error, pues una misma persona puede figurar en varias.", sum,
                        base));
    });
    append(text, base_sentence(block.parts));
    return text;
}

LocalText above_base(Block const& block, Parts const& parts) {
    return in_both([&](Language language) {
        std::vector<LocalText> labels;
        for (auto const* part : parts.above) labels.push_back(part->figure.label);
        auto const names = quoted_list(labels, language);
        auto const base = figure(*block.whole.value, block.whole.decimals, language);
        bool const one = labels.size() == 1;
        return choose(language,
                      fmt::format("{} {} above the base, {}: nobody can stand twice in one category.", names,
                                  one ? "is" : "are", base),
                      fmt::format("{} {} la base, {}: nadie puede figurar dos veces en una categoría.", names,
                                  one ? "supera" : "superan", base));
    });
}

}  // namespace

Finding check_multiple_response(Block const& block) {
    auto const parts = parts_of(block);
    Finding finding;
    finding.rule = "multiple_response";
    finding.id = "multiple_response:" + block.id;
    finding.where = block.title;
    for (auto const& part : block.parts) finding.operands.push_back(as_operand(part.figure));
    finding.operands.push_back(as_operand(block.whole));
    finding.computation = computation_of(block, parts);
    if (!parts.above.empty()) {
        finding.outcome = Outcome::fail;
        finding.statement = above_base(block, parts);
        finding.what_to_do = {"Correct the part or its base; or record a decision in audit.toml.",
                              "Corrija la parte o su base, o registre una decisión en audit.toml."};
        finding.ask = {"Ask the source which is right, the part or its base.",
                       "Pregunte a la fuente qué es lo correcto, la parte o su base."};
    } else if (!parts.absent.empty()) {
        finding.outcome = Outcome::not_evaluable;
        finding.statement = absence_sentence(parts.absent);
        append(finding.statement, base_sentence(block.parts));
        finding.what_to_do = missing_advice(parts.absent);
    } else {
        finding.statement = passed(block, parts);
    }
    return finding;
}

}  // namespace cifra::audit
