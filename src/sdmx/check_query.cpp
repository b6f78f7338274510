#include "base/text.hpp"
#include "sdmx/cube_query.hpp"
#include "sdmx/time_range.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::sdmx {
namespace {

using base::LocalText;

tl::unexpected<base::Error> wrong(LocalText message, LocalText what_to_do) {
    return base::fail(base::ErrorCode::bad_input, std::move(message), std::move(what_to_do));
}

/// What to do about a word that is none of those known. Lists them where nothing is near and they are few.
LocalText advice(std::string const& word, std::vector<std::string> const& known) {
    if (auto const near = base::nearest(word, known))
        return {fmt::format("did you mean '{}'?", *near), fmt::format("¿quiso decir «{}»?", *near)};
    constexpr std::size_t MOST = 30;
    auto const listed =
        base::join({known.begin(), known.begin() + static_cast<std::ptrdiff_t>(std::min(known.size(), MOST))}, ", ");
    auto const more = known.size() > MOST ? ", …" : "";
    return {fmt::format("there are: {}{}", listed, more), fmt::format("existen: {}{}", listed, more)};
}

base::Result<void> check_code(CodeBook const& book, std::string const& component, std::string const& code) {
    auto const* const list = book.list_of(component);
    if (list == nullptr || list->find(code) != nullptr) return {};
    return wrong({fmt::format("'{}' is no code of {}", code, component),
                  fmt::format("«{}» no es un código de {}", code, component)},
                 advice(code, list->ids()));
}

base::Result<void> check_key(CodeBook const& book, std::vector<std::string> const& dimensions, KeyPattern const& key) {
    if (key.size() > dimensions.size())
        return wrong(
            {fmt::format("the key has {} parts, but the dataflow only {}", key.size(), dimensions.size()),
             fmt::format("la clave tiene {} partes, pero el flujo de datos solo {}", key.size(), dimensions.size())},
            {fmt::format("write {}; years go into c[TIME_PERIOD]", base::join(dimensions, ".")),
             fmt::format("escriba {}; los años van en c[TIME_PERIOD]", base::join(dimensions, "."))});
    for (std::size_t i = 0; i < key.size(); ++i)
        if (key[i] != "*") CIFRA_CHECK(check_code(book, dimensions[i], key[i]));
    return {};
}

enum class Kind { code, text, number, time };

Kind kind_of(CodeBook const& book, std::string const& component) {
    if (component == "TIME_PERIOD") return Kind::time;
    if (component == "OBS_VALUE") return Kind::number;
    return book.list_of(component) == nullptr ? Kind::text : Kind::code;
}

bool has_meaning(Kind kind, Operator how) {
    switch (how) {
        case Operator::eq:
        case Operator::ne:
            return true;
        case Operator::lt:
        case Operator::le:
        case Operator::gt:
        case Operator::ge:
            return kind == Kind::number || kind == Kind::time;
        default:
            return kind == Kind::code || kind == Kind::text;
    }
}

base::Result<void> check_term(CodeBook const& book, std::string const& component, FilterTerm const& term) {
    auto const kind = kind_of(book, component);
    if (!has_meaning(kind, term.how))
        return wrong({fmt::format("the operator {} has no meaning for {}", to_string(term.how), component),
                      fmt::format("el operador {} no tiene sentido para {}", to_string(term.how), component)},
                     {"codes and texts are compared with eq, ne, co, nc, sw, ew; years and values with eq, ne, lt, le, "
                      "gt, ge",
                      "los códigos y textos se comparan con eq, ne, co, nc, sw, ew; los años y valores con eq, ne, lt, "
                      "le, gt, ge"});
    if (kind == Kind::time && !parse_time_range(term.value))
        return wrong(
            {fmt::format("'{}' is no time period", term.value), fmt::format("«{}» no es un período", term.value)},
            {"write a year, as in c[TIME_PERIOD]=ge:2019", "escriba un año, como en c[TIME_PERIOD]=ge:2019"});
    if (kind == Kind::number && !base::parse_decimal(term.value))
        return wrong({fmt::format("'{}' is no number", term.value), fmt::format("«{}» no es un número", term.value)},
                     {"write digits, with a point for decimals", "escriba cifras, con punto para los decimales"});
    bool const whole = term.how == Operator::eq || term.how == Operator::ne;
    return kind == Kind::code && whole ? check_code(book, component, term.value) : base::Result<void>{};
}

std::vector<std::string> components_of(CodeBook const& book, programme::Dataflow const& dataflow) {
    auto components = key_dimensions(dataflow);
    components.emplace_back("OBS_VALUE");
    for (auto const& attribute : attributes(book.with_definition())) components.push_back(attribute.id);
    return components;
}

}  // namespace

base::Result<void> check_query(CodeBook const& book, programme::Dataflow const& dataflow, CubeQuery const& query) {
    auto dimensions = key_dimensions(dataflow);
    dimensions.pop_back();  // TIME_PERIOD stands in no key
    for (auto const& key : query.keys) CIFRA_CHECK(check_key(book, dimensions, key));
    auto const known = components_of(book, dataflow);
    for (auto const& filter : query.filters) {
        if (std::find(known.begin(), known.end(), filter.component) == known.end())
            return wrong({fmt::format("{} has no component '{}'", dataflow.id, filter.component),
                          fmt::format("{} no tiene el componente «{}»", dataflow.id, filter.component)},
                         advice(filter.component, known));
        for (auto const& terms : filter.any)
            for (auto const& term : terms) CIFRA_CHECK(check_term(book, filter.component, term));
    }
    return {};
}

}  // namespace cifra::sdmx
