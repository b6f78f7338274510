#include "random_programme.hpp"

#include <algorithm>

namespace any {
namespace {

namespace programme = cifra::programme;
using programme::Breakdown;
using programme::BreakdownKind;
using programme::Indicator;
using programme::Programme;

/// "XAA", "XAB", …: codes that ISO 3166-1 leaves to its users.
std::string member_code(std::size_t number) {
    return {'X', static_cast<char>('A' + number / 26), static_cast<char>('A' + number % 26)};
}

programme::Member member(std::size_t number, Random& random) {
    programme::Member made;
    made.code = member_code(number);
    made.name = name(random);
    made.name_in_sentence = once_in(random, 2) ? made.name : LocalText{"the " + made.name.en, "la " + made.name.es};
    made.body.name = name(random);
    made.body.official = once_in(random, 3) ? cifra::base::Language::en : cifra::base::Language::es;
    made.locale = "es-XA";
    made.currency = once_in(random, 3) ? "XTS" : "XXA";
    return made;
}

programme::Code code(std::string id, Random& random) {
    programme::Code made{std::move(id), name(random), {}, "", "", {}};
    if (once_in(random, 2)) made.definition = sentences(random);
    if (once_in(random, 3)) made.brief = short_name(random);
    return made;
}

programme::CodeList code_list(std::string const& id, Random& random) {
    programme::CodeList list{id, short_name(random), {code("_T", random)}};
    auto const named = 1 + upto(random, once_in(random, 4) ? 14 : 5);
    for (std::size_t i = 0; i < named; ++i) list.codes.push_back(code("C" + std::to_string(i), random));
    if (once_in(random, 2)) list.codes.push_back(code("_O", random));
    if (once_in(random, 2)) list.codes.push_back(code("_U", random));
    return list;
}

void add_vocabulary(Programme& made, Random& random) {
    made.code_lists = {{"CL_UNIT", {"Unit", "Unidad"}, {}}, {"CL_CURRENCY", {"Currency", "Moneda"}, {}}};
    for (auto const* unit : {"PERSONS", "ITEMS", "CURRENCY"}) made.code_lists[0].codes.push_back(code(unit, random));
    for (auto const* currency : {"_T", "XTS", "XXA"}) made.code_lists[1].codes.push_back(code(currency, random));
    for (auto count = 1 + upto(random, 3); count > 0; --count) {
        auto const number = std::to_string(made.dimensions.size());
        made.code_lists.push_back(code_list("CL_" + number, random));
        made.dimensions.push_back({"D" + number, "CL_" + number, short_name(random)});
    }
    std::vector<std::string> all;
    for (auto const& dimension : made.dimensions) all.push_back(dimension.id);
    made.dataflows = {{"DF_ALL", short_name(random), all}, {"DF_FIRST", short_name(random), {all.front()}}};
    if (once_in(random, 2)) made.dataflows.push_back({"DF_BARE", short_name(random), {}});
}

/// A category of the codes of one dimension or two; its label as the reader of programmes would find it.
programme::Category category(Programme const& made, std::vector<programme::DimensionCode> codes, Random& random) {
    programme::Category category;
    category.unknown = std::all_of(codes.begin(), codes.end(), [](auto const& part) { return part.code == "_U"; });
    if (codes.size() == 1) {
        auto const* found =
            made.code_list(made.dimension(codes.front().dimension)->code_list)->find(codes.front().code);
        category.label = found->label;
        category.definition = found->definition;
        category.brief = found->brief;
    } else {
        category.label = name(random);
    }
    category.codes = std::move(codes);
    return category;
}

Breakdown breakdown(std::string id, Random& random) {
    Breakdown made;
    made.id = std::move(id);
    made.title = name(random);
    made.subject = name(random);
    made.kind = static_cast<BreakdownKind>(upto(random, 2));
    return made;
}

Breakdown by_dimension(Programme const& made, std::string const& dimension, Random& random) {
    auto split = breakdown("by_" + dimension.substr(1), random);
    for (auto const& each : made.code_list(made.dimension(dimension)->code_list)->codes)
        if (each.id != "_T") split.categories.push_back(category(made, {{dimension, each.id}}, random));
    return split;
}

/// Every code of two dimensions with every other, and what is neither: apart.
Breakdown crossed(Programme const& made, std::string const& one, std::string const& two, Random& random) {
    auto split = breakdown("crossed", random);
    split.kind = BreakdownKind::partition;
    auto const codes = [&](std::string const& dimension) {
        return made.code_list(made.dimension(dimension)->code_list)->ids();
    };
    std::size_t left = 12;
    for (auto const& first : codes(one))
        for (auto const& second : codes(two))
            if (first != "_T" && second != "_T" && left > 0 && left-- > 0)
                split.categories.push_back(category(made, {{one, first}, {two, second}}, random));
    split.categories.back().apart = once_in(random, 2);
    return split;
}

Indicator indicator(Programme const& made, std::size_t number, Random& random) {
    Indicator indicator;
    indicator.id = "I" + std::to_string(number);
    auto const& flow = one_of(random, made.dataflows);
    indicator.dataflow = flow.id;
    indicator.name = name(random);
    indicator.noun = name(random);
    indicator.definition = sentences(random);
    indicator.unit = once_in(random, 6) ? "CURRENCY" : once_in(random, 5) ? "ITEMS" : "PERSONS";
    indicator.counts_victims = indicator.unit == "PERSONS" && once_in(random, 2);
    indicator.key_figure = once_in(random, 2);
    if (once_in(random, 2)) {
        indicator.breakdowns.push_back(breakdown("by_area", random));
        indicator.breakdowns.back().by_area = true;
    }
    for (auto const& dimension : flow.dimensions)
        if (once_in(random, 2)) indicator.breakdowns.push_back(by_dimension(made, dimension, random));
    if (flow.dimensions.size() > 1 && once_in(random, 2))
        indicator.breakdowns.push_back(crossed(made, flow.dimensions[0], flow.dimensions[1], random));
    return indicator;
}

/// Every indicator stands in one section; the standing sections are named by half of the programmes.
void add_sections(Programme& made, Random& random) {
    if (once_in(random, 2)) made.sections.push_back({"coalition", name(random), {}});
    for (auto const& each : made.indicators) {
        if (made.sections.empty() || made.sections.back().id == "coalition" || once_in(random, 2))
            made.sections.push_back({"s" + std::to_string(made.sections.size()), name(random), {}});
        made.sections.back().indicators.push_back(each.id);
    }
    if (once_in(random, 3)) made.sections.push_back({"bare", name(random), {}});
    if (once_in(random, 2)) made.sections.push_back({"events", name(random), {}});
    if (once_in(random, 2)) made.sections.push_back({"about", name(random), {}});
}

void add_contacts(Programme& made, Random& random) {
    for (auto count = upto(random, 3); count > 0; --count) {
        programme::Contact contact;
        contact.name = name(random);
        if (once_in(random, 2)) contact.address = {"Quay\nPort Example", "Muelle\nPuerto Ejemplo"};
        if (once_in(random, 2)) contact.email = "an.office.with.a.long.name@mail.example.org";
        if (once_in(random, 2)) contact.phone = "+999 555 0100";
        if (once_in(random, 2)) contact.website = "https://www.example.org/a/long/way/to/the/office/of/the/coalition";
        made.contacts.push_back(std::move(contact));
    }
}

std::size_t count_of_members(Random& random) {
    static std::vector<std::size_t> const USUAL{0, 1, 2, 3, 5, 9, 9, 12, 17, 20, 31, MOST_MEMBERS};
    return once_in(random, 2) ? one_of(random, USUAL) : upto(random, MOST_MEMBERS);
}

}  // namespace

Programme make_programme(Random& random) {
    Programme made;
    made.id = "any";
    made.agency = "ANY";
    made.version = "1.0.0";
    made.name = name(random);
    made.short_name = short_name(random);
    made.region = "ALL";
    made.region_name = name(random);
    made.purpose = sentences(random);
    made.chair = name(random);
    made.secretariat = name(random);
    made.disclaimer = sentences(random);
    made.licence = sentences(random);
    for (auto count = count_of_members(random); made.members.size() < count;)
        made.members.push_back(member(made.members.size(), random));
    add_contacts(made, random);
    add_vocabulary(made, random);
    for (auto count = upto(random, 7); made.indicators.size() < count;)
        made.indicators.push_back(indicator(made, made.indicators.size(), random));
    add_sections(made, random);
    return made;
}

}  // namespace any
