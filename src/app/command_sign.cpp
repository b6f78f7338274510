#include "app/command_signature.hpp"

#include "app/password.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "base/secret_file.hpp"
#include "base/secret_key_file.hpp"
#include "base/signature.hpp"
#include "restricted/return_comment.hpp"

#include <fmt/format.h>
#include <filesystem>
#include <ostream>

namespace cifra::app {
namespace {

constexpr std::size_t LARGEST_KEY_FILE = 4096;

base::Result<base::SecretKey> open_key(SignSettings const& settings) {
    CIFRA_TRY(auto const text, base::read_secret_file(settings.key, LARGEST_KEY_FILE));
    CIFRA_TRY(auto const sealed, base::parse_secret_key(text, settings.key));
    if (!sealed.encrypted) return base::open_secret_key(sealed, base::SecretBytes());
    CIFRA_TRY(auto const password, read_password(settings.password_file, PasswordUse::existing, settings.language));
    return base::open_secret_key(sealed, password);
}

bool names_a_return(SignSettings const& settings) {
    return !settings.return_area.empty() || !settings.year.empty() || settings.sequence != 0 ||
           !settings.previous.empty() || !settings.schema.empty() || !settings.time.empty();
}

/// A first return has no previous one, every other has.
base::Result<void> check_previous(SignSettings const& settings) {
    if (settings.sequence == 1 && !settings.previous.empty())
        return base::fail(
            base::ErrorCode::usage,
            {"the first return of an area has no previous one", "el primer informe de un área no tiene uno anterior"},
            {"leave --previous out, or correct --seq", "omita --previous, o corrija --seq"});
    if (settings.sequence > 1 && settings.previous.empty())
        return base::fail(
            base::ErrorCode::usage,
            {"the file of the area's return before this one is not given",
             "falta el archivo del informe del área anterior a este"},
            {"name it with --previous, exactly as it was sent", "indíquelo con --previous, exactamente como se envió"});
    return {};
}

/// The comment's words are those of its format; whoever signs gave options.
base::Error with_options(base::Error error) {
    error.what_to_do = {
        "give --return-area, --year, --seq, --schema and --time, and --previous for every return but the area's first; "
        "'cifra sign --help' shows how each is written",
        "indique --return-area, --year, --seq, --schema y --time, y --previous en todo informe salvo el primero del "
        "área; «cifra sign --help» muestra cómo se escribe cada una"};
    return error;
}

/// A drive without modes shows every file as everybody's: that is worth a warning, and no refusal.
void warn_of_readers(SignSettings const& settings, std::ostream& out) {
    namespace fs = std::filesystem;
    std::error_code error;
    auto const others = fs::perms::group_all | fs::perms::others_all;
    if ((fs::status(settings.key, error).permissions() & others) == fs::perms::none || error) return;
    if (settings.language == base::Language::en)
        out << fmt::format("Warning: others on this machine can read {}; run chmod 600 {}\n", settings.key,
                           settings.key);
    else
        out << fmt::format("Advertencia: otras personas de este equipo pueden leer {}; ejecute chmod 600 {}\n",
                           settings.key, settings.key);
}

base::Result<std::string> trusted_comment(SignSettings const& settings) {
    if (names_a_return(settings)) {
        CIFRA_CHECK(check_previous(settings));
        restricted::ReturnComment comment{settings.return_area, settings.year, settings.sequence, {},
                                          settings.schema,      settings.time};
        if (!settings.previous.empty()) {
            CIFRA_TRY(auto const previous, base::read_file(settings.previous));
            comment.previous_sha256 = base::sha256_hex(previous);
        }
        return restricted::write_return_comment(comment).map_error(with_options);
    }
    auto comment = "file:" + std::filesystem::path(settings.file).filename().string();
    if (base::is_trusted_comment(comment)) return comment;
    return base::fail(
        base::ErrorCode::usage,
        {"the file's name cannot stand in a comment", "el nombre del archivo no puede ir en un comentario"},
        {"give the file a name without control characters", "dé al archivo un nombre sin caracteres de control"},
        {settings.file, 0, 0});
}

}  // namespace

base::Result<int> sign(SignSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto comment, trusted_comment(settings));
    CIFRA_TRY(auto const bytes, base::read_file(settings.file));
    CIFRA_TRY(auto const key, open_key(settings));
    auto const signature = base::sign(key, bytes, std::move(comment));
    auto const path = settings.file + ".minisig";
    CIFRA_CHECK(base::write_file(path, base::signature_text(signature)));
    if (settings.language == base::Language::en)
        out << fmt::format("Signed with key {}: send {} together with {}\n", to_string(key.id()), path, settings.file);
    else
        out << fmt::format("Firmado con la clave {}: envíe {} junto con {}\n", to_string(key.id()), path,
                           settings.file);
    warn_of_readers(settings, out);
    return 0;
}

}  // namespace cifra::app
