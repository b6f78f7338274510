#include "tabulate/fixed_value.hpp"

#include "base/text.hpp"

namespace cifra::tabulate {
namespace {

tl::unexpected<base::Error> refuse(base::LocalText message, std::string const& word,
                                   std::vector<std::string> const& known) {
    auto advice = base::suggestion(word, known);
    if (advice.empty())
        advice = {"write a column of the schema and one of its codes, for example year=2020",
                  "escriba una columna del esquema y uno de sus códigos, por ejemplo year=2020"};
    return base::fail(base::ErrorCode::usage, {"--set: " + message.en, "--set: " + message.es}, std::move(advice));
}

}  // namespace

base::Result<FixedValue> parse_fixed_value(programme::RecordSchema const& schema, std::string const& text) {
    auto const equals = text.find('=');
    auto const name = text.substr(0, equals);
    auto const code = equals == std::string::npos ? std::string() : text.substr(equals + 1);
    std::vector<std::string> names;
    for (auto const& column : schema.columns)
        if (column.counted()) names.push_back(column.id);
    auto const at = schema.column(name);
    if (!at || !schema.columns[*at].counted())
        return refuse({"the schema counts no column '" + name + "'", "el esquema no cuenta una columna «" + name + "»"},
                      name, names);
    auto const& column = schema.columns[*at];
    auto const value = column.find(code);
    if (value) return FixedValue{*at, column.multi_valued() ? std::uint64_t{1} << *value : *value + 1};
    std::vector<std::string> codes;
    for (auto const& each : column.codes) codes.push_back(each.id);
    return refuse({"the column '" + name + "' has no code '" + code + "'",
                   "la columna «" + name + "» no tiene el código «" + code + "»"},
                  code, codes);
}

}  // namespace cifra::tabulate
