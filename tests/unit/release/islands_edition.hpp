#pragma once

#include "../sdmx/islands_programme.hpp"
#include "release/read_bundle.hpp"

#include <nlohmann/json.hpp>

namespace cifra::islands {

inline constexpr char const* HEADER =
    "STRUCTURE[;],STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SEX,MEANS,CURRENCY,TIME_PERIOD,OBS_VALUE,OBS_STATUS[],"
    "CONF_STATUS,MISSING_REASON,UNIT_MEASURE,CURRENCY_CODE,COVERAGE[],COMMENT_OBS[en;es]\n";

/// What the islands published: 100 rescued, of them 61 women, 30 men and 9 of whom it is not known; 55 came by boat.
inline std::string figures() {
    std::string const rescue = "dataflow,ISLES:DF_RESCUE(1.0.0),I,A,";
    std::string const reward = "dataflow,ISLES:DF_REWARD(1.0.0),I,A,";
    return HEADER +                                                                            //
           rescue + "ALL_ISLES,PEOPLE_RESCUED,F,ROPE,,2019,12,A,F,,PERSONS,,,\n" +             //
           rescue + "ALL_ISLES,PEOPLE_RESCUED,F,_T,,2019,61,P,F,,PERSONS,,ALT;BAJ,\n" +        //
           rescue + "ALL_ISLES,PEOPLE_RESCUED,M,_T,,2019,30,A,F,,PERSONS,,,\n" +               //
           rescue + "ALL_ISLES,PEOPLE_RESCUED,_T,BOAT,,2019,55,A,F,,PERSONS,,,\n" +            //
           rescue + "ALL_ISLES,PEOPLE_RESCUED,_T,_T,,2019,100,A,F,,PERSONS,,ALT;BAJ;CAL,\n" +  //
           rescue + "ALL_ISLES,PEOPLE_RESCUED,_U,_T,,2019,9,A,F,,PERSONS,,,\n" +               //
           rescue + "ALT,PEOPLE_RESCUED,_T,_T,,2019,,Q,C,withheld,PERSONS,,,\n" +              //
           rescue +
           "BAJ,PEOPLE_RESCUED,_T,_T,,2019,0,A,F,,PERSONS,,,"
           "\"en:Calm sea;; no wind, said \"\"all\"\";es:Mar en calma;; sin viento\"\n" +  //
           rescue +
           "CAL,PEOPLE_RESCUED,_T,_T,,2019,,L;P,F,not_published,PERSONS,,,\n" +  //
           reward + "ALT,REWARDED,,,_T,2019,2,A,F,,PERSONS,,,\n" +               //
           reward + "ALT,REWARD_EACH,,,AAA,2019,12.50,A,F,,CURRENCY,AAA,,\n" +   //
           reward + "ALT,REWARD_TOTAL,,,AAA,2019,,L,F,picture,CURRENCY,AAA,,\n";
}

inline programme::CellKey rescued(programme::Programme const& programme, std::string const& area,
                                  std::string const& sex, std::string const& means) {
    return *programme.parse_key("DF_RESCUE/A." + area + ".PEOPLE_RESCUED." + sex + "." + means + ".2019");
}

/// Everything but the figures.
inline release::ReleasedEdition front_matter() {
    release::ReleasedEdition edition;
    edition.programme = programme();
    edition.id = "islands-2019";
    edition.time_period = "2019";
    edition.title = {"Rescue at sea, 2019", "Rescate en el mar, 2019"};
    edition.source = {"The islands' own books", "Los libros de las islas"};
    edition.prepared = "2026-11-23T00:00:00Z";
    auto const women = rescued(edition.programme, "ALL_ISLES", "F", "_T");
    auto const men = rescued(edition.programme, "ALL_ISLES", "M", "_T");
    auto const unknown = rescued(edition.programme, "ALL_ISLES", "_U", "_T");
    auto const total = rescued(edition.programme, "ALL_ISLES", "_T", "_T");
    edition.printed_shares = {{women, {61, 0}, "printed.csv:2"}, {men, {33, 0}, "printed.csv:3"}};
    edition.wordings = {{"rescued_additional",
                         "additional",
                         {total, unknown},
                         {},
                         {"Is it in?", "¿Está incluido?"},
                         "audit.toml:1",
                         {"The additional rescued", "Las rescatadas adicionales"}}};
    edition.settlements = {{"share",
                            "share:" + to_string(men),
                            "noted",
                            {},
                            "2026-11-23",
                            {"the harbour office", "la oficina del puerto"},
                            "30 / 100 = 30.00% -> 30%; printed 33%"},
                           {"wording",
                            "wording:rescued_additional",
                            "explained",
                            {"It is in.", "Está incluido."},
                            "2026-11-23",
                            {"the harbour office", "la oficina del puerto"},
                            "100 | 100 + 9 = 109"}};
    edition.texts = {{"storm",
                      "rescue",
                      "advances",
                      "",
                      10,
                      {"The storm", "La tormenta"},
                      {"It came at **night**.\n\nAll went well.", "Llegó de **noche**.\n\nTodo salió bien."},
                      {women},
                      "texts/storm"},
                     {"feast",
                      "events",
                      "event",
                      "CAL",
                      20,
                      {"The feast", "La fiesta"},
                      {"On the pier.", "En el muelle."},
                      {},
                      "texts/feast"}};
    edition.policy = {10,
                      false,
                      {{to_string(unknown),
                        "2026-11-23",
                        {"the officer", "la oficial"},
                        {"Public since the print", "Público desde la impresión"}}}};
    return edition;
}

/// The text of edition.json that goes with the figures.
inline std::string edition_text() {
    auto json = nlohmann::json::parse(release::edition_json(front_matter()));
    int line = 2;
    auto const add = [&](std::string const& cell) {
        auto const file = cell.compare(0, 9, "DF_RESCUE") == 0 ? "figures/rescue.csv:" : "figures/reward.csv:";
        json["lineage"].push_back(
            {{"cell", cell}, {"rule", "as_published"}, {"origin", file + std::to_string(line++)}});
    };
    for (char const* const codes : {"F.ROPE", "F._T", "M._T", "_T.BOAT", "_T._T", "_U._T"})
        add(std::string("DF_RESCUE/A.ALL_ISLES.PEOPLE_RESCUED.") + codes + ".2019");
    for (char const* const area : {"ALT", "BAJ", "CAL"})
        add(std::string("DF_RESCUE/A.") + area + ".PEOPLE_RESCUED._T._T.2019");
    add("DF_REWARD/A.ALT.REWARDED._T.2019");
    add("DF_REWARD/A.ALT.REWARD_EACH.AAA.2019");
    add("DF_REWARD/A.ALT.REWARD_TOTAL.AAA.2019");
    return json.dump(1, ' ') + "\n";
}

inline release::ReleasedEdition edition() {
    return release::read_bundle({edition_text(), figures(), ""}).value();
}

}  // namespace cifra::islands
