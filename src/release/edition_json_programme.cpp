#include "release/edition_json_programme.hpp"

#include <nlohmann/json.hpp>

namespace cifra::release {
namespace {

using nlohmann::json;
using programme::BreakdownKind;
using programme::Programme;

void put_unless_empty(json& object, char const* key, std::string const& text) {
    if (!text.empty()) object[key] = text;
}

void put_unless_empty(json& object, char const* key, base::LocalText const& text) {
    if (!text.empty()) object[key] = local_text_json(text);
}

void put_if(json& object, char const* key, bool flag) {
    if (flag) object[key] = true;
}

/// A list of tables; nothing for none.
template <class Things, class Writer>
void put_each(json& object, char const* key, Things const& things, Writer write) {
    for (auto const& thing : things) object[key].push_back(write(thing));
}

char const* name_of(BreakdownKind kind) {
    switch (kind) {
        case BreakdownKind::partition:
            return "partition";
        case BreakdownKind::multiple_response:
            return "multiple_response";
        case BreakdownKind::list:
            return "list";
    }
    return "";
}

json contact_json(programme::Contact const& contact) {
    json object = {{"name", local_text_json(contact.name)}};
    put_unless_empty(object, "address", contact.address);
    put_unless_empty(object, "email", contact.email);
    put_unless_empty(object, "phone", contact.phone);
    put_unless_empty(object, "website", contact.website);
    return object;
}

json section_json(programme::Section const& section) {
    return {{"id", section.id}, {"title", local_text_json(section.title)}, {"indicators", section.indicators}};
}

json coalition_json(Programme const& programme) {
    json object = {{"id", programme.id},
                   {"agency", programme.agency},
                   {"version", programme.version},
                   {"name", local_text_json(programme.name)},
                   {"short_name", local_text_json(programme.short_name)},
                   {"purpose", local_text_json(programme.purpose)},
                   {"chair", local_text_json(programme.chair)},
                   {"secretariat", local_text_json(programme.secretariat)},
                   {"disclaimer", local_text_json(programme.disclaimer)},
                   {"licence", local_text_json(programme.licence)},
                   {"region", {{"code", programme.region}, {"name", local_text_json(programme.region_name)}}}};
    put_each(object, "contact", programme.contacts, contact_json);
    put_each(object, "section", programme.sections, section_json);
    return object;
}

json member_json(programme::Member const& member) {
    return {{"code", member.code},
            {"name", local_text_json(member.name)},
            {"name_in_sentence", local_text_json(member.name_in_sentence)},
            {"body", local_text_json(member.body.name)},
            {"body_official", base::code_of(member.body.official)},
            {"locale", member.locale},
            {"currency", member.currency}};
}

json code_json(programme::Code const& code) {
    json object = {{"id", code.id}, {"label", local_text_json(code.label)}};
    put_unless_empty(object, "definition", code.definition);
    put_unless_empty(object, "brief", code.brief);
    put_unless_empty(object, "htcds", code.htcds);
    put_unless_empty(object, "ictip_code", code.ictip_code);
    return object;
}

json code_list_json(programme::CodeList const& list) {
    json object = {{"id", list.id}, {"name", local_text_json(list.name)}};
    put_each(object, "code", list.codes, code_json);
    return object;
}

json dimension_json(programme::Dimension const& dimension) {
    return {{"id", dimension.id}, {"codelist", dimension.code_list}, {"name", local_text_json(dimension.name)}};
}

json dataflow_json(programme::Dataflow const& dataflow) {
    return {{"id", dataflow.id}, {"name", local_text_json(dataflow.name)}, {"dimensions", dataflow.dimensions}};
}

json category_json(programme::Category const& category) {
    json object = {{"label", local_text_json(category.label)}};
    for (auto const& part : category.codes) object["codes"][part.dimension] = part.code;
    put_unless_empty(object, "definition", category.definition);
    put_unless_empty(object, "brief", category.brief);
    put_if(object, "apart", category.apart);
    put_if(object, "open", category.open);
    return object;
}

json breakdown_json(programme::Breakdown const& breakdown) {
    json object = {{"id", breakdown.id},
                   {"title", local_text_json(breakdown.title)},
                   {"subject", local_text_json(breakdown.subject)},
                   {"kind", name_of(breakdown.kind)}};
    put_if(object, "by_area", breakdown.by_area);
    put_unless_empty(object, "counted", breakdown.counted);
    put_each(object, "category", breakdown.categories, category_json);
    return object;
}

json indicator_json(programme::Indicator const& indicator) {
    json object = {{"id", indicator.id},
                   {"dataflow", indicator.dataflow},
                   {"name", local_text_json(indicator.name)},
                   {"noun", local_text_json(indicator.noun)},
                   {"definition", local_text_json(indicator.definition)},
                   {"unit", indicator.unit}};
    put_if(object, "counts_victims", indicator.counts_victims);
    put_if(object, "key_figure", indicator.key_figure);
    put_if(object, "areas_add_up", indicator.areas_add_up);
    if (!indicator.definitions.empty()) object["definitions"] = indicator.definitions;
    put_each(object, "breakdown", indicator.breakdowns, breakdown_json);
    return object;
}

json product_json(programme::ProductRule const& product) {
    return {{"id", product.id},
            {"name", local_text_json(product.name)},
            {"first", product.first},
            {"second", product.second},
            {"product", product.product}};
}

json own_code_json(programme::OwnCode const& own) {
    return {{"dimension", own.dimension}, {"code", own.code}, {"names", own.names}};
}

json compared_json(programme::ComparedFigure const& figure) {
    json object = {{"indicator", figure.indicator}};
    for (auto const& part : figure.codes) object["codes"][part.dimension] = part.code;
    return object;
}

json comparison_json(programme::Comparison const& comparison) {
    return {{"id", comparison.id},
            {"name", local_text_json(comparison.name)},
            {"smaller", compared_json(comparison.smaller)},
            {"larger", compared_json(comparison.larger)},
            {"severity", comparison.blocking ? "blocking" : "info"},
            {"scope", comparison.categories ? "categories" : "total"}};
}

}  // namespace

json local_text_json(base::LocalText const& text) {
    return {{"en", text.en}, {"es", text.es}};
}

json programme_json(Programme const& programme) {
    json members = json::object();
    json code_lists = json::object();
    json indicators = json::object();
    put_each(members, "member", programme.members, member_json);
    put_each(code_lists, "codelist", programme.code_lists, code_list_json);
    put_each(code_lists, "dimension", programme.dimensions, dimension_json);
    put_each(indicators, "dataflow", programme.dataflows, dataflow_json);
    put_each(indicators, "indicator", programme.indicators, indicator_json);
    put_each(indicators, "product", programme.products, product_json);
    put_each(indicators, "own_code", programme.own_codes, own_code_json);
    put_each(indicators, "comparison", programme.comparisons, comparison_json);
    return {{"programme", coalition_json(programme)},
            {"members", std::move(members)},
            {"codelists", std::move(code_lists)},
            {"indicators", std::move(indicators)}};
}

}  // namespace cifra::release
