#include "collect/read_status.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace cifra::collect {
namespace {

using base::LocalText;
using programme::MissingReason;

std::string list_letters(std::string_view letters) {
    std::vector<std::string> parts;
    for (char const letter : letters) parts.emplace_back(1, letter);
    return base::join(parts, ", ");
}

/// The letter in capitals when that is what is wrong, or the list of all.
LocalText advise_letter(std::string const& found, std::string_view letters) {
    if (found.size() == 1 && found[0] >= 'a' && found[0] <= 'z') {
        char const capital = static_cast<char>(found[0] - 'a' + 'A');
        if (letters.find(capital) != std::string_view::npos)
            return {fmt::format("write the capital {}", capital), fmt::format("escriba la mayúscula {}", capital)};
    }
    auto const all = list_letters(letters);
    return {fmt::format("use one of {}", all), fmt::format("use una de {}", all)};
}

void not_releasable(char const* en, char const* es, base::Where const& where, base::Problems& problems) {
    problems.add({fmt::format("the figure is {} and cannot be released", en),
                  fmt::format("la cifra está {} y no se puede publicar", es)},
                 {"have it validated first, or leave its row out", "primero haga que se valide, u omita su fila"},
                 where);
}

bool has_any(std::string const& status, std::string_view letters) {
    return status.find_first_of(letters) != std::string::npos;
}

/// Letters that may stand with a reason.
std::string_view letters_for(MissingReason reason) {
    switch (reason) {
        case MissingReason::not_reported:
            return "OM";
        case MissingReason::not_compiled:
            return "LM";
        case MissingReason::picture:
            return "L";
        case MissingReason::not_published:
            return "LK";
        case MissingReason::withheld:
            return "Q";
    }
    return {};
}

void check_with_value(restricted::Observation const& observation, base::Problems& problems) {
    if (observation.missing_reason)
        problems.add(
            {"a value and MISSING_REASON stand in the same row", "en la misma fila hay un valor y MISSING_REASON"},
            {"remove the reason, or the value if it is not a true one",
             "quite el motivo, o el valor si no es verdadero"},
            observation.where);
    if (has_any(observation.obs_status, "OLMQ"))
        problems.add(
            {fmt::format("OBS_STATUS {} says that the value is missing, but there is one", observation.obs_status),
             fmt::format("OBS_STATUS {} dice que falta el valor, pero hay uno", observation.obs_status)},
            {"write A, or P, U, D … as it applies, or empty the value",
             "escriba A, o P, U, D … según corresponda, o vacíe el valor"},
            observation.where);
}

void check_without_value(restricted::Observation const& observation, base::Problems& problems) {
    if (!observation.missing_reason)
        problems.add(
            {"OBS_VALUE is empty and no MISSING_REASON is given", "OBS_VALUE está vacío y no se indica MISSING_REASON"},
            {"write 0 if nothing was counted, or say why the value is missing",
             "escriba 0 si no hubo casos, o indique por qué falta el valor"},
            observation.where);
    if (!has_any(observation.obs_status, "OLMQK")) {
        problems.add({fmt::format("OBS_VALUE is empty, but OBS_STATUS {} does not say so", observation.obs_status),
                      fmt::format("OBS_VALUE está vacío, pero OBS_STATUS {} no lo dice", observation.obs_status)},
                     {"write O (no data), L (not compiled or not published), M (cannot exist) or Q (withheld)",
                      "escriba O (sin datos), L (no recopilado o no publicado), M (no puede existir) o Q (reservado)"},
                     observation.where);
    } else if (observation.missing_reason &&
               !has_any(observation.obs_status, letters_for(*observation.missing_reason))) {
        auto const reason = programme::to_string(*observation.missing_reason);
        auto const letters = list_letters(letters_for(*observation.missing_reason));
        problems.add({fmt::format("OBS_STATUS {} contradicts MISSING_REASON {}", observation.obs_status, reason),
                      fmt::format("OBS_STATUS {} contradice MISSING_REASON {}", observation.obs_status, reason)},
                     {fmt::format("the letters for {} are: {}", reason, letters),
                      fmt::format("las letras para {} son: {}", reason, letters)},
                     observation.where);
    }
}

}  // namespace

std::string read_obs_status(std::vector<std::string> const& letters, base::Where const& where,
                            base::Problems& problems) {
    std::string status;
    for (auto const& letter : letters) {
        if (letter.size() != 1 || programme::OBS_STATUS_LETTERS.find(letter[0]) == std::string_view::npos)
            problems.add({fmt::format("'{}' is not a letter of OBS_STATUS", letter),
                          fmt::format("«{}» no es una letra de OBS_STATUS", letter)},
                         advise_letter(letter, programme::OBS_STATUS_LETTERS), where);
        else if (status.find(letter[0]) != std::string::npos)
            problems.add({fmt::format("the letter {} of OBS_STATUS stands twice", letter),
                          fmt::format("la letra {} de OBS_STATUS está dos veces", letter)},
                         {"write it once", "escríbala una vez"}, where);
        else
            status += letter;
    }
    if (letters.empty())
        problems.add({"OBS_STATUS is empty", "OBS_STATUS está vacío"},
                     {"write A for a normal value, or the letters that say why it is missing",
                      "escriba A para un valor normal, o las letras que dicen por qué falta"},
                     where);
    if (status.size() > 1 && has_any(status, "A"))
        problems.add({fmt::format("OBS_STATUS {} is A (normal) and something else at once", status),
                      fmt::format("OBS_STATUS {} es A (normal) y otra cosa a la vez", status)},
                     {"leave the A out", "quite la A"}, where);
    if (has_any(status, "V"))
        not_releasable("not validated (OBS_STATUS V)", "sin validar (OBS_STATUS V)", where, problems);
    return status;
}

char read_conf_status(std::string const& text, base::Where const& where, base::Problems& problems) {
    if (text.empty()) return 'F';
    if (text.size() != 1 || programme::CONF_STATUS_LETTERS.find(text[0]) == std::string_view::npos) {
        problems.add({fmt::format("'{}' is not a letter of CONF_STATUS", text),
                      fmt::format("«{}» no es una letra de CONF_STATUS", text)},
                     advise_letter(text, programme::CONF_STATUS_LETTERS), where);
        return 'F';
    }
    if (text[0] == 'N')
        not_releasable("for internal use only (CONF_STATUS N)", "marcada solo para uso interno (CONF_STATUS N)", where,
                       problems);
    return text[0];
}

std::optional<MissingReason> read_missing_reason(std::string const& text, base::Where const& where,
                                                 base::Problems& problems) {
    if (text.empty()) return std::nullopt;
    auto const reason = programme::parse_missing_reason(text);
    if (reason) return reason;
    std::vector<std::string> const names{"not_reported", "not_compiled", "picture", "not_published", "withheld"};
    auto advice = base::suggestion(text, names);
    if (advice.empty()) advice = {"use one of " + base::join(names, ", "), "use uno de " + base::join(names, ", ")};
    problems.add({fmt::format("'{}' is not a MISSING_REASON", text), fmt::format("«{}» no es un MISSING_REASON", text)},
                 std::move(advice), where);
    return reason;
}

void check_status(restricted::Observation const& observation, base::Problems& problems) {
    if (observation.obs_value)
        check_with_value(observation, problems);
    else
        check_without_value(observation, problems);
}

}  // namespace cifra::collect
