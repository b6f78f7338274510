#include "collect/template_choices.hpp"

#include "base/text.hpp"

#include <array>

namespace cifra::collect {

std::vector<ReasonChoice> const& reason_choices() {
    using programme::MissingReason;
    static std::vector<ReasonChoice> const CHOICES = {
        {{{"No data", "Sin datos"},
          {"Nobody in the country has this figure.", "Nadie en el país tiene esta cifra."},
          'O'},
         MissingReason::not_reported,
         "not_reported"},
        {{{"Exists, not compiled", "Existe, no se compiló"},
          {"An institution records it, but it was not brought together for this return.",
           "Una institución lo registra, pero no se reunió para este informe."},
          'L'},
         MissingReason::not_compiled,
         "not_compiled"},
        {{{"Does not exist in the national definition", "No existe en la definición nacional"},
          {"The law or the records of the country do not know this category.",
           "La ley o los registros del país no conocen esta categoría."},
          'M'},
         MissingReason::not_reported,
         "not_defined"},
        {{{"Counted under another category", "Contado en otra categoría"},
          {"The cases stand in another row; say in the note in which.",
           "Los casos están en otra fila; diga en la nota en cuál."},
          'K'},
         MissingReason::not_published,
         "counted_elsewhere"},
    };
    return CHOICES;
}

std::vector<Choice> const& status_choices() {
    static std::vector<Choice> const CHOICES = {
        {{"Final", "Definitiva"},
         {"No change is expected. An empty cell means the same.",
          "No se esperan cambios. La celda vacía significa lo mismo."},
         'A'},
        {{"Provisional", "Preliminar"},
         {"It may still change when records are completed.",
          "Todavía puede cambiar cuando se completen los registros."},
         'P'},
        {{"Partial or unreliable", "Parcial o poco confiable"},
         {"Months, regions or institutions are missing; say in the note which.",
          "Faltan meses, regiones o instituciones; diga en la nota cuáles."},
         'U'},
        {{"Estimated", "Estimada"},
         {"Not counted case by case; say in the note how it was estimated.",
          "No se contó caso por caso; diga en la nota cómo se estimó."},
         'E'},
        {{"Break: not comparable with the year before", "Ruptura: no comparable con el año anterior"},
         {"The law, the definition or the way of counting changed; say in the note what.",
          "Cambió la ley, la definición o la forma de contar; diga en la nota qué."},
         'B'},
        {{"By another definition", "Con otra definición"},
         {"It counts something slightly different from what this row says; say in the note what.",
          "Cuenta algo un poco distinto de lo que dice esta fila; diga en la nota qué."},
         'D'},
        {{"Includes another category", "Incluye otra categoría"},
         {"It holds cases of another row; say in the note of which.",
          "Contiene casos de otra fila; diga en la nota de cuál."},
         'W'},
    };
    return CHOICES;
}

std::string folded(std::string_view text) {
    struct Fold {
        char const* from;
        char const* to;
    };
    static constexpr std::array<Fold, 24> FOLDS{
        {{"\u00A0", " "}, {"\u202F", " "}, {"\t", " "},    {"\n", " "},    {"\r", " "},    {"á", "a"},
         {"é", "e"},      {"í", "i"},      {"ó", "o"},     {"ú", "u"},     {"ü", "u"},     {"ñ", "n"},
         {"Á", "a"},      {"É", "e"},      {"Í", "i"},     {"Ó", "o"},     {"Ú", "u"},     {"Ü", "u"},
         {"Ñ", "n"},      {"\u200B", ""},  {"\uFEFF", ""}, {"\u0301", ""}, {"\u0303", ""}, {"\u0308", ""}}};
    std::string result(text);
    for (auto const& fold : FOLDS) result = base::replace_all(std::move(result), fold.from, fold.to);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    std::vector<std::string> words;
    for (auto const& word : base::split(result, ' '))
        if (!word.empty()) words.push_back(word);
    return base::join(words, " ");
}

}  // namespace cifra::collect
