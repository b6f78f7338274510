// What somebody typed must not give a number that a hidden cell has.
#include "../../invented/invented_edition.hpp"
#include "base/result.hpp"
#include "protect/protect.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra {
namespace {

using invented::EditionBuilder;
using testing::HasSubstr;
using testing::Not;

/// Arania found 82: 70 women, and 5 men and 7 others who are withheld.
EditionBuilder two_small_counts() {
    EditionBuilder builder;
    builder.add(builder.key("ALL", "FOUND"), 400);
    builder.add(builder.key("XAA", "FOUND"), 82);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "F"}}), 70);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "M"}}), 5);
    builder.add(builder.key("XAA", "FOUND", {{"SEX", "_U"}}), 7);
    return builder;
}

/// The refusal, or "" where the edition is released.
std::string refusal(EditionBuilder const& builder, base::Language language = base::Language::en) {
    auto const released = protect::protect(builder.programme(), builder.consolidated());
    if (released) return "";
    EXPECT_EQ(released.error().code, base::ErrorCode::disclosive);
    return to_string(released.error(), language);
}

void comment(EditionBuilder& builder, programme::CellKey const& key, base::LocalText words) {
    builder.add(key, 400).comment = std::move(words);
}

TEST(TypedText, RefusesACommentElsewhereThatGivesAHiddenNumber) {
    for (base::LocalText const& words :
         {base::LocalText{"Of whom 5 are men.", "Nota."}, base::LocalText{"Note.", "De ellas, cinco hombres."}}) {
        auto builder = two_small_counts();
        comment(builder, builder.key("ALL", "FOUND"), words);
        EXPECT_EQ(refusal(builder),
                  "figures/DF_PERSONS.csv:7: the comment on DF_PERSONS/A.ALL.FOUND._T._T._T.2031 gives a number that a "
                  "suppressed cell has; take the number out in both languages, also where it counts something else\n");
        EXPECT_THAT(refusal(builder, base::Language::es), HasSubstr("da un número que es el de una celda suprimida"));
        EXPECT_THAT(refusal(builder, base::Language::es), Not(HasSubstr("cinco")));
    }
}

TEST(TypedText, LetsACommentGiveOtherNumbersAndSpeakOfOtherThings) {
    auto builder = two_small_counts();
    comment(builder, builder.key("ALL", "FOUND"), {"Since May 2031, by Law 12.", "Desde mayo de 2031, por la Ley 12."});
    comment(builder, builder.key("XBB", "REACHED"), {"At 5 schools.", "En 5 escuelas."});
    EXPECT_EQ(refusal(builder), "");
    comment(builder, builder.key("XAA", "REACHED"), {"At 5 schools.", "En 5 escuelas."});
    EXPECT_THAT(refusal(builder), HasSubstr("A.XAA.REACHED")) << "the same area";
    comment(builder, builder.key("XAA", "REACHED"), {"At schools.", "En escuelas."});
    comment(builder, builder.key("XBB", "REACHED"), {"Arania has 5.", "Arania tiene 5."});
    EXPECT_THAT(refusal(builder), HasSubstr("A.XBB.REACHED")) << "it names the area";
}

TEST(TypedText, RefusesACommentThatNamesWhoseHiddenPartMakesTheFigure) {
    EditionBuilder builder;
    auto const unknown = builder.key("XAA", "HELPED", {{"SEX", "_U"}, {"AGE", "_U"}});
    builder.add(unknown, 335).conf_status = 'C';
    builder.add(builder.key("ALL", "HELPED", {{"SEX", "_U"}, {"AGE", "_U"}}), 335).comment = {
        "All were reported by Arania.", "Arania informó de todas."};
    EXPECT_EQ(
        refusal(builder),
        "figures/DF_PERSONS.csv:3: the comment on DF_PERSONS/A.ALL.HELPED._U._U._T.2031 names Arania, whose part in "
        "this figure is suppressed; reword it in both languages so that it says nothing of who is in the "
        "figure\n");
    EXPECT_THAT(refusal(builder, base::Language::es), HasSubstr("nombra a Arania"));
    builder.add(builder.key("ALL", "HELPED", {{"SEX", "_U"}, {"AGE", "_U"}}), 335).comment = {
        "Borovia counts otherwise.", "Borovia cuenta de otro modo."};
    EXPECT_EQ(refusal(builder), "");
}

