#include "app/trail_words.hpp"

#include "restricted/return_state.hpp"

#include <array>

namespace cifra::app {
namespace {

struct Words {
    char const* id;
    char const* en;
    char const* es;
};

/// Steps with something that is no return.
constexpr std::array<Words, 4> OTHER_STEPS = {{
    {"pin_key", "pin a key", "registrar una clave"},
    {"revoke_key", "revoke a key", "dejar sin vigencia una clave"},
    {"adopt_programme", "adopt a changed programme", "adoptar un programa cambiado"},
    {"alarm", "refuse a signed file", "rechazar un archivo firmado"},
}};

constexpr std::array<Words, 5> SUBJECTS = {{
    {"return", "return", "informe"},
    {"edition", "edition", "edición"},
    {"key", "key", "clave"},
    {"programme", "programme", "programa"},
    {"file", "file", "archivo"},
}};

}  // namespace

base::LocalText step_in_words(std::string const& step) {
    for (auto const known : restricted::RETURN_STEPS)
        if (to_string(known) == step) return restricted::step_label(known);
    for (auto const& known : OTHER_STEPS)
        if (known.id == step) return {known.en, known.es};
    return {step, step};
}

base::LocalText role_in_words(std::string const& role) {
    if (auto const known = restricted::parse_role(role)) return restricted::role_label(*known);
    return {role, role};
}

base::LocalText subject_in_words(std::string const& subject) {
    auto const end = subject.find(' ');
    for (auto const& known : SUBJECTS)
        if (subject.substr(0, end) == known.id) {
            auto const rest = end == std::string::npos ? std::string() : subject.substr(end);
            return {known.en + rest, known.es + rest};
        }
    return {subject, subject};
}

}  // namespace cifra::app
