#include "programme/programme_reader.hpp"

#include <fmt/format.h>

namespace cifra::programme {
namespace {

/// Columns of the data files that are not dimensions of a programme.
std::vector<std::string> const RESERVED_COLUMNS{
    "STRUCTURE", "STRUCTURE_ID", "ACTION",      "FREQ",        "REF_AREA",       "INDICATOR",     "TIME_PERIOD",
    "OBS_VALUE", "OBS_STATUS",   "CONF_STATUS", "COMMENT_OBS", "MISSING_REASON", "CURRENCY_CODE", "DEFINITION"};

Code read_code(TomlTable table, std::vector<std::string> const& taken) {
    Code code;
    code.id = read_id(table, "id", Spelling::component, taken);
    code.label = table.local_text("label");
    code.definition = table.optional_local_text("definition");
    code.htcds = table.optional_text("htcds");
    code.ictip_code = table.optional_text("ictip_code");
    code.brief = table.optional_local_text("brief");
    table.refuse_other_keys();
    return code;
}

CodeList read_code_list(TomlTable table, std::vector<std::string> const& taken) {
    CodeList list;
    list.id = read_id(table, "id", Spelling::component, taken);
    list.name = table.local_text("name");
    for (auto& code : table.tables("code")) list.codes.push_back(read_code(code, ids_of(list.codes)));
    if (list.codes.empty())
        table.problem(
            table.where(),
            {fmt::format("the code list {} has no codes", list.id),
             fmt::format("la lista de códigos {} no tiene códigos", list.id)},
            {"add a table [[codelist.code]] for each code", "agregue una tabla [[codelist.code]] por cada código"});
    table.refuse_other_keys();
    return list;
}

Dimension read_dimension(TomlTable table, ProgrammeReading& reading) {
    auto taken = ids_of(reading.programme.dimensions);
    taken.insert(taken.end(), RESERVED_COLUMNS.begin(), RESERVED_COLUMNS.end());
    Dimension dimension;
    dimension.id = read_id(table, "id", Spelling::component, taken);
    auto list = table.placed_text("codelist");
    dimension.code_list = list.text;
    dimension.name = table.local_text("name");
    table.refuse_other_keys();
    auto const* const found = reading.programme.code_list(list.text);
    if (found != nullptr && found->find("_T") == nullptr)
        table.problem(
            list.where,
            {fmt::format("the code list {} of the dimension {} has no code _T", list.text, dimension.id),
             fmt::format("la lista de códigos {} de la dimensión {} no tiene el código _T", list.text, dimension.id)},
            {"add the code _T (total) to the list", "agregue el código _T (total) a la lista"});
    reading.references.push_back({Reference::To::code_list, std::move(list)});
    return dimension;
}

}  // namespace

std::vector<CodeList> read_code_list_tables(TomlTable& file) {
    std::vector<CodeList> lists;
    for (auto& table : file.tables("codelist")) lists.push_back(read_code_list(table, ids_of(lists)));
    return lists;
}

void read_code_lists(TomlTable file, ProgrammeReading& reading) {
    auto& programme = reading.programme;
    programme.code_lists = read_code_list_tables(file);
    for (auto& table : file.tables("dimension")) programme.dimensions.push_back(read_dimension(table, reading));
    file.refuse_other_keys();
}

}  // namespace cifra::programme