TEST(TypedText, RefusesARegionalFigureOfOneAreaWhoseOwnIsHidden) {
    EditionBuilder builder;
    builder.add(builder.key("XAA", "HELPED"), 335).conf_status = 'C';
    builder.add(builder.key("ALL", "HELPED"), 335).coverage = {"XAA"};
    EXPECT_THAT(refusal(builder), HasSubstr("DF_PERSONS/A.XAA.HELPED._T._T._T.2031 can be computed"));
}

TEST(TypedText, RefusesATextOfTheSectionThatGivesAHiddenNumberUnlessADecisionAllowsIt) {
    auto builder = two_small_counts();
    builder.add_text("silent", {}).markdown = {"Arania reported five men.", "Arania informó de 5 hombres."};
    EXPECT_EQ(
        refusal(builder),
        "texts/silent.en.md:1:1: the text \"silent\" gives a number that a suppressed cell has; take the number out "
        "in both languages, also where it counts something else, or have the data protection officer decide on "
        "\"text:silent\" in protection.toml\n");
    builder.decide("text:silent");
    EXPECT_EQ(refusal(builder), "");
}

TEST(TypedText, HoldsATextOfAnAreaAgainstThatAreaAndOneAboutNothingAgainstTheAreasThatAParagraphNames) {
    auto builder = two_small_counts();
    auto& text = builder.add_text("event", {});
    text.section = "events";
    text.ref_area = "XBB";
    text.title = {"Seven steps", "Siete pasos"};
    EXPECT_EQ(refusal(builder), "") << "it is about another area";
    text.ref_area = "XAA";
    EXPECT_THAT(refusal(builder), HasSubstr("the text \"event\""));
    text.ref_area = "";
    text.markdown = {"Arania lies by the sea.", "Arania está junto al mar."};
    EXPECT_EQ(refusal(builder), "") << "the title names nobody";
    text.markdown = {"The sea.", "El mar.\n\nArania\nhalló cinco."};
    EXPECT_THAT(refusal(builder), HasSubstr("the text \"event\""));
    text.markdown = {"A text.", "Un texto."};
    builder.add(builder.key("ALL", "RETURNED"), 7);
    EXPECT_THAT(refusal(builder), HasSubstr("the text \"event\"")) << "the region need not be named";
}

TEST(TypedText, RefusesQuestionsExplanationsReasonsAndNamesThatGiveAHiddenNumber) {
    auto const settlement = [](base::LocalText explanation, base::LocalText by) {
        return restricted::Settlement{"share",     "share:DF_PERSONS/A.XAA.REACHED.F._T._T.2031",
                                      "1 / 2",     "explained",
                                      explanation, "2032-01-01",
                                      by,          {"audit.toml", 9, 1}};
    };
    auto question = two_small_counts();
    question.edition().wordings = {{"open",
                                    "two_names",
                                    {question.key("XBB", "FOUND")},
                                    {"a", "b"},
                                    {"Are the 5 in it?", "¿Están?"},
                                    {"audit.toml", 3, 1}}};
    EXPECT_THAT(refusal(question), HasSubstr("audit.toml:3:1: the wording \"open\" gives a number"));

    auto explanation = two_small_counts();
    explanation.edition().settlements = {settlement({"Five came late.", "Llegaron tarde."}, {"Analyst", "Analista"})};
    EXPECT_THAT(refusal(explanation), HasSubstr("audit.toml:9:1: the decision on the finding"));
    explanation.edition().settlements = {settlement({"They came late.", "Llegaron tarde."}, {"Office 7", "Oficina 7"})};
    EXPECT_THAT(refusal(explanation), HasSubstr("audit.toml:9:1: the decision on the finding"));

    auto reason = two_small_counts();
    auto const decided = reason.key("XBB", "FOUND");
    reason.add(decided, 3);
    reason.decide(to_string(decided));
    EXPECT_EQ(refusal(reason), "");
    reason.edition().policy.decisions.back().reason = {"The 5 men are known.", "Los 5 hombres son conocidos."};
    EXPECT_THAT(refusal(reason), HasSubstr("protection.toml:1:1: the decision on \"" + to_string(decided) + "\""));
}

TEST(TypedText, LooksAtNothingWhereNothingIsHidden) {
    EditionBuilder builder;
    comment(builder, builder.key("ALL", "FOUND"), {"Arania found 5 of 400.", "Arania halló 5 de 400."});
    EXPECT_EQ(refusal(builder), "");
}

}  // namespace
}  // namespace cifra
