#include "protect/release_texts.hpp"

#include <fmt/format.h>

namespace cifra::protect {
namespace {

bool tells_of_too_few(restricted::EditionText const& text, restricted::ProtectionPolicy const& policy) {
    return text.persons_told && *text.persons_told > 0 && *text.persons_told < policy.threshold &&
           !is_decided(policy, "text:" + text.id);
}

base::Error too_few(restricted::EditionText const& text, int threshold) {
    return {base::ErrorCode::disclosive,
            {fmt::format("text \"{}\" tells of fewer persons than the threshold of {}, and no decision allows it",
                         text.id, threshold),
             fmt::format("el texto «{}» habla de menos personas que el umbral de {} y ninguna decisión lo permite",
                         text.id, threshold)},
            {fmt::format("reword it so that no small group is told of, or have the data protection officer decide on "
                         "\"text:{}\" in protection.toml",
                         text.id),
             fmt::format(
                 "redáctelo sin hablar de un grupo pequeño o pida a la persona encargada de la protección de datos que "
                 "decida sobre «text:{}» en protection.toml",
                 text.id)},
            text.where,
            {}};
}

base::Error gives_hidden_cell(restricted::EditionText const& text, programme::CellKey const& key) {
    auto const cell = to_string(key);
    return {
        base::ErrorCode::disclosive,
        {fmt::format("text \"{}\" gives the value of a suppressed cell, {}", text.id, cell),
         fmt::format("el texto «{}» da el valor de una celda suprimida, {}", text.id, cell)},
        {"take the figure out of the text in both languages, or have the data protection officer decide on the cell in "
         "protection.toml",
         "quite la cifra del texto en ambos idiomas o pida a la persona encargada de la protección de datos que decida "
         "sobre "
         "la celda en protection.toml"},
        text.where,
        {}};
}

}  // namespace

base::Result<std::vector<release::ReleasedText>> release_texts(restricted::Edition const& edition,
                                                               HiddenCells const& hidden) {
    std::vector<base::Error> problems;
    std::vector<release::ReleasedText> released;
    for (auto const& text : edition.texts) {
        if (tells_of_too_few(text, edition.policy)) problems.push_back(too_few(text, edition.policy.threshold));
        for (auto const& key : text.figures)
            if (hidden.contains(key)) problems.push_back(gives_hidden_cell(text, key));
        released.push_back({text.id, text.section, text.role, text.ref_area, text.order, text.title, text.markdown,
                            text.figures, to_string(text.where)});
    }
    if (!problems.empty()) return base::fail(base::join(std::move(problems)));
    return released;
}

}  // namespace cifra::protect
