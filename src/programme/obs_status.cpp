#include "programme/obs_status.hpp"

#include <array>

namespace cifra::programme {
namespace {

struct ReasonName {
    MissingReason reason;
    char const* name;
};

constexpr std::array<ReasonName, 5> REASONS{{
    {MissingReason::not_reported, "not_reported"},
    {MissingReason::not_compiled, "not_compiled"},
    {MissingReason::picture, "picture"},
    {MissingReason::not_published, "not_published"},
    {MissingReason::withheld, "withheld"},
}};

struct LetterLabel {
    char letter;
    char const* en;
    char const* es;
};

constexpr std::array<LetterLabel, 16> OBS_STATUS_LABELS{{
    {'A', "normal value", "valor normal"},
    {'B', "break in the series", "ruptura de la serie"},
    {'D', "definition differs", "la definición difiere"},
    {'E', "estimated", "estimado"},
    {'I', "imputed", "imputado"},
    {'K', "included in another category", "incluido en otra categoría"},
    {'L', "exists, but was not collected", "existe, pero no se recopiló"},
    {'M', "cannot exist", "no puede existir"},
    {'N', "not significant", "no significativo"},
    {'O', "missing", "faltante"},
    {'P', "provisional", "preliminar"},
    {'Q', "suppressed", "suprimido"},
    {'R', "revised", "revisado"},
    {'U', "low reliability", "baja confiabilidad"},
    {'V', "not validated", "sin validar"},
    {'W', "includes another category", "incluye otra categoría"},
}};

constexpr std::array<LetterLabel, 11> CONF_STATUS_LABELS{{
    {'F', "free", "libre"},
    {'N', "for internal use only", "solo para uso interno"},
    {'C', "confidential", "confidencial"},
    {'A', "primary confidentiality, small counts", "confidencialidad primaria, conteos pequeños"},
    {'O', "primary confidentiality, dominance of one unit", "confidencialidad primaria, predominio de una unidad"},
    {'T', "primary confidentiality, dominance of two units", "confidencialidad primaria, predominio de dos unidades"},
    {'G', "primary confidentiality, dominance of one or two units",
     "confidencialidad primaria, predominio de una o dos unidades"},
    {'M', "primary confidentiality, concentration", "confidencialidad primaria, concentración"},
    {'D', "secondary confidentiality, set by the sender", "confidencialidad secundaria, fijada por quien envía"},
    {'S', "secondary confidentiality, set by the receiver", "confidencialidad secundaria, fijada por quien recibe"},
    {'E', "under embargo", "bajo embargo"},
}};

template <std::size_t N>
base::LocalText label_of(std::array<LetterLabel, N> const& labels, char letter) {
    for (auto const& label : labels)
        if (label.letter == letter) return {label.en, label.es};
    return {std::string(1, letter), std::string(1, letter)};
}

}  // namespace

std::string to_string(MissingReason reason) {
    for (auto const& entry : REASONS)
        if (entry.reason == reason) return entry.name;
    return {};
}

std::optional<MissingReason> parse_missing_reason(std::string_view text) {
    for (auto const& entry : REASONS)
        if (entry.name == text) return entry.reason;
    return std::nullopt;
}

base::LocalText obs_status_label(char letter) {
    return label_of(OBS_STATUS_LABELS, letter);
}

base::LocalText conf_status_label(char letter) {
    return label_of(CONF_STATUS_LABELS, letter);
}

}  // namespace cifra::programme
