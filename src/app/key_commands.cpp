#include "app/command_signature.hpp"
#include "app/command_words.hpp"
#include "app/pin_command.hpp"

#include <CLI/Config.hpp>
#include <CLI/Option.hpp>

#include <memory>

namespace cifra::app {
namespace {

constexpr int LARGEST_SEQUENCE = 999'999'999;

Command keygen_command() {
    auto const settings = std::make_shared<KeygenSettings>();
    return {"keygen",
            {"Make a pair of keys for signing returns, or a secret for cell keys",
             "Generar un par de claves para firmar informes, o un secreto para claves de celda"},
            [settings](Definition const& definition) {
                definition
                    .option("--out", settings->out, "The secret key's file; KEY.pub is put beside it",
                            "Archivo de la clave secreta; a su lado queda CLAVE.pub")
                    ->required();
                definition.option("--password-file", settings->password_file,
                                  "A file whose first line is the password (without: the terminal is asked)",
                                  "Archivo cuya primera línea es la contraseña (sin él: se pide en la terminal)");
                definition.flag("--no-password", settings->no_password, "Whoever has the file can sign",
                                "Quien tenga el archivo puede firmar");
                definition.flag("--cell-key", settings->cell_key,
                                "A secret for cifra tabulate --protect cell-key, in place of a pair",
                                "Un secreto para cifra tabulate --protect cell-key, en lugar de un par");
                definition.number("--deviation", settings->deviation, {LEAST_DEVIATION, MOST_DEVIATION},
                                  "Of a secret: largest change of a count (default 5)",
                                  "De un secreto: mayor cambio de un conteo (por defecto 5)");
                definition.option("--variance", settings->variance, "Of a secret: variance of the changes (default 3)",
                                  "De un secreto: varianza de los cambios (por defecto 3)");
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return keygen(*settings, out);
            }};
}

void define_sign(Definition const& definition, SignSettings& settings) {
    definition.argument("file", settings.file, "What is signed", "Lo que se firma");
    definition.option("--key", settings.key, "The secret key's file", "Archivo de la clave secreta")->required();
    definition.option("--password-file", settings.password_file, "A file whose first line is the password",
                      "Archivo cuya primera línea es la contraseña");
    definition.option("--return-area", settings.return_area, "Of a return: code of the area",
                      "De un informe: código del área");
    takes_a_year(definition.option("--year", settings.year, "Of a return: its year", "De un informe: su año"));
    definition.number("--seq", settings.sequence, {1, LARGEST_SEQUENCE},
                      "Of a return: its number in the area's chain, from 1",
                      "De un informe: su número en la cadena del área, desde 1");
    definition.option("--previous", settings.previous, "Of a return: the file signed before it",
                      "De un informe: el archivo firmado antes");
    definition.option("--schema", settings.schema, "Of a return: programme and version, NAME-1.0.0",
                      "De un informe: programa y versión, NAME-1.0.0");
    definition.option("--time", settings.time, "Of a return: now, in UTC, 2021-03-01T12:00:00Z",
                      "De un informe: ahora, en UTC, 2021-03-01T12:00:00Z");
    definition.messages_language();
}

Command sign_command() {
    auto const settings = std::make_shared<SignSettings>();
    return {"sign",
            {"Sign a file or a return", "Firmar un archivo o un informe"},
            [settings](Definition const& definition) { define_sign(definition, *settings); },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return sign(*settings, out);
            }};
}

Command verify_return_command() {
    auto const settings = std::make_shared<VerifyReturnSettings>();
    return {"verify-return",
            {"Verify a signed return, or the receipt of one", "Verificar un informe firmado, o su acuse de recibo"},
            [settings](Definition const& definition) {
                definition.argument("file", settings->file, "The return", "El informe");
                definition
                    .option("--key", settings->key, "The area's public key file; of a receipt the secretariat's",
                            "Archivo de la clave pública del área; de un acuse, la de la secretaría")
                    ->required();
                definition.option("--receipt", settings->receipt,
                                  "Verify this receipt of the secretariat's, and that it is of the return",
                                  "Verificar este acuse de la secretaría, y que sea del informe");
                definition.option("--signature", settings->signature,
                                  "The signature (default: FILE.minisig, or RECEIPT.minisig)",
                                  "La firma (por defecto: ARCHIVO.minisig, o ACUSE.minisig)");
                definition.messages_language();
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return settings->receipt.empty() ? verify_return(*settings, out) : verify_receipt_of(*settings, out);
            }};
}

void define_pin(Definition const& definition, PinSettings& settings, char const* en, char const* es) {
    definition.workspace(settings.workspace);
    definition.argument("area", settings.area, "Code of the area", "Código del área");
    definition.argument("key", settings.key, en, es);
    definition.option("--by", settings.by, "Who does it", "Quién lo hace");
    definition.messages_language();
}

Command pin_key_command() {
    auto const settings = std::make_shared<PinSettings>();
    return {"pin-key",
            {"Take only returns of an area that are signed with its key",
             "Admitir de un área solo informes firmados con su clave"},
            [settings](Definition const& definition) {
                define_pin(definition, *settings, "The area's public key file", "Archivo de la clave pública del área");
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return pin_key(*settings, out);
            }};
}

Command revoke_key_command() {
    auto const settings = std::make_shared<PinSettings>();
    return {"revoke-key",
            {"Take an area's key out of force, for ever", "Dejar sin vigencia, para siempre, la clave de un área"},
            [settings](Definition const& definition) {
                define_pin(definition, *settings, "Id of the key, as pin-key showed it",
                           "Identificador de la clave, tal como lo mostró pin-key");
            },
            [settings](std::string const& language, std::ostream& out) -> base::Result<int> {
                CIFRA_TRY(settings->language, one_language(language));
                return revoke_key(*settings, out);
            }};
}

}  // namespace

std::vector<Command> key_commands() {
    return {keygen_command(), sign_command(), verify_return_command(), pin_key_command(), revoke_key_command()};
}

}  // namespace cifra::app
