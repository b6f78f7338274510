// The words with which a return is refused.
#include "base/assert.hpp"
#include "restricted/return_intake.hpp"

#include <fmt/format.h>

namespace cifra::restricted {
namespace {

struct Words {
    base::LocalText message;
    base::LocalText what_to_do;
};

int expected_sequence(ExpectedReturn const& expected) {
    return expected.last ? expected.last->sequence + 1 : 1;
}

Words of_signature(ReturnVerdict verdict, ExpectedReturn const& expected) {
    auto const& area = expected.ref_area;
    if (verdict == ReturnVerdict::unknown_key && area.empty())
        return {{"it is signed with a key that is registered for no area",
                 "está firmado con una clave que no está registrada para ningún área"},
                {"sign with the key that the secretariat has registered, or register the new one first",
                 "firme con la clave que la secretaría tiene registrada, o registre primero la nueva"}};
    if (verdict == ReturnVerdict::unknown_key)
        return {{fmt::format("it is signed with a key that is not one of {}", area),
                 fmt::format("está firmado con una clave que no es de {}", area)},
                {"sign with the key that the secretariat has registered, or register the new one first",
                 "firme con la clave que la secretaría tiene registrada, o registre primero la nueva"}};
    if (verdict == ReturnVerdict::revoked_key)
        return {{fmt::format("it is signed with a key of {} that was revoked", area),
                 fmt::format("está firmado con una clave de {} que fue revocada", area)},
                {"call the focal point: somebody uses a key that nobody should use any more",
                 "llame al punto focal: alguien usa una clave que ya nadie debería usar"}};
    if (verdict == ReturnVerdict::no_return)
        return {{"it is signed, but its trusted comment is not that of a return",
                 "está firmado, pero su comentario confiable no es el de un informe"},
                {"sign it with 'cifra sign --return-area …'", "fírmelo con «cifra sign --return-area …»"}};
    return {{"file, comment and signature do not belong together",
             "el archivo, el comentario y la firma no corresponden entre sí"},
            {"send the file again, as it was when it was signed, with its .minisig",
             "envíe de nuevo el archivo, tal como estaba al firmarlo, con su .minisig"}};
}

Words of_subject(ReturnVerdict verdict, ExpectedReturn const& expected) {
    if (verdict == ReturnVerdict::other_area)
        return {{fmt::format("the comment names another area than {}, whose key signed it", expected.ref_area),
                 fmt::format("el comentario indica otra área y no {}, cuya clave lo firmó", expected.ref_area)},
                {"sign it again with the right --return-area", "fírmelo de nuevo con el --return-area correcto"}};
    if (verdict == ReturnVerdict::other_year)
        return {{fmt::format("the comment names another year than {}", expected.time_period),
                 fmt::format("el comentario indica un año distinto de {}", expected.time_period)},
                {"submit it for its year, or sign it again with the right --year",
                 "preséntelo para su año, o fírmelo de nuevo con el --year correcto"}};
    return {{fmt::format("it answers another programme or version than {}", expected.schema),
             fmt::format("responde a un programa o versión distintos de {}", expected.schema)},
            {"fill in the current template and sign it", "llene la plantilla vigente y fírmela"}};
}

Words of_chain(ReturnVerdict verdict, ExpectedReturn const& expected) {
    int const next = expected_sequence(expected);
    if (verdict == ReturnVerdict::replayed)
        return {{"it is older than the return that was accepted last", "es anterior al último informe que se aceptó"},
                {fmt::format("nothing is lost; a correction is signed anew, with sequence {}", next),
                 fmt::format("nada se pierde; una corrección se firma de nuevo, con la secuencia {}", next)}};
    if (verdict == ReturnVerdict::out_of_order)
        return {{fmt::format("a return before it is missing: the next one has sequence {}", next),
                 fmt::format("falta un informe anterior a este: el siguiente lleva la secuencia {}", next)},
                {"send the missing ones first, in order", "envíe primero los que faltan, en orden"}};
    if (verdict == ReturnVerdict::conflicting)
        return {{"another file with this sequence was accepted before: the area has signed two different ones",
                 "antes se aceptó otro archivo con esta secuencia: el área firmó dos diferentes"},
                {fmt::format("call the focal point; if both are theirs, the new one is signed with sequence {}", next),
                 fmt::format("llame al punto focal; si ambos son suyos, el nuevo se firma con la secuencia {}", next)}};
    return {{"it follows another return than the one that was accepted last",
             "sigue a un informe distinto del último que se aceptó"},
            {"call the focal point, and sign it again with --previous naming the file of the last receipt",
             "llame al punto focal, y fírmelo de nuevo indicando en --previous el archivo del último acuse"}};
}

Words words_of(ReturnVerdict verdict, ExpectedReturn const& expected) {
    switch (verdict) {
        case ReturnVerdict::other_area:
        case ReturnVerdict::other_year:
        case ReturnVerdict::other_programme:
            return of_subject(verdict, expected);
        case ReturnVerdict::replayed:
        case ReturnVerdict::out_of_order:
        case ReturnVerdict::conflicting:
        case ReturnVerdict::other_previous:
            return of_chain(verdict, expected);
        default:
            return of_signature(verdict, expected);
    }
}

}  // namespace

base::Error refusal(ReturnVerdict verdict, ExpectedReturn const& expected, std::string const& file) {
    CIFRA_ASSERT(!is_accepted(verdict));
    auto words = words_of(verdict, expected);
    return {base::ErrorCode::bad_input, std::move(words.message), std::move(words.what_to_do), {file, 0, 0}, {}};
}

}  // namespace cifra::restricted
