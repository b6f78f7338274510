#include "base/text.hpp"
#include "collect/fold_label.hpp"
#include "collect/mapping_reader.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

using programme::MissingReason;
using programme::PlacedText;
using programme::TomlTable;
using Use = MappedColumn::Use;

bool holds(std::vector<std::string> const& words, std::string const& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::pair<std::string, Use>> const& uses() {
    static std::vector<std::pair<std::string, Use>> const USES{
        {"label", Use::label},   {"area", Use::area},       {"year", Use::year},      {"value", Use::value},
        {"status", Use::status}, {"comment", Use::comment}, {"ignored", Use::ignored}};
    return USES;
}

Use read_use(TomlTable& table) {
    std::vector<std::string> words;
    for (auto const& use : uses()) words.push_back(use.first);
    auto const word = read_word(table, "is", words);
    for (auto const& use : uses())
        if (use.first == word) return use.second;
    return Use::label;
}

std::optional<MissingReason> read_reason(TomlTable const& table, PlacedText const& word) {
    auto const reason = programme::parse_missing_reason(word.text);
    if (!reason && !word.text.empty())
        refuse_name(table, word, {"a reason why a figure is missing", "un motivo por el que falta una cifra"},
                    {"not_reported", "not_compiled", "picture", "not_published", "withheld"});
    return reason;
}

/// Two labels that look the same to the column and have different codes.
void check_folded(TomlTable const& table, LabelCodes const& labels, MappedColumn const& column) {
    std::vector<std::pair<std::string, std::string>> folded;
    for (auto const& [label, code] : labels.codes) {
        auto const key = column.fold ? fold_label(label) : label;
        for (auto const& [other, other_code] : folded)
            if (other == key && other_code != code)
                table.problem(
                    table.where(),
                    {fmt::format("'{}' is twice here with different codes once it is folded", shown_label(label)),
                     fmt::format("«{}» aparece dos veces con códigos distintos al igualar letras", shown_label(label))},
                    {"take one of them out", "quite una de las dos"});
        folded.emplace_back(key, code);
    }
}

}  // namespace

void refuse_name(TomlTable const& table, PlacedText const& name, base::LocalText const& what,
                 std::vector<std::string> const& known) {
    auto advice = base::suggestion(name.text, known);
    if (advice.empty() && !known.empty())
        advice = {"use one of " + base::join(known, ", "), "use uno de " + base::join(known, ", ")};
    if (known.empty()) advice = {"declare it first", "declárelo antes"};
    auto const shown = shown_label(name.text);
    table.problem(name.where,
                  {fmt::format("'{}' is not {}", shown, what.en), fmt::format("«{}» no es {}", shown, what.es)},
                  std::move(advice));
}

std::string read_word(TomlTable& table, char const* key, std::vector<std::string> const& words) {
    if (!table.has(key)) {
        table.optional_text(key);
        return words.front();
    }
    auto const word = table.placed_text(key);
    if (holds(words, word.text)) return word.text;
    if (!word.text.empty())
        refuse_name(table, word, {fmt::format("a word for '{}'", key), fmt::format("una palabra para «{}»", key)},
                    words);
    return words.front();
}

std::vector<std::string> column_names(Mapping const& mapping) {
    std::vector<std::string> names;
    for (auto const& column : mapping.columns) names.push_back(column.name);
    return names;
}

std::vector<std::string> codes_of_dimension(programme::Programme const& programme, std::string const& dimension) {
    std::vector<std::string> codes;
    if (dimension == "REF_AREA")
        for (auto const& member : programme.members) codes.push_back(member.code);
    auto const* const known = programme.dimension(dimension);
    auto const* const list = programme.code_list(dimension == DEFINITION ? DEFINITION_LIST
                                                 : known != nullptr      ? known->code_list
                                                                         : std::string());
    return list != nullptr ? list->ids() : codes;
}

MappedColumn read_mapped_column(TomlTable table, Mapping const& mapping) {
    MappedColumn column;
    auto const name = table.placed_text("name");
    column.name = name.text;
    if (mapping.column(name.text) != nullptr)
        table.problem(name.where,
                      {fmt::format("the column '{}' is named twice", name.text),
                       fmt::format("la columna «{}» se nombra dos veces", name.text)},
                      {"remove one of them", "elimine una de ellas"});
    column.use = read_use(table);
    column.fold = table.flag("fold");
    for (auto const& label : table.texts("only")) column.only.push_back(label.text);
    table.refuse_other_keys();
    return column;
}

ForeignNumbers read_foreign_numbers(TomlTable table) {
    ForeignNumbers numbers;
    numbers.thousands = table.has("thousands") ? table.text("thousands") : table.optional_text("thousands");
    if (table.has("decimal")) numbers.decimal = table.text("decimal");
    table.optional_text("decimal");
    if (numbers.thousands == numbers.decimal)
        table.problem(table.where("thousands"),
                      {"thousands and decimals have the same separator", "miles y decimales tienen el mismo separador"},
                      {"let them differ, or leave 'thousands' out", "distíngalos, u omita «thousands»"});
    for (auto const& words : table.texts("withheld")) numbers.withheld.push_back(words.text);
    if (table.has("empty")) numbers.empty = read_reason(table, table.placed_text("empty"));
    table.optional_text("empty");
    if (auto missing = table.table("missing"))
        for (auto const& [words, reason] : missing->pairs())
            if (auto const read = read_reason(*missing, reason)) numbers.missing.emplace_back(words, *read);
    table.refuse_other_keys();
    return numbers;
}

LabelCodes read_label_codes(TomlTable table, programme::Programme const& programme, Mapping const& mapping) {
    LabelCodes labels;
    auto const column = table.placed_text("column");
    labels.column = column.text;
    auto const* const known = mapping.column(column.text);
    if (known == nullptr && !column.text.empty())
        refuse_name(table, column, {"a column of this mapping", "una columna de este mapeo"}, column_names(mapping));
    auto const dimension = table.placed_text("dimension");
    labels.dimension = dimension.text;
    auto const codes = codes_of_dimension(programme, dimension.text);
    if (codes.empty() && !dimension.text.empty()) {
        std::vector<std::string> dimensions{"REF_AREA", DEFINITION};
        for (auto const& each : programme.dimensions) dimensions.push_back(each.id);
        refuse_name(table, dimension, {"a dimension of the programme", "una dimensión del programa"}, dimensions);
    }
    if (mapping.find(column.text, dimension.text) != nullptr)
        table.problem(column.where, {"these labels have been given before", "estas etiquetas ya se dieron antes"},
                      {"put the two together", "júntelas"});
    if (auto pairs = table.table("codes"))
        for (auto const& [label, code] : pairs->pairs()) {
            if (!codes.empty() && !code.text.empty() && !holds(codes, code.text))
                refuse_name(*pairs, code, {"a code of " + dimension.text, "un código de " + dimension.text}, codes);
            labels.codes.emplace_back(label, code.text);
        }
    if (known != nullptr) check_folded(table, labels, *known);
    table.refuse_other_keys();
    return labels;
}

}  // namespace cifra::collect
