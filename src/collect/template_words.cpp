#include "collect/template_words.hpp"

#include <fmt/format.h>

namespace cifra::collect {

using base::LocalText;

CellAdvice figure_advice(AskedIndicator const& indicator, AskedRow const& row) {
    if (row.yes_or_no)
        return {{"Yes or no", "Sí o no"},
                {"Write 1 for yes and 0 for no. If it is not known, leave this cell empty and choose the reason on the "
                 "right.",
                 "Escriba 1 si es así y 0 si no. Si no se sabe, deje vacía esta celda y elija el motivo a la derecha."},
                {"Only 1 or 0", "Solo 1 o 0"},
                {"Write 1 for yes and 0 for no; or empty the cell and choose a reason.",
                 "Escriba 1 si es así y 0 si no; o vacíe la celda y elija un motivo."}};
    if (indicator.number == NumberKind::amount)
        return {{"Amount", "Monto"},
                {fmt::format("Write the amount in {}, digits only, with at most two decimals. If there is none, leave "
                             "this cell empty and choose the reason on the right.",
                             indicator.currency),
                 fmt::format("Escriba el monto en {}, solo dígitos, con dos decimales como máximo. Si no lo hay, deje "
                             "vacía esta celda y elija el motivo a la derecha.",
                             indicator.currency)},
                {"Not an amount", "No es un monto"},
                {"Write digits only, 0 or more; or empty the cell and choose a reason.",
                 "Escriba solo dígitos, 0 o más; o vacíe la celda y elija un motivo."}};
    if (row.role == RowRole::named)
        return {{"Number, if you have it", "Número, si lo tiene"},
                {"Write a whole number, digits only. Leave the cell empty if this row does not apply.",
                 "Escriba un número entero, solo dígitos. Deje la celda vacía si esta fila no corresponde."},
                {"Not a whole number", "No es un número entero"},
                {"Write digits only, without points, commas or words; or empty the cell.",
                 "Escriba solo dígitos, sin puntos, comas ni palabras; o vacíe la celda."}};
    return {
        {"Number", "Número"},
        {"Write a whole number, digits only. 0 means that there was no case. If there is no figure, leave this cell "
         "empty and choose the reason on the right.",
         "Escriba un número entero, solo dígitos. 0 significa que no hubo casos. Si no hay cifra, deje vacía esta "
         "celda y elija el motivo a la derecha."},
        {"Not a whole number", "No es un número entero"},
        {"Write digits only, without points, commas or words; or empty the cell and choose a reason.",
         "Escriba solo dígitos, sin puntos, comas ni palabras; o vacíe la celda y elija un motivo."}};
}

CellAdvice reason_advice() {
    return {{"Only when there is no figure", "Solo cuando no hay cifra"},
            {"Choose why there is no figure. The sheet at the front explains each reason.",
             "Elija por qué no hay cifra. La primera hoja explica cada motivo."},
            {"Not in the list", "No está en la lista"},
            {"Choose a reason from the list, or empty the cell.", "Elija un motivo de la lista, o vacíe la celda."}};
}

CellAdvice status_advice() {
    return {{"How firm the figure is", "Qué tan firme es la cifra"},
            {"Choose from the list. Leave it empty when the figure is final.",
             "Elija de la lista. Déjela vacía cuando la cifra es definitiva."},
            {"Not in the list", "No está en la lista"},
            {"Choose from the list, or empty the cell.", "Elija de la lista, o vacíe la celda."}};
}

CellAdvice definition_advice() {
    return {{"Whom the figure counts", "A quiénes cuenta la cifra"},
            {"Choose the definition that was used. Leave it empty when it is the one above. The sheet at the front "
             "explains each.",
             "Elija la definición usada. Déjela vacía si es la de arriba. La primera hoja explica cada una."},
            {"Not in the list", "No está en la lista"},
            {"Choose from the list, or empty the cell.", "Elija de la lista, o vacíe la celda."}};
}

CellAdvice note_advice() {
    return {
        {"Note", "Nota"},
        {"What a reader must know to understand the figure: who is counted, what is missing, what changed. It may be "
         "published. Write no name and nothing that could identify a person.",
         "Lo que hay que saber para entender la cifra: a quién cuenta, qué falta, qué cambió. Puede publicarse. No "
         "escriba nombres ni nada que permita identificar a una persona."},
        {"Too long", "Demasiado larga"},
        {"Shorten the note to 500 characters.", "Acorte la nota a 500 caracteres."}};
}

LocalText form_title(LocalText const& area_name, std::string const& time_period) {
    return {fmt::format("Yearly return of {}, {}", area_name.en, time_period),
            fmt::format("Informe anual de {}, {}", area_name.es, time_period)};
}

LocalText form_purpose(programme::Programme const& programme, LocalText const& area_in_sentence,
                       std::string const& time_period) {
    return {
        fmt::format("With this form {} gives its figures of {} to {}. They are checked with you, put together with "
                    "those of the other members, protected so that no person can be recognised in them, and "
                    "published.",
                    area_in_sentence.en, time_period, programme.short_name.en),
        fmt::format("Con este formulario, {} entrega sus cifras de {} para {}. Se revisan con usted, se reúnen con las "
                    "de los demás miembros, se protegen para que no se pueda reconocer a ninguna persona y se "
                    "publican.",
                    area_in_sentence.es, time_period, programme.short_name.es)};
}

std::vector<LocalText> form_steps(std::string const& time_period) {
    return {
        {"1. Say below who reports. Only the cells with a blue frame can be filled.",
         "1. Indique abajo quién informa. Solo se pueden llenar las celdas con marco azul."},
        {fmt::format(
             "2. Go through the sheets, one an area of work. In each row write the figure for {} in digits only. "
             "0 means that there was no case.",
             time_period),
         fmt::format("2. Recorra las hojas, una por área de trabajo. En cada fila escriba la cifra de {} solo con "
                     "dígitos. 0 significa que no hubo casos.",
                     time_period)},
        {"3. Where there is no figure, leave its cell empty and choose the reason: missing is never zero.",
         "3. Donde no haya cifra, deje vacía su celda y elija el motivo: lo que falta nunca es cero."},
        {"4. Say how firm a figure is when it is not final, and write a note where a reader needs one.",
         "4. Indique qué tan firme es una cifra cuando no es definitiva, y escriba una nota donde haga falta."},
        {"5. The last column says what is missing or does not add up. When every sheet is complete, save the file and "
         "send it.",
         "5. La última columna dice qué falta o qué no cuadra. Cuando todas las hojas estén completas, guarde el "
         "archivo "
         "y envíelo."},
    };
}

LocalText block_hint(AskedBlock const& block) {
    switch (block.check) {
        case BlockCheck::sum:
            return {"Sum of the rows below", "Suma de las filas de abajo"};
        case BlockCheck::at_most:
            return {"One person may count in several rows", "Una persona puede contar en varias filas"};
        case BlockCheck::none:
            return {};
    }
    return {};
}

LocalText row_hint(AskedRow const& row) {
    if (row.yes_or_no) return {"Write 1 for yes, 0 for no.", "Escriba 1 si es así, 0 si no."};
    switch (row.role) {
        case RowRole::apart:
            return {"Say in the note whether the total includes them.", "Diga en la nota si el total las incluye."};
        case RowRole::named:
            return {"Leave empty if it does not apply.", "Deje vacío si no corresponde."};
        case RowRole::open:
            return {"Only if you cannot fill the rows above.", "Solo si no puede llenar las filas de arriba."};
        case RowRole::total:
        case RowRole::part:
            return {};
    }
    return {};
}

}  // namespace cifra::collect
