#include "app/pin_command.hpp"
#include "app/say.hpp"
#include "app/workspace.hpp"
#include "base/file.hpp"
#include "base/public_key_file.hpp"
#include "base/text.hpp"
#include "store/signing_keys.hpp"

#include <ostream>

namespace cifra::app {
namespace {

constexpr std::size_t KEY_FILE_BYTES = 4096;

base::Result<void> check_area(programme::Programme const& programme, std::string const& area) {
    if (programme.member(area) != nullptr) return {};
    std::vector<std::string> codes;
    for (auto const& member : programme.members) codes.push_back(member.code);
    auto const near = base::suggestion(area, codes);
    return base::fail(base::ErrorCode::usage,
                      {"there is no area '" + area + "'" + near.en, "no existe el área «" + area + "»" + near.es},
                      {"write one of " + base::join(codes, ", "), "escriba una de " + base::join(codes, ", ")});
}

}  // namespace

base::Result<int> pin_key(PinSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    CIFRA_CHECK(check_area(workspace.programme, settings.area));
    CIFRA_TRY(auto const text, base::read_text(settings.key, KEY_FILE_BYTES));
    CIFRA_TRY(auto const key, base::parse_public_key(text, settings.key));
    auto const id = base::to_string(key.id);
    CIFRA_CHECK(store::pin_key(workspace.writer(settings.by, restricted::Role::secretariat),
                               {settings.area, id, base::public_key_text(key), {}, {}}));
    out << say(settings.language,
               {"Pinned key {} to {}: from now on its returns must be signed\n",
                "Clave {} registrada para {}: desde ahora sus informes deben venir firmados\n"},
               id, settings.area);
    return 0;
}

base::Result<int> revoke_key(PinSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    CIFRA_CHECK(check_area(workspace.programme, settings.area));
    CIFRA_CHECK(
        store::revoke_key(workspace.writer(settings.by, restricted::Role::secretariat), settings.area, settings.key));
    out << say(settings.language, {"Key {} of {} is out of force\n", "La clave {} de {} quedó sin vigencia\n"},
               settings.key, settings.area);
    return 0;
}

}  // namespace cifra::app
