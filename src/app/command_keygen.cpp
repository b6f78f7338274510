#include "app/command_signature.hpp"

#include "app/password.hpp"
#include "base/public_key_file.hpp"
#include "base/secret_file.hpp"
#include "base/secret_key_file.hpp"
#include "protect/cell_secret.hpp"
#include "protect/perturbation_table.hpp"

#include <fmt/format.h>
#include <filesystem>
#include <ostream>

namespace cifra::app {
namespace {

namespace fs = std::filesystem;

/// Both names must be free before a password is asked for.
base::Result<void> check_free(std::string const& path) {
    std::error_code ignored;
    if (!path.empty() && fs::symlink_status(path, ignored).type() == fs::file_type::not_found) return {};
    return base::fail(base::ErrorCode::io,
                      {"something stands there already, and a key is never replaced",
                       "ya hay algo con ese nombre, y una clave nunca se reemplaza"},
                      {"choose another name with --out", "elija otro nombre con --out"}, {path, 0, 0});
}

base::Result<base::SecretBytes> sealed_text(base::SecretKey const& key, KeygenSettings const& settings) {
    if (settings.no_password) return base::secret_key_text(key);
    CIFRA_TRY(auto const password, read_password(settings.password_file, PasswordUse::chosen, settings.language));
    return base::secret_key_text(key, password);
}

void print(KeygenSettings const& settings, base::KeyId const& id, std::ostream& out) {
    if (settings.language == base::Language::en)
        out << fmt::format(
            "Made key {}\n"
            "  {}: the secret key; keep it to yourself, with a copy in a safe place\n"
            "  {}.pub: the public key; give it to the secretariat in person, or read its id over the telephone\n",
            to_string(id), settings.out, settings.out);
    else
        out << fmt::format(
            "Se creó la clave {}\n"
            "  {}: la clave secreta; guárdela solo para usted, con una copia en un lugar seguro\n"
            "  {}.pub: la clave pública; entréguela a la secretaría en persona, o lea su identificador por teléfono\n",
            to_string(id), settings.out, settings.out);
    if (!settings.no_password) return;
    if (settings.language == base::Language::en)
        out << "The secret key has no password: whoever has the file can sign\n";
    else
        out << "La clave secreta no tiene contraseña: quien tenga el archivo puede firmar\n";
}

void print_cell_secret(KeygenSettings const& settings, protect::PerturbationParameters const& parameters,
                       std::ostream& out) {
    auto const text = protect::parameters_text(parameters);
    if (settings.language == base::Language::en)
        out << fmt::format(
            "Made a secret for cell keys in {}, for {}\n"
            "Keep it away from the records and from what is published, with a copy in a safe place: another secret "
            "gives other counts\n",
            settings.out, text);
    else
        out << fmt::format(
            "Se generó un secreto para claves de celda en {}, para {}\n"
            "Guárdelo lejos de los registros y de lo que se publica, con una copia en un lugar seguro: otro secreto da "
            "otros conteos\n",
            settings.out, text);
}

/// The secret has no password: it is read where nobody types one.
base::Result<int> make_cell_secret(KeygenSettings const& settings, std::ostream& out) {
    if (settings.no_password || !settings.password_file.empty())
        return base::fail(
            base::ErrorCode::usage,
            {"a secret for cell keys has no password", "un secreto para claves de celda no lleva contraseña"},
            {"leave --no-password and --password-file out", "omita --no-password y --password-file"});
    auto parameters = protect::PerturbationParameters{};
    parameters.deviation = settings.deviation.value_or(parameters.deviation);
    parameters.variance = settings.variance.value_or(parameters.variance);
    CIFRA_CHECK(protect::make_perturbation_table(parameters));
    CIFRA_CHECK(check_free(settings.out));
    auto const text = protect::new_cell_secret_text(parameters);
    CIFRA_CHECK(base::write_new_file(settings.out, text.view(), base::FileAccess::owner));
    print_cell_secret(settings, parameters, out);
    return 0;
}

base::Result<void> check_pair(KeygenSettings const& settings) {
    if (settings.deviation || settings.variance)
        return base::fail(
            base::ErrorCode::usage,
            {"--deviation and --variance go with --cell-key only", "--deviation y --variance solo van con --cell-key"},
            {"add --cell-key, or leave them out", "agregue --cell-key, o quítelas"});
    if (!settings.no_password || settings.password_file.empty()) return {};
    return base::fail(base::ErrorCode::usage,
                      {"--no-password and --password-file exclude each other",
                       "--no-password y --password-file se excluyen entre sí"},
                      {"leave one of them out", "omita una de las dos"});
}

}  // namespace

base::Result<int> keygen(KeygenSettings const& settings, std::ostream& out) {
    if (settings.cell_key) return make_cell_secret(settings, out);
    CIFRA_CHECK(check_pair(settings));
    CIFRA_CHECK(check_free(settings.out));
    CIFRA_CHECK(check_free(settings.out + ".pub"));
    auto const key = base::SecretKey::generate();
    CIFRA_TRY(auto const text, sealed_text(key, settings));
    CIFRA_CHECK(base::write_new_file(settings.out, text.view(), base::FileAccess::owner));
    auto const written = base::write_new_file(settings.out + ".pub", base::public_key_text(key.public_key()),
                                              base::FileAccess::everyone);
    if (!written) {
        std::error_code ignored;
        fs::remove(settings.out, ignored);
        return base::fail(written.error());
    }
    print(settings, key.id(), out);
    return 0;
}

}  // namespace cifra::app
