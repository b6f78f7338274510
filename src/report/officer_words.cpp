#include "report/officer_words.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace cifra::report {
namespace {

// In the order of the report.
std::vector<ReportWord> const WORDS = {
    {"title",
     {"Report for the data protection officer", "Informe para la persona encargada de la protección de datos"}},
    {"warning",
     {"This report holds values that are withheld from the public. It must not leave the hands of the data protection "
      "officer.",
      "Este informe contiene valores que no se publican. No debe salir de las manos de la persona encargada de la "
      "protección de "
      "datos."}},
    {"of_edition",
     {"Edition {id}, release {version}, prepared on {date}",
      "Edición {id}, publicación {version}, preparada el {date}"}},

    {"policy", {"Policy", "Política"}},
    {"threshold", {"Smallest count of victims that is shown", "Conteo de víctimas más pequeño que se publica"}},
    {"further", {"Further cells", "Celdas adicionales"}},
    {"further_none",
     {"none are withheld for the sake of others: an edition that gives a small count away is refused",
      "ninguna se reserva para proteger a otras: se rechaza una edición que revele un conteo pequeño"}},
    {"further_cells", {"as few cells as possible", "el menor número posible de celdas"}},
    {"further_persons", {"those of the fewest persons", "las que suman menos personas"}},
    {"further_between",
     {"at the least sum of ln(1 + value): between few cells and few persons",
      "con la menor suma de ln(1 + valor): entre pocas celdas y pocas personas"}},
    {"seed", {"Seed of ties", "Semilla de los empates"}},
    {"rules",
     {"Always shown: zeros, cells that a decision allows, cells that a text tells, values that an earlier release "
      "showed. Always "
      "withheld: small counts, what its sender withholds, what an earlier release withheld.",
      "Siempre se publican los ceros, las celdas que permite una decisión, las que da un texto y los valores que "
      "mostró una "
      "publicación anterior. Siempre se reservan los conteos pequeños, lo que reserva quien informa y lo que se "
      "reservó en una "
      "publicación anterior."}},

    {"counts", {"What is withheld, and what it costs", "Qué se reserva y cuánto cuesta"}},
    {"cells", {"cells with a value", "celdas con valor"}},
    {"primary", {"small count", "conteo pequeño"}},
    {"secondary", {"protects others", "protege a otras"}},
    {"confidential", {"withheld by its sender", "reservada por quien informa"}},
    {"sticky", {"withheld before", "reservada antes"}},
    {"internal", {"left out: not validated or internal", "omitida: sin validar o interna"}},
    {"missing", {"no data", "sin datos"}},
    {"zero", {"zero", "cero"}},
    {"shown", {"shown", "publicada"}},
    {"absent", {"no such row", "sin fila"}},
    {"primary_mark", {"P", "P"}},
    {"secondary_mark", {"S", "S"}},
    {"confidential_mark", {"C", "C"}},
    {"sticky_mark", {"E", "A"}},
    {"internal_mark", {"I", "I"}},
    {"cost", {"Cost of the further cells", "Costo de las celdas adicionales"}},
    {"bound", {"No choice that protects costs less than", "Ninguna selección que proteja cuesta menos de"}},
    {"gap", {"Gap", "Brecha"}},
    {"proven", {"none: the cheapest choice is proven", "ninguna: está demostrado que es la selección menos costosa"}},
    {"gap_of", {"{percent} of the cost at most may be too much", "a lo sumo sobra {percent} del costo"}},
    {"persons_secondary", {"Persons in the further cells", "Personas en las celdas adicionales"}},
    {"open_cells",
     {"Counts that may be withheld, with those that must be",
      "Conteos que se pueden reservar, incluidos los obligatorios"}},
    {"equations", {"Equations that readers can write down", "Ecuaciones que puede escribir quien lee"}},
    {"contradicted", {"Of these, contradicted by the figures", "De ellas, las que las cifras contradicen"}},
    {"contradicted_title", {"Equations that the figures contradict", "Ecuaciones que las cifras contradicen"}},
    {"contradicted_sub",
     {"The choice of cells leaves them out; the attack believes them all the same. The audit says what may be wrong.",
      "La selección de celdas las omite; el ataque las cree de todos modos. La auditoría indica qué puede estar mal."}},
    {"contradicted_more", {"And {count} more.", "Y otras {count}."}},
    {"elsewhere", {"a number that stands nowhere in the data", "un número que no está en los datos"}},
    {"is_not", {"is not", "no es"}},
    {"not_searched",
     {"The policy asks for no further cells, so neither cost nor intervals were computed.",
      "La política no pide celdas adicionales, por lo que no se calcularon ni el costo ni los intervalos."}},

    {"lost", {"Information lost", "Información que se pierde"}},
    {"lost_sub",
     {"Persons are counted in every cell in which they stand (totals, categories, areas). The share is of all persons "
      "in the cells "
      "of the indicator.",
      "Cada persona se cuenta en todas las celdas en que figura (totales, categorías, áreas). El porcentaje es sobre "
      "todas las "
      "personas en las celdas del indicador."}},
    {"indicator", {"Indicator", "Indicador"}},
    {"head_cells", {"Cells", "Celdas"}},
    {"head_withheld", {"Withheld", "Reservadas"}},
    {"head_persons", {"Persons withheld", "Personas reservadas"}},
    {"head_share", {"Share", "Porcentaje"}},
    {"all", {"All indicators", "Todos los indicadores"}},

    {"withheld", {"Every withheld cell", "Cada celda reservada"}},
    {"withheld_sub",
     {"The interval is what readers can know at best, reckoning with everything that is shown now and was shown "
      "before.",
      "El intervalo es lo máximo que puede saber quien lee, con todo lo que se publica ahora y lo que se publicó "
      "antes."}},
    {"withheld_none", {"Nothing is withheld.", "No se reserva nada."}},
    {"head_cell", {"Cell", "Celda"}},
    {"head_reason", {"Reason", "Motivo"}},
    {"head_value", {"Value", "Valor"}},
    {"head_interval", {"Interval", "Intervalo"}},
    {"head_width", {"Width", "Amplitud"}},
    {"between", {"{lower} to {upper}", "{lower} a {upper}"}},
    {"at_least", {"{lower} or more", "{lower} o más"}},
    {"unbounded", {"unbounded", "sin límite"}},
    {"not_computed", {"not computed", "no calculado"}},
    {"no_value", {"not given", "no se dio"}},

    {"pictures", {"Pictures of the tables", "Imágenes de los cuadros"}},
    {"pictures_sub",
     {"Darker means more persons. Letters and patterns say what is withheld and why.",
      "Más oscuro significa más personas. Letras y tramas indican qué se reserva y por qué."}},
    {"picture_region",
     {"{title}: picture of a table, scrolls sideways", "{title}: imagen de un cuadro, se desplaza horizontalmente"}},
    {"area", {"Area", "Área"}},
    {"total", {"Total", "Total"}},
    {"totals", {"totals by area", "totales por área"}},

    {"decisions", {"Decisions in force", "Decisiones vigentes"}},
    {"decisions_none", {"There is none.", "No hay ninguna."}},
    {"head_subject", {"Cell or text", "Celda o texto"}},
    {"head_decided", {"Decided", "Decidido"}},
    {"head_effect", {"What it does now", "Qué hace ahora"}},
    {"decided", {"{date}, by {by}", "{date}, por {by}"}},
    {"text", {"Text “{title}”", "Texto “{title}”"}},
    {"needed", {"needed", "necesaria"}},
    {"not_needed",
     {"no longer needed: the figure is not small, and no earlier release withheld it",
      "ya no es necesaria: la cifra no es pequeña y ninguna publicación anterior la reservó"}},
    {"without_effect",
     {"without effect: the figure is hidden for another reason", "sin efecto: la cifra se oculta por otro motivo"}},
    {"numbers_only",
     {"the text tells of no small number; the decision only allows numbers typed in it",
      "el texto no habla de un número pequeño; la decisión solo permite números escritos en él"}},
};

}  // namespace

std::vector<ReportWord> const& report_words() {
    return WORDS;
}

std::string word(std::string_view key, base::Language language,
                 std::initializer_list<std::pair<std::string_view, std::string>> values) {
    auto const found =
        std::find_if(WORDS.begin(), WORDS.end(), [&](ReportWord const& entry) { return entry.key == key; });
    CIFRA_ASSERT(found != WORDS.end());
    auto text = found->text.in(language);
    for (auto const& [name, value] : values) text = base::replace_all(text, "{" + std::string(name) + "}", value);
    return text;
}

}  // namespace cifra::report
