#include "audit/report_json.hpp"
#include "audit/report_text.hpp"
#include "blocks.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace cifra::audit {
namespace {

using base::Language;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::vector<Finding> findings() {
    return audit({{block(BlockKind::shares_only, 1652, {part("Own", 872, "55"), part("Abroad", 241, "15")}),
                   partition(110, {part("Women", std::nullopt), part("Men", 40)})},
                  {},
                  {}});
}

std::vector<Finding> settled_findings() {
    auto settled = findings();
    settle(settled, {{settled[0].id,
                      "",
                      {"Another base", "Otra base"},
                      "explained",
                      "2026-11-23",
                      {"the editors", "el equipo editor"}}});
    return settled;
}

nlohmann::ordered_json json_of(std::vector<Finding> const& found, Language language = Language::en) {
    return nlohmann::ordered_json::parse(report_json(found, language));
}

TEST(ReportJson, HasItsKeysInOrder) {
    auto const report = json_of(findings());
    std::vector<std::string> keys;
    for (auto const& [key, value] : report["findings"][0].items()) keys.push_back(key);
    EXPECT_THAT(keys, ElementsAre("rule", "id", "outcome", "severity", "where", "operands", "remainder", "computation",
                                  "statement", "explanations", "settlement", "what_to_do"));
    EXPECT_EQ(report["summary"].dump(), R"({"pass":1,"fail":1,"not_evaluable":1,"blocking":1,"noted":0})");
}

TEST(ReportJson, GivesOperandsRemainderAndExplanations) {
    auto const report = json_of(findings());
    auto const& wrong = report["findings"][0];
    EXPECT_EQ(wrong["outcome"], "fail");
    EXPECT_EQ(wrong["severity"], "blocking");
    EXPECT_EQ(wrong["operands"][0].dump(), R"({"cell":"DF_TEST/A.REGION.COUNTED.Own.2019","label":"Own","value":872})");
    EXPECT_TRUE(wrong["remainder"].is_null());
    EXPECT_TRUE(wrong["settlement"].is_null());
    EXPECT_EQ(wrong["explanations"][0]["kind"], "another_base");
    EXPECT_THAT(wrong["explanations"][0]["text"].get<std::string>(), HasSubstr("1,572 to 1,600"));
    auto const& open = report["findings"][2];
    EXPECT_EQ(open["outcome"], "not_evaluable");
    EXPECT_TRUE(open["operands"][0]["value"].is_null()) << "missing is not zero";
    EXPECT_EQ(open["remainder"], 70);
}

TEST(ReportJson, SpeaksTheLanguageAskedFor) {
    auto const report = json_of(settled_findings(), Language::es);
    EXPECT_THAT(report["findings"][0]["statement"].get<std::string>(), StartsWith("872 de 1,652"));
    EXPECT_EQ(report["findings"][0]["settlement"].dump(),
              R"({"state":"explained","explanation":"Otra base","date":"2026-11-23","by":"el equipo editor"})");
    EXPECT_EQ(report["findings"][0]["severity"], "noted");
    EXPECT_EQ(report["summary"]["blocking"], 0);
}

TEST(ReportJson, HoldsBothLanguagesUnderTheSameKeys) {
    auto const both = nlohmann::ordered_json::parse(report_json(settled_findings()));
    auto const one = json_of(settled_findings());
    auto const& wrong = both["findings"][0];
    EXPECT_THAT(wrong["statement"]["en"].get<std::string>(), StartsWith("872 of 1,652"));
    EXPECT_THAT(wrong["statement"]["es"].get<std::string>(), StartsWith("872 de 1,652"));
    EXPECT_EQ(wrong["operands"][0]["label"]["es"], "Own-es");
    EXPECT_EQ(wrong["settlement"]["explanation"]["en"], "Another base");
    EXPECT_EQ(wrong.size(), one["findings"][0].size());
    EXPECT_EQ(both["summary"], one["summary"]);
}

TEST(ReportJson, WritesAmountsWithTheirDecimals) {
    auto found = findings();
    found.resize(1);
    found[0].operands[0].decimals = 2;
    found[0].operands[1].decimals = 2;
    found[0].remainder = 1050;
    auto const report = json_of(found);
    EXPECT_EQ(report["findings"][0]["operands"][0]["value"], 8.72);
    EXPECT_EQ(report["findings"][0]["remainder"], 10.5);
    found[0].operands.clear();
    EXPECT_EQ(json_of(found)["findings"][0]["remainder"], 1050);
}

TEST(ReportJson, SurvivesBrokenUtf8) {
    auto found = findings();
    found[0].where.en = "\xFF";
    EXPECT_EQ(json_of(found)["findings"][0]["where"], "\xEF\xBF\xBD");
}

TEST(ReportText, ShowsWhatFailsFirstThenWhatIsOpenThenHowMuchHolds) {
    EXPECT_EQ(report_text(findings(), Language::en),
              "1 contradiction; 1 blocks release:\n"
              "\n"
              "✗ Counted by category, 2019: Own\n"
              "    872 of 1,652 is 52.78%, which rounds to 53%; 55% is printed.\n"
              "    872 / 1,652 = 52.78% → 53%; printed 55%\n"
              "    hypothesis: Another base: 55% and 15% would both be right for a base from 1,572 to 1,600.\n"
              "    → Correct the share or one of the figures; or record in audit.toml why they stand.\n"
              "    share:DF_TEST/A.REGION.COUNTED.Own.2019\n"
              "\n"
              "1 cannot be evaluated:\n"
              "\n"
              "? Counted by category, 2019\n"
              "    The only part with a value is 40 of 110; 70 remain. “Women” has no value.\n"
              "    → Ask for the missing figures, or for the reason why there are none.\n"
              "\n"
              "1 holds: Share 1.\n");
}

TEST(ReportText, SaysWhoSettledWhatAndWhy) {
    auto const text = report_text(settled_findings(), Language::en);
    EXPECT_THAT(text, StartsWith("1 contradiction; none blocks release:\n"));
    EXPECT_THAT(text, HasSubstr("    → explained on 23 November 2026 by the editors. Another base\n"));
    EXPECT_THAT(text, Not(HasSubstr("Correct the share")));
    auto const spanish = report_text(settled_findings(), Language::es);
    EXPECT_THAT(spanish, StartsWith("1 contradicción; nada impide la publicación:\n"));
    EXPECT_THAT(spanish, HasSubstr("→ explicado el 23 de noviembre de 2026 por el equipo editor. Otra base\n"));
    EXPECT_THAT(spanish, HasSubstr("1 no se puede evaluar:\n"));
    EXPECT_THAT(spanish, HasSubstr("1 es correcta: Porcentaje 1.\n"));
}

TEST(ReportText, SaysWhatIsNextWhenAFindingIsNoted) {
    auto found = findings();
    settle(found, {{found[0].id, "", {}, "noted", "2026-11-23", {"the editors", "el equipo editor"}}});
    EXPECT_THAT(
        report_text(found, Language::en),
        HasSubstr("    → noted on 23 November 2026 by the editors; next: ask the source which is right, the share "
                  "or\n      the counts.\n"));
    EXPECT_THAT(report_text(found, Language::es),
                HasSubstr("anotado el 23 de noviembre de 2026 por el equipo editor; a continuación: pregunte a la "));
    found[0].settlement->explanation = {"They guess.", "Es una suposición."};
    EXPECT_THAT(report_text(found, Language::en), HasSubstr("by the editors. They guess. Next: ask the source which"));
}

TEST(ReportText, SaysWhatHoldsAndReadersShouldKnow) {
    auto const found = audit({{block(BlockKind::multiple_response, 100, {part("A", 80), part("B", 60)})}, {}, {}});
    EXPECT_EQ(report_text(found, Language::en),
              "Nothing contradicts itself.\n"
              "\n"
              "1 holds: Multiple response 1.\n"
              "\n"
              "✓ Counted by category, 2019\n"
              "    The two parts add up to 140 over a base of 100: no error, since one person may be in several.\n");
}

TEST(ReportText, PutsWhatBlocksBeforeWhatIsSettled) {
    auto found = settled_findings();
    found.push_back(share_of(1, 10, "20"));
    auto const text = report_text(found, Language::es);
    EXPECT_THAT(text, StartsWith("2 contradicciones; 1 impide la publicación:\n"));
    EXPECT_LT(text.find("1 de 10"), text.find("872 de 1,652"));
}

TEST(ReportText, NumbersSeveralHypotheses) {
    auto const one = report_text({share_of(1658944, 28044414, "59"), share_of(1, 8, "12")}, Language::es);
    EXPECT_THAT(one, StartsWith("2 contradicciones; 2 impiden la publicación:\n"));
    EXPECT_THAT(one, HasSubstr("    hipótesis: Factor de diez"));
    auto const two = report_text({share_of(520, 1000, "25")}, Language::en);
    EXPECT_THAT(two, HasSubstr("    hypothesis 1: Exchanged digits: 52% printed as 25%.\n"
                               "    hypothesis 2: Exchanged digits: with 250 in place of 520 the share is 25%.\n"));
}

TEST(ReportText, OfNothingSaysSo) {
    EXPECT_EQ(report_text({}, Language::en), "Nothing contradicts itself.\n\n0 hold.\n");
    EXPECT_EQ(report_text({}, Language::es), "Nada se contradice.\n\n0 son correctas.\n");
}

TEST(ReportText, StaysWithinAHundredColumns) {
    auto found = findings();
    found[0].where = {std::string(300, 'x') + " end", "fin"};
    for (auto const language : base::LANGUAGES) {
        std::istringstream lines(report_text(findings(), language));
        for (std::string line; std::getline(lines, line);) {
            auto const characters = std::count_if(
                line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
            EXPECT_LE(characters, 100) << line;
        }
    }
    EXPECT_THAT(report_text(found, Language::en), HasSubstr(std::string(300, 'x') + "\n  end\n"))
        << "a word is not cut";
}

TEST(ReportText, NamesARuleThatItDoesNotKnowByItsId) {
    auto found = findings();
    found.resize(2);
    found[1].rule = "mine";
    EXPECT_THAT(report_text(found, Language::en), HasSubstr("1 holds: mine 1."));
}

}  // namespace
}  // namespace cifra::audit
