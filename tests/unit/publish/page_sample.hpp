#pragma once

#include "../release/sample_edition.hpp"

namespace cifra::sample {

/// A small edition for pages: people counted by kind (a partition that falls short) and by service (multiple response),
/// of nine members, with texts. All Spanish words are made of ñ and ó, so that any English left over shows.
inline release::ReleasedEdition page_edition() {
    Edition e;
    auto& programme = e.programme();
    programme.name = {"Sample coalition", "Ñóñó ñóña"};
    programme.short_name = {"SAMPLE", "ÑAÑ"};
    programme.region_name = {"All of them", "Ñoñós"};
    programme.purpose = {"To count.", "Ñó ñañó."};
    programme.chair = {"The chair", "Ñó ñañá"};
    programme.secretariat = {"The office", "Ñó ñoñá"};
    programme.licence = {"Free to use.", "Ñó ñañóñ."};
    programme.disclaimer = {"As it is.", "Ñó ñó."};
    programme.contacts = {
        {{"The office", "Ñó ñoñá"}, {"One Street\nTown", "Ñó 1\nÑañá"}, "office@example.org", "+1 23", ""}};
    programme.sections = {{"counting", {"Counting", "Ñañóñ"}, {"COUNTED"}}};
    for (auto& member : programme.members)
        member.body = {{"Body of " + member.code, "Ñóñ " + member.code}, base::Language::en};
    programme.members[0].body.official = base::Language::es;

    auto& counted = e.indicator("COUNTED", {"people counted", "ñañós"});
    counted.key_figure = true;
    counted.counts_victims = true;
    counted.definition = {"Everybody.", "Ñóñó."};
    auto& kind = Edition::breakdown(counted, "by_kind", programme::BreakdownKind::partition, {"A", "B", "_O", "_U"},
                                    {"kinds", "ñóñós"});
    for (auto& category : kind.categories) {
        category.label = {"Kind " + category.codes[0].code, "Ñóñ " + category.codes[0].code};
        category.definition = {"What it is.", "Ñó ñóñ."};
    }
    auto& service = Edition::breakdown(counted, "by_service", programme::BreakdownKind::multiple_response, {"X", "Y"},
                                       {"services", "ñoñós"});
    for (auto& category : service.categories)
        category.label = {"Service " + category.codes[0].code, "Ñóñ " + category.codes[0].code};
    auto& gone = Edition::breakdown(counted, "by_picture", programme::BreakdownKind::partition, {"P1", "P2"},
                                    {"pictures", "ñañóñ"});
    for (auto& category : gone.categories) category.label = {category.codes[0].code, category.codes[0].code};

    e.value(Edition::key("COUNTED", "ALL"), 1000);
    e.value(Edition::key("COUNTED", "ALL", "A"), 480);
    e.value(Edition::key("COUNTED", "ALL", "B"), 3);
    e.value(Edition::key("COUNTED", "ALL", "_O"), 60);
    e.value(Edition::key("COUNTED", "ALL", "_U"), 57);
    e.value(Edition::key("COUNTED", "ALL", "X"), 800);
    e.value(Edition::key("COUNTED", "ALL", "Y"), 700);
    for (auto const* code : {"P1", "P2"})
        e.missing(Edition::key("COUNTED", "ALL", code), "L", programme::MissingReason::picture);
    e.no_data("COUNTED", "X", {"BLZ", "PAN"});
    e.no_data("COUNTED", "Y", {"BLZ"});
    e.missing(Edition::key("COUNTED", "MEX"), "L;P", programme::MissingReason::not_published);
    e.value(Edition::key("COUNTED", "NIC"), 0);
    for (auto& member : programme.members) {
        member.name.es = "Ñ" + member.code;
        member.name_in_sentence.es = "Ñ" + member.code;
    }

    auto edition = e.finish();
    edition.title = {"Counting in 2019", "Ñañó 2019"};
    edition.source = {"The print.", "Ñó ñañ."};
    edition.printed_shares = {{Edition::key("COUNTED", "ALL", "A"), {48, 0}, "printed.csv:2"},
                              {Edition::key("COUNTED", "ALL", "B"), {30, 0}, "printed.csv:3"}};
    edition.texts = {
        {"how", "counting", "scope", "", 10, {"How", "Ñó"}, {"By **hand** & eye.", "Ñóñ **ñó** & ñó."}, {}, ""},
        {"fair", "events", "event", "PAN", 10, {"The fair", "Ñó ñó"}, {"In May.", "Ñó."}, {}, ""}};
    edition.policy = {10, false, {{"text:fair", "2026-11-23", {"the officer", "la oficial"}, {"Public.", "Ñóñó."}}}};
    return edition;
}

}  // namespace cifra::sample
