#include "portal/methods_words.hpp"

namespace cifra::portal {
namespace {

using base::LocalText;

ProsePart figures_part(bool sums) {
    LocalText const counted{
        "Each country counts by itself and sends a return once a year. A figure of a country stands here as that "
        "country gave it.",
        "Cada país cuenta por su parte y envía un informe una vez al año. La cifra de un país figura aquí como ese "
        "país "
        "la dio."};
    LocalText const summed{
        "A figure of the region is the sum of the countries that report by the same definition, and it names them. A "
        "country that counts otherwise is not added in.",
        "Una cifra de la región es la suma de los países que informan con la misma definición, y los nombra. Un país "
        "que cuenta de otra manera no se suma."};
    LocalText const published{
        "Figures of the region stand as the coalition published them. They are not computed again, only checked.",
        "Las cifras de la región figuran como las publicó la coalición. No se calculan de nuevo, solo se revisan."};
    return {"figures",
            {"Where the figures come from", "De dónde vienen las cifras"},
            {counted,
             sums ? summed : published,
             {"Every number leads to its own page, which says in which file and cell it was read, by which rule it was "
              "made and which release says so.",
              "Cada número lleva a su propia página, que dice en qué archivo y celda se leyó, con qué regla se hizo y "
              "qué publicación lo dice."}}};
}

ProsePart coverage_part() {
    return {"coverage",
            {"Who is in a figure", "Quién está en una cifra"},
            {{"Not every country reports everything. The row of marks beside a figure has one for each country, and "
              "says how many report.",
              "No todos los países informan todo. La fila de marcas junto a una cifra tiene una por país y dice "
              "cuántos informan."},
             {"Missing is never taken for zero. A zero stands only where a country says that there were none. Nothing "
              "is estimated to fill a gap.",
              "Lo que falta nunca se toma por cero. Un cero figura solo donde un país dice que no hubo. Nada se estima "
              "para llenar un vacío."}}};
}

ProsePart marks_part() {
    return {"marks",
            {"Notes and marks", "Notas y marcas"},
            {{"Beside each figure stands a code that says how good it is: provisional, partial, counted by another "
              "definition, revised. Footnotes are made from these codes, so that a note and a figure never disagree.",
              "Junto a cada cifra hay un código que dice qué tan buena es: preliminar, parcial, contada con otra "
              "definición, revisada. Las notas al pie se hacen a partir de esos códigos, de modo que una nota y una "
              "cifra nunca se contradicen."}}};
}

ProsePart shares_part(bool rates) {
    ProsePart part{
        "shares",
        {"Shares and rates", "Porcentajes y tasas"},
        {{"Shares are computed from the counts and rounded half up. A small share is written “< 1%” rather "
          "than 0. No share is given of fewer than 20.",
          "Los porcentajes se calculan a partir de los conteos y se redondean (la mitad, hacia arriba). Un "
          "porcentaje pequeño se escribe «< 1\u00A0%» y no 0. No se da porcentaje de menos de 20."},
         {"Where one person can stand in several rows, the rows are not added up and no strip is drawn.",
          "Cuando una persona puede estar en varias filas, las filas no se suman ni se dibuja una franja."}}};
    if (rates)
        part.paragraphs.push_back(
            {"A rate is for 100,000 people who live in the countries of the figure, and is given "
             "from 20 counted people on: below, chance alone moves it too far.",
             "Una tasa es por 100,000 habitantes de los países de la cifra y se da a partir de 20 "
             "personas contadas: por debajo, el azar solo la mueve demasiado."});
    return part;
}

ProsePart years_part() {
    return {
        "years",
        {"Figures over the years", "Cifras a lo largo de los años"},
        {{"What is said of a year is what the newest release says of it. A year without a figure stays a gap; a line "
          "never crosses it as if nothing were missing.",
          "Lo que se dice de un año es lo que dice de él la publicación más reciente. Un año sin cifra queda como un "
          "vacío; una línea nunca lo cruza como si nada faltara."},
         {"Where the definition, the way of counting or the countries in a figure changed, the series breaks, and a "
          "note says why. The two sides of a break do not compare.",
          "Cuando cambió la definición, la forma de contar o los países de una cifra, la serie se interrumpe y una "
          "nota dice por qué. Los dos lados de una interrupción no se comparan."}}};
}

ProsePart audit_part() {
    return {"audit",
            {"How the figures are checked", "Cómo se revisan las cifras"},
            {{"Before an edition is published, every share, sum and product in it is computed again. What does not "
              "follow is explained or corrected; what stays open stands in a public report, with every explanation "
              "that fits.",
              "Antes de publicar una edición, se calculan de nuevo todos sus porcentajes, sumas y productos. Lo que no "
              "cuadra se explica o se corrige; lo que queda abierto figura en un informe público, con todas las "
              "explicaciones que encajan."},
             {"A check can also end without an answer: where a part is missing or withheld, the report says so instead "
              "of guessing.",
              "Una revisión también puede quedar sin respuesta: cuando falta una parte o está reservada, el informe lo "
              "dice en lugar de suponer."}}};
}

std::string number(int value) {
    return std::to_string(value);
}

ProsePart protection_part(MethodsInUse const& used) {
    ProsePart part{"protection",
                   {"How victims are protected", "Cómo se protege a las víctimas"},
                   {{"Records of persons never come here: countries send totals. But a total of two in a small country "
                     "can give a person away.",
                     "Los registros de personas nunca llegan aquí: los países envían totales. Pero un total de dos en "
                     "un país pequeño puede delatar a una persona."}}};
    if (used.threshold > 1)
        part.paragraphs.push_back(
            {"Positive counts of victims below " + number(used.threshold) +
                 " are therefore withheld. A box with a cross and the words “withheld to protect victims” stand in "
                 "their place. A smaller figure stands here only by a dated decision, which is public.",
             "Por eso los conteos positivos de víctimas menores que " + number(used.threshold) +
                 " se reservan. En su lugar hay un recuadro con una cruz y las palabras «reservado para proteger a las "
                 "víctimas». Una cifra menor figura aquí solo por una decisión con fecha, que es pública."});
    if (used.secondary)
        part.paragraphs.push_back(
            {"Where a withheld figure could be computed from sums, other figures are withheld with it: as few as "
             "possible. Which of the withheld figures is the small one is not said.",
             "Cuando una cifra reservada se podría calcular a partir de sumas, se reservan otras con ella: las menos "
             "posibles. No se dice cuál de las cifras reservadas es la pequeña."});
    part.paragraphs.push_back(
        {"Before each release the program attacks itself: it tries to compute every withheld figure from everything "
         "that was ever published. If one can be found, nothing is published.",
         "Antes de cada publicación, el programa se ataca a sí mismo: intenta calcular cada cifra reservada a partir "
         "de "
         "todo lo que alguna vez se publicó. Si encuentra una, no se publica nada."});
    return part;
}

ProsePart revisions_part() {
    return {"revisions",
            {"Corrections", "Correcciones"},
            {{"What was published stays as it was. A correction is a new version of the edition: it says what changed, "
              "from what to what, and the old version says that it was replaced.",
              "Lo publicado queda como fue. Una corrección es una versión nueva de la edición: dice qué cambió, de qué "
              "a qué, y la versión anterior dice que fue reemplazada."}}};
}

}  // namespace

std::vector<ProsePart> method_parts(MethodsInUse const& used) {
    return {figures_part(used.sums), coverage_part(), marks_part(), shares_part(used.rates), years_part(), audit_part(),
            protection_part(used),   revisions_part()};
}

Words const& methods_words() {
    static Words const words({
        {"title", {"Methods", "Métodos"}},
        {"subtitle",
         {"How the figures are made, checked, protected and corrected, in plain words.",
          "Cómo se hacen, se revisan, se protegen y se corrigen las cifras, en palabras sencillas."}},
        {"to_audit", {"The audit report of the newest edition", "El informe de auditoría de la edición más reciente"}},
        {"to_protection",
         {"The report on protection of the newest edition", "El informe de protección de la edición más reciente"}},
        {"to_marks", {"Every mark and status, with its meaning", "Todas las marcas y los estados, con su significado"}},
    });
    return words;
}

}  // namespace cifra::portal
