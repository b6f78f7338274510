// Words that an analyst types beside figures must not tell what is withheld.
#include "workplace.hpp"

#include <gmock/gmock.h>

namespace cifra::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The 2019 edition with a row of its own: four people identified in Belize by forced begging, withheld.
class TypedText : public Workplace {
protected:
    void SetUp() override {
        Workplace::SetUp();
        // Further withheld cells would take the comments that stand at them along.
        spill(programme() / "protection.toml", "threshold = 10\n");
        append("figures/DF_IDENTIFICATION.csv",
               "dataflow,CORETT:DF_IDENTIFICATION(1.0.0),I,A,BLZ,VICTIMS_IDENTIFIED,_T,_T,_T,_T,_T,FORCED_BEGGING,2019,"
               "4,A,F,,,\n");
    }

    void append(std::string const& file, std::string const& text) const {
        spill(edition() / file, slurp(edition() / file) + text);
    }

    void expect_disclosive(std::string const& place) const {
        auto const english = publish("LC_ALL=C.UTF-8");
        EXPECT_EQ(english.exit_code, 4) << english.err;
        EXPECT_THAT(english.err, HasSubstr((edition() / place).generic_string()));
        EXPECT_THAT(english.err, HasSubstr("gives a number that a suppressed cell has; take the number out"));
        EXPECT_THAT(english.err, Not(HasSubstr("A.BLZ.")));
        EXPECT_THAT(publish("LC_ALL=es_MX.UTF-8").err, HasSubstr("da un número que es el de una celda suprimida"));
        expect_old_bundle_whole();
    }
};

TEST_F(TypedText, OfTheEditionAsItIsPasses) {
    auto const published = publish();
    EXPECT_EQ(published.exit_code, 0) << published.err;
}

TEST_F(TypedText, InACommentOfAnotherRowIsRefused) {
    append(
        "figures/DF_IDENTIFICATION.csv",
        "dataflow,CORETT:DF_IDENTIFICATION(1.0.0),I,A,PAN,VICTIMS_IDENTIFIED,_T,_T,_T,_T,_T,FORCED_BEGGING,2019,11,A,"
        "F,,,en:Belize reported four.;es:Belice informó de cuatro.\n");
    expect_disclosive("figures/DF_IDENTIFICATION.csv:");
}

TEST_F(TypedText, InATextWithSilentFrontMatterIsRefused) {
    append("texts/about_source.es.md", "\nBelice informó de 4 víctimas de mendicidad forzada.\n");
    append("texts/about_source.en.md", "\nBelize reported victims of forced begging.\n");
    expect_disclosive("texts/about_source.en.md:");
}

TEST_F(TypedText, InAQuestionIsRefused) {
    auto text = slurp(edition() / "audit.toml");
    std::string const before = "question = { en = \"";
    auto const at = text.find(before);
    ASSERT_NE(at, std::string::npos);
    spill(edition() / "audit.toml", text.insert(at + before.size(), "Belize reported four. "));
    expect_disclosive("audit.toml:");
}

TEST_F(TypedText, InTheReasonOfAnotherDecisionIsRefused) {
    append("protection.toml",
           "\n[[decision]]\nsubject = \"DF_IDENTIFICATION/A.CORETT.VICTIMS_IDENTIFIED._T._T._T._T._T.SEXUAL.2019\"\n"
           "date = \"2026-11-23\"\nby = { en = \"the officer\", es = \"la persona encargada\" }\n"
           "reason = { en = \"Belize reported 4.\", es = \"Belice informó de 4.\" }\n");
    expect_disclosive("protection.toml:");
}

}  // namespace
}  // namespace cifra::cli
