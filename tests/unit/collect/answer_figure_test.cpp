#include "collect/answer_figure.hpp"

#include "base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cifra::collect {
namespace {

using testing::HasSubstr;
using Kind = SheetCell::Kind;

FigureReading read(std::string text, Kind cell = Kind::text, FigureKind kind = {}) {
    SheetCell const found{1, 1, cell, std::move(text), false, false};
    return read_figure_cell(&found, kind);
}

std::string complaint(std::string text, Kind cell = Kind::text, FigureKind kind = {}) {
    auto const reading = read(std::move(text), cell, kind);
    return reading.complaint ? reading.complaint->statement.en : "none";
}

TEST(AnswerFigure, ReadsWholeNumbersAndTextsOfDigits) {
    EXPECT_EQ(read("1652", Kind::number).value, (base::Decimal{1652, 0}));
    EXPECT_EQ(read("0", Kind::number).value, (base::Decimal{0, 0}));
    EXPECT_EQ(read("1652").value, (base::Decimal{1652, 0}));
    EXPECT_EQ(read(" \u00A0 1652\t\u200B").value, (base::Decimal{1652, 0}));
    EXPECT_EQ(read("0012").value, (base::Decimal{12, 0}));
}

TEST(AnswerFigure, TakesBlanksForAnEmptyCell) {
    EXPECT_TRUE(read_figure_cell(nullptr, {}).empty());
    EXPECT_TRUE(read("").empty());
    EXPECT_TRUE(read(" \u00A0\n").empty());
}

struct Written {
    char const* text;
    char const* complaint;
};

TEST(AnswerFigure, SaysWhatIsWrongWithEachWayToWriteItOtherwise) {
    for (auto const& [text, words] : {Written{"1,652", "separators"},
                                      Written{"1.652", "separators"},
                                      Written{"1 652", "separators"},
                                      Written{"1\u00A0652", "separators"},
                                      Written{"1'652", "separators"},
                                      Written{"28.044.414", "separators"},
                                      Written{"15,50", "decimals"},
                                      Written{"15.5", "decimals"},
                                      Written{"12 (aprox.)", "marks or words"},
                                      Written{"12*", "marks or words"},
                                      Written{"12¹", "marks or words"},
                                      Written{"12 personas", "marks or words"},
                                      Written{"<5", "\"less than\""},
                                      Written{"~100", "\"less than\""},
                                      Written{"≥3", "\"less than\""},
                                      Written{"n/d", "words or signs"},
                                      Written{"-", "words or signs"},
                                      Written{"s/d", "words or signs"},
                                      Written{"doce", "words or signs"},
                                      Written{"50%", "percentage"},
                                      Written{"-3", "negative"},
                                      Written{"−3", "negative"},
                                      Written{"(3)", "negative"},
                                      Written{"１２", "another script"},
                                      Written{"١٢", "another script"},
                                      Written{"=1+1", "formula"},
                                      Written{"999999999999999999", "larger"},
                                      Written{"aprox. 12", "not written in digits"},
                                      Written{"1e3", "marks or words"}})
        EXPECT_THAT(complaint(text), HasSubstr(words)) << text;
}

TEST(AnswerFigure, RefusesNumbersThatCannotBeCounts) {
    EXPECT_THAT(complaint("12.5", Kind::number), HasSubstr("decimals"));
    EXPECT_THAT(complaint("0.1234567890123", Kind::number), HasSubstr("decimals"));
    EXPECT_THAT(complaint("-1", Kind::number), HasSubstr("negative"));
    EXPECT_THAT(complaint("1000000000001", Kind::number), HasSubstr("larger"));
    EXPECT_THAT(complaint("1e+20", Kind::number), HasSubstr("larger"));
    EXPECT_THAT(complaint("12345678901234567", Kind::number), HasSubstr("larger"));
    EXPECT_EQ(complaint("1000000000000", Kind::number), "none");
}

TEST(AnswerFigure, RefusesDatesBooleansErrorsAndFormulasWithoutResult) {
    EXPECT_THAT(complaint("TRUE", Kind::boolean), HasSubstr("TRUE or FALSE"));
    EXPECT_THAT(complaint("#DIV/0!", Kind::error), HasSubstr("error"));
    SheetCell const date{1, 1, Kind::number, "45000", false, true};
    EXPECT_THAT(read_figure_cell(&date, {}).complaint->statement.en, HasSubstr("date"));
    SheetCell const formula{1, 1, Kind::number, "", true, false};
    EXPECT_THAT(read_figure_cell(&formula, {}).complaint->statement.en, HasSubstr("no stored result"));
    SheetCell const computed{1, 1, Kind::number, "12", true, false};
    EXPECT_EQ(read_figure_cell(&computed, {}).value, (base::Decimal{12, 0}));
}

TEST(AnswerFigure, GivesAmountsTwoDecimals) {
    FigureKind const amount{NumberKind::amount, false};
    EXPECT_EQ(read("12.5", Kind::number, amount).value, (base::Decimal{125, 1}));
    EXPECT_EQ(complaint("12.505", Kind::number, amount), "the amount has more than two decimals");
    EXPECT_THAT(complaint("12,50", Kind::text, amount), HasSubstr("cannot be told from thousands"));
    EXPECT_THAT(complaint("15,000", Kind::text, amount), HasSubstr("separators"));
}

TEST(AnswerFigure, TakesOnlyOneOrZeroForYesOrNo) {
    FigureKind const yes_or_no{NumberKind::count, true};
    EXPECT_EQ(complaint("1", Kind::number, yes_or_no), "none");
    EXPECT_EQ(complaint("0", Kind::number, yes_or_no), "none");
    EXPECT_THAT(complaint("2", Kind::number, yes_or_no), HasSubstr("only 1 (yes) or 0 (no)"));
}

TEST(AnswerFigure, NeverRepeatsWhatStandsInTheCell) {
    for (char const* const text : {"7,931", "7931*", "<7931", "79.31", "-7931", "7931%"}) {
        auto const found = read(text).complaint.value();
        for (auto const& words : {found.statement.en, found.statement.es, found.what_to_do.en, found.what_to_do.es})
            EXPECT_EQ(words.find("79"), std::string::npos) << words;
    }
}

}  // namespace
}  // namespace cifra::collect
