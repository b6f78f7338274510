#include "restricted/return_state.hpp"

#include "base/assert.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace cifra::restricted {
namespace {

struct StateName {
    ReturnState state;
    char const* id;
    char const* en;
    char const* es;
};

constexpr std::array<StateName, 8> STATE_NAMES = {{
    {ReturnState::draft, "draft", "draft", "borrador"},
    {ReturnState::submitted, "submitted", "submitted", "entregado"},
    {ReturnState::in_review, "in_review", "in review", "en revisión"},
    {ReturnState::returned, "returned", "sent back", "devuelto"},
    {ReturnState::validated, "validated", "accepted", "aceptado"},
    {ReturnState::consolidated, "consolidated", "consolidated", "consolidado"},
    {ReturnState::published, "published", "published", "publicado"},
    {ReturnState::corrected, "corrected", "replaced by a correction", "reemplazado por una corrección"},
}};

struct StepName {
    ReturnStep step;
    char const* id;
    char const* en;
    char const* es;
};

constexpr std::array<StepName, 9> STEP_NAMES = {{
    {ReturnStep::draft, "draft", "keep a draft", "guardar un borrador"},
    {ReturnStep::submit, "submit", "submit a return", "entregar un informe"},
    {ReturnStep::explain, "explain", "explain a finding", "explicar un hallazgo"},
    {ReturnStep::review, "review", "review the return", "revisar el informe"},
    {ReturnStep::send_back, "send_back", "send the return back", "devolver el informe"},
    {ReturnStep::accept, "accept", "accept the return", "aceptar el informe"},
    {ReturnStep::consolidate, "consolidate", "consolidate the return", "consolidar el informe"},
    {ReturnStep::publish, "publish", "publish the return's figures", "publicar las cifras del informe"},
    {ReturnStep::correct, "correct", "replace the return by its correction", "reemplazar el informe por su corrección"},
}};

StateName const& name_of(ReturnState state) {
    auto const* const found =
        std::find_if(STATE_NAMES.begin(), STATE_NAMES.end(), [&](auto const& name) { return name.state == state; });
    CIFRA_ASSERT(found != STATE_NAMES.end());
    return *found;
}

StepName const& name_of(ReturnStep step) {
    auto const* const found =
        std::find_if(STEP_NAMES.begin(), STEP_NAMES.end(), [&](auto const& name) { return name.step == step; });
    CIFRA_ASSERT(found != STEP_NAMES.end());
    return *found;
}

}  // namespace

std::string to_string(ReturnState state) {
    return name_of(state).id;
}

std::string to_string(ReturnStep step) {
    return name_of(step).id;
}

std::string to_string(Role role) {
    return role == Role::focal_point ? "focal_point" : "secretariat";
}

std::optional<ReturnState> parse_return_state(std::string_view text) {
    for (auto const& name : STATE_NAMES)
        if (text == name.id) return name.state;
    return std::nullopt;
}

std::optional<Role> parse_role(std::string_view text) {
    for (auto const role : ROLES)
        if (text == to_string(role)) return role;
    return std::nullopt;
}

base::LocalText state_label(ReturnState state) {
    return {name_of(state).en, name_of(state).es};
}

base::LocalText role_label(Role role) {
    if (role == Role::focal_point) return {"the focal point", "el punto focal"};
    return {"the secretariat", "la secretaría"};
}

base::LocalText step_label(ReturnStep step) {
    return {name_of(step).en, name_of(step).es};
}

std::vector<AllowedStep> const& allowed_steps() {
    using State = ReturnState;
    using Step = ReturnStep;
    constexpr auto FOCAL_POINT = Role::focal_point;
    constexpr auto SECRETARIAT = Role::secretariat;
    static std::vector<AllowedStep> const STEPS = {
        {Step::draft, FOCAL_POINT, std::nullopt, State::draft},
        {Step::draft, FOCAL_POINT, State::draft, State::draft},
        {Step::draft, FOCAL_POINT, State::returned, State::draft},
        {Step::draft, FOCAL_POINT, State::validated, State::draft},
        {Step::draft, FOCAL_POINT, State::consolidated, State::draft},
        {Step::draft, FOCAL_POINT, State::published, State::draft},

        {Step::submit, FOCAL_POINT, std::nullopt, State::submitted},
        {Step::submit, FOCAL_POINT, State::draft, State::submitted},
        {Step::submit, FOCAL_POINT, State::returned, State::submitted},
        {Step::submit, FOCAL_POINT, State::validated, State::submitted},
        {Step::submit, FOCAL_POINT, State::consolidated, State::submitted},
        {Step::submit, FOCAL_POINT, State::published, State::submitted},
        // Of an area that sends no file of its own, and figures imported from a public source.
        {Step::submit, SECRETARIAT, std::nullopt, State::submitted},
        {Step::submit, SECRETARIAT, State::returned, State::submitted},
        {Step::submit, SECRETARIAT, State::validated, State::submitted},
        {Step::submit, SECRETARIAT, State::consolidated, State::submitted},
        {Step::submit, SECRETARIAT, State::published, State::submitted},

        {Step::explain, FOCAL_POINT, State::draft, State::draft},
        {Step::explain, FOCAL_POINT, State::submitted, State::submitted},
        {Step::explain, FOCAL_POINT, State::in_review, State::in_review},
        {Step::explain, SECRETARIAT, State::submitted, State::submitted},
        {Step::explain, SECRETARIAT, State::in_review, State::in_review},

        {Step::review, SECRETARIAT, State::submitted, State::in_review},
        {Step::review, SECRETARIAT, State::in_review, State::in_review},
        {Step::send_back, SECRETARIAT, State::submitted, State::returned},
        {Step::send_back, SECRETARIAT, State::in_review, State::returned},
        {Step::accept, SECRETARIAT, State::submitted, State::validated},
        {Step::accept, SECRETARIAT, State::in_review, State::validated},

        {Step::consolidate, SECRETARIAT, State::validated, State::consolidated},
        {Step::consolidate, SECRETARIAT, State::consolidated, State::consolidated},
        {Step::consolidate, SECRETARIAT, State::published, State::published},
        {Step::publish, SECRETARIAT, State::consolidated, State::published},
        {Step::publish, SECRETARIAT, State::published, State::published},

        {Step::correct, SECRETARIAT, State::validated, State::corrected},
        {Step::correct, SECRETARIAT, State::consolidated, State::corrected},
        {Step::correct, SECRETARIAT, State::published, State::corrected},
    };
    return STEPS;
}

std::optional<ReturnState> after_step(ReturnStep step, Role role, std::optional<ReturnState> from) {
    for (auto const& allowed : allowed_steps())
        if (allowed.step == step && allowed.role == role && allowed.from == from) return allowed.to;
    return std::nullopt;
}

std::vector<std::optional<ReturnState>> states_before(ReturnStep step, Role role) {
    std::vector<std::optional<ReturnState>> states;
    for (auto const& allowed : allowed_steps())
        if (allowed.step == step && allowed.role == role) states.push_back(allowed.from);
    return states;
}

}  // namespace cifra::restricted
