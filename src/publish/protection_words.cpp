#include "publish/protection_words.hpp"

namespace cifra::publish {
namespace {

// In the order of the page.
std::vector<PageWord> const WORDS = {
    {"protection_title", {"How victims are protected", "Cómo se protege a las víctimas"}},
    {"protection_link",
     {"How victims are protected, and what is withheld", "Cómo se protege a las víctimas y qué se reserva"}},
    {"protection_headline", {"{withheld} of {cells} figures are withheld", "Se reservan {withheld} de {cells} cifras"}},
    {"protection_headline_one", {"One of {cells} figures is withheld", "Se reserva una de {cells} cifras"}},
    {"protection_headline_none",
     {"No figure of this edition is withheld", "En esta edición no se reserva ninguna cifra"}},
    {"protection_cells", {"figures in all tables", "cifras en todos los cuadros"}},
    {"protection_shown", {"shown", "publicadas"}},
    {"protection_withheld", {"withheld", "reservadas"}},
    {"protection_threshold",
     {"victims: the smallest count that is shown", "víctimas: el conteo más pequeño que se publica"}},
    {"protection_summary", {"Summary", "Resumen"}},
    {"protection_no_data",
     {"Figures that are neither shown nor withheld were not reported; they have no data.",
      "Las cifras que ni se publican ni se reservan no fueron informadas: no hay datos."}},

    {"protection_rules", {"What is withheld, and why", "Qué se reserva y por qué"}},
    {"protection_small", {"Small counts", "Conteos pequeños"}},
    {"protection_small_text",
     {"Where very few victims are counted, somebody who knows the place or the case could recognise one of them. So a "
      "count of "
      "victims from 1 to {last} is withheld. Zero is shown: it is about nobody. Sums of money, events and people "
      "reached by a "
      "campaign are not counts of victims, and are shown whatever their size.",
      "Cuando se cuentan muy pocas víctimas, alguien que conozca el lugar o el caso podría reconocer a una de ellas. "
      "Por eso se "
      "reserva todo conteo de víctimas de 1 a {last}. El cero se publica: no se refiere a nadie. Los montos de dinero, "
      "los "
      "eventos y las personas alcanzadas por una campaña no son conteos de víctimas y se publican sea cual sea su "
      "tamaño."}},
    {"protection_further",
     {"Further figures, so that nobody can subtract", "Otras cifras, para que nadie pueda restar"}},
    {"protection_further_text",
     {"Withholding a small count alone is not enough: whoever knows the total and all other parts gets it back by "
      "subtracting. "
      "Where that is possible, a larger count is withheld too, so that readers cannot tell what the small one is. As "
      "little as "
      "possible is withheld for that. Nothing tells the two kinds apart: a withheld figure can be large.",
      "No basta con reservar un conteo pequeño: quien conoce el total y las demás partes lo obtiene con una resta. "
      "Donde eso es "
      "posible, también se reserva un conteo mayor, de modo que nadie pueda saber cuánto vale el pequeño. Para ello se "
      "reserva lo "
      "menos posible. Nada distingue las dos clases: una cifra reservada puede ser grande."}},
    {"protection_no_further_text",
     {"Withholding a small count alone is not enough: whoever knows the total and all other parts gets it back by "
      "subtracting. "
      "Where that is possible the edition is not published until the tables are changed.",
      "No basta con reservar un conteo pequeño: quien conoce el total y las demás partes lo obtiene con una resta. "
      "Donde eso es "
      "posible, la edición no se publica hasta que se cambien los cuadros."}},
    {"protection_sender", {"What a country withholds itself", "Lo que un país reserva por sí mismo"}},
    {"protection_sender_text",
     {"A figure that the body which counted it holds back is withheld here, whatever its size.",
      "Si el organismo que contó una cifra la reserva, aquí también se reserva, sea cual sea su tamaño."}},
    {"protection_sticky", {"Once withheld, always withheld", "Lo que se reservó una vez sigue reservado"}},
    {"protection_sticky_text",
     {"A figure that an earlier release withheld stays withheld in later ones. Otherwise two releases beside each "
      "other could tell "
      "more than either of them.",
      "Una cifra que se reservó en una publicación anterior sigue reservada en las siguientes. De lo contrario, dos "
      "publicaciones "
      "comparadas podrían revelar más que cada una por separado."}},
    {"protection_texts", {"Texts and notes", "Textos y notas"}},
    {"protection_texts_text",
     {"A text or note that gives a withheld figure, or tells of fewer than {threshold} victims, is not published "
      "either, unless a "
      "dated decision allows it.",
      "Tampoco se publica un texto o una nota que dé una cifra reservada o que hable de menos de {threshold} víctimas, "
      "salvo que lo "
      "permita una decisión con fecha."}},

    {"protection_test", {"How this is tested", "Cómo se comprueba"}},
    {"protection_test_text",
     {"Before anything is published, the program attacks its own edition. It knows only what readers know: all figures "
      "shown, the "
      "rules above, every sum and share, the texts, and all earlier releases. From these it tries to compute each "
      "withheld "
      "figure. If it can compute one, nothing is published, and no option overrides that.",
      "Antes de publicar, el programa ataca su propia edición. Sabe solo lo que saben quienes la leen: todas las "
      "cifras publicadas, "
      "las reglas anteriores, cada suma y porcentaje, los textos y todas las publicaciones anteriores. Con eso intenta "
      "calcular "
      "cada cifra reservada. Si logra calcular una, no se publica nada, y ninguna opción permite saltarse esta "
      "regla."}},
    {"protection_repeat_text",
     {"Anybody can repeat the attack on this edition with the program, which is free: “cifra attack”.",
      "Cualquiera puede repetir el ataque contra esta edición con el programa, que es libre: “cifra attack”."}},
    {"protection_limits", {"What this does not protect against", "Contra qué no protege esto"}},
    {"protection_limit_known",
     {"What somebody knows already, or another source publishes, cannot be withheld here.",
      "Aquí no se puede reservar lo que alguien ya sabe o lo que publica otra fuente."}},
    {"protection_limit_guess",
     {"A reader can guess. The rules keep a withheld count from being computed, not from being supposed.",
      "Quien lee puede hacer conjeturas. Las reglas impiden calcular un conteo reservado, no suponerlo."}},
    {"protection_limit_group",
     {"What holds for all of a group holds for each of its members: where everybody counted has the same trait, the "
      "table says "
      "so, however many they are.",
      "Lo que vale para todo un grupo vale para cada persona que lo integra: donde todas las personas contadas "
      "comparten un rasgo, "
      "el cuadro lo dice, por muchas que sean."}},
    {"protection_limit_total",
     {"Since zeros are shown, readers know that a withheld figure is hardly ever zero.",
      "Como los ceros se publican, quien lee sabe que una cifra reservada casi nunca es cero."}},

    {"protection_tables", {"How much is withheld", "Cuánto se reserva"}},
    {"protection_tables_sub",
     {"Figures of the year in all tables of a measure: its totals, categories and countries.",
      "Cifras del año en todos los cuadros de una medida: totales, categorías y países."}},
    {"protection_none_text",
     {"Nothing had to be withheld in this edition.", "En esta edición no hubo que reservar nada."}},
    {"protection_head_cells", {"Figures", "Cifras"}},
    {"protection_head_shown", {"Shown", "Publicadas"}},
    {"protection_head_withheld", {"Withheld", "Reservadas"}},
    {"protection_other", {"Other measures", "Otras medidas"}},
    {"protection_all", {"All measures", "Todas las medidas"}},
    {"protection_decisions_text",
     {"The data protection officer can decide that a small figure or a text is shown all the same, in writing, with "
      "date and reason. "
      "These decisions are in force:",
      "La persona encargada de la protección de datos puede decidir, por escrito, con fecha y motivo, que una cifra "
      "pequeña o un "
      "texto se publique de todos modos. Estas decisiones están vigentes:"}},
    {"protection_no_decisions",
     {"No decision allows a smaller figure in this edition.",
      "Ninguna decisión permite una cifra más pequeña en esta edición."}},
};

}  // namespace

std::vector<PageWord> const& protection_words() {
    return WORDS;
}

}  // namespace cifra::publish
