// Withheld cells that one subtraction gives back, though the programme declares no breakdown for them: further cells
// are withheld, or, where the policy does not ask for that, the edition is refused with exit code 4 and nothing is
// written.
#include "workplace.hpp"

#include <gmock/gmock.h>
#include <ostream>

namespace cifra::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Row {
    std::string area;
    std::string codes;  ///< Codes of the dimensions, as they stand in the file.
    std::string value;
};

struct Subtraction {
    std::string name;
    std::string dataflow;
    std::string indicator;
    std::vector<Row> rows;
    std::string hidden;  ///< Key of the withheld cell.
};

void PrintTo(Subtraction const& subtraction, std::ostream* stream) {
    *stream << subtraction.name;
}

std::vector<Subtraction> subtractions() {
    std::string const identification = "DF_IDENTIFICATION";
    std::string const identified = "VICTIMS_IDENTIFIED";
    std::string const repatriation = "DF_REPATRIATION";
    std::string const repatriated = "VICTIMS_REPATRIATED";
    return {{"SexAlone",
             identification,
             identified,
             {{"CORETT", "F,_T,_T,_T,_T,_T", "1647"}, {"CORETT", "M,_T,_T,_T,_T,_T", "5"}},
             "A.CORETT.VICTIMS_IDENTIFIED.M._T._T._T._T._T.2019"},
            {"AgeAlone",
             identification,
             identified,
             {{"CORETT", "_T,Y_GE18,_T,_T,_T,_T", "1648"}, {"CORETT", "_T,Y0T17,_T,_T,_T,_T", "4"}},
             "A.CORETT.VICTIMS_IDENTIFIED._T.Y0T17._T._T._T._T.2019"},
            {"AgeWithinOneSexOfACountry",
             identification,
             identified,
             {{"GTM", "F,_T,_T,_T,_T,_T", "300"},
              {"GTM", "F,Y_GE18,_T,_T,_T,_T", "295"},
              {"GTM", "F,Y0T17,_T,_T,_T,_T", "5"}},
             "A.GTM.VICTIMS_IDENTIFIED.F.Y0T17._T._T._T._T.2019"},
            {"NationalityAbroad",
             identification,
             identified,
             {{"CORETT", "_T,_T,_T,ABROAD,CRI,_T", "236"}, {"CORETT", "_T,_T,_T,ABROAD,PAN,_T", "5"}},
             "A.CORETT.VICTIMS_IDENTIFIED._T._T._T.ABROAD.PAN._T.2019"},
            {"ModeOfReturn",
             repatriation,
             repatriated,
             {{"CORETT", "_T,_T,_T,_T,_T,REPATRIATION,_T", "106"}, {"CORETT", "_T,_T,_T,_T,_T,RESETTLEMENT,_T", "4"}},
             "A.CORETT.VICTIMS_REPATRIATED._T._T._T._T._T.RESETTLEMENT._T.2019"},
            {"CountryOfDeparture",
             repatriation,
             repatriated,
             {{"CORETT", "PAN,_T,_T,_T,_T,_T,_T", "105"}, {"CORETT", "CRI,_T,_T,_T,_T,_T,_T", "5"}},
             "A.CORETT.VICTIMS_REPATRIATED.CRI._T._T._T._T._T._T.2019"}};
}

class OneSubtraction : public Workplace, public testing::WithParamInterface<Subtraction> {
protected:
    void append(std::vector<Row> const& rows) const {
        auto const& subtraction = GetParam();
        auto const file = edition() / "figures" / (subtraction.dataflow + ".csv");
        auto text = slurp(file);
        for (auto const& row : rows)
            text += "dataflow,CORETT:" + subtraction.dataflow + "(1.0.0),I,A," + row.area + "," +
                    subtraction.indicator + "," + row.codes + ",2019," + row.value + ",A,F,,,\n";
        spill(file, text);
    }
};

TEST_P(OneSubtraction, IsHiddenBehindFurtherCells) {
    append(GetParam().rows);
    auto const published = publish();
    ASSERT_EQ(published.exit_code, 0) << published.err;
    auto const attacked = cifra({"attack", out().string()});
    EXPECT_EQ(attacked.exit_code, 0) << attacked.out;
    EXPECT_THAT(attacked.out, HasSubstr("no cell can be computed"));
}

TEST_P(OneSubtraction, IsRefusedWhereNoFurtherCellsAreWithheldAndNothingIsWritten) {
    spill(programme() / "protection.toml", "threshold = 10\n");
    append(GetParam().rows);
    auto const refused = publish();
    EXPECT_EQ(refused.exit_code, 4) << refused.err;
    EXPECT_THAT(refused.err, HasSubstr(GetParam().dataflow + "/" + GetParam().hidden));
    EXPECT_THAT(refused.err, HasSubstr("figures/" + GetParam().dataflow + ".csv:"));
    for (auto const& row : GetParam().rows) EXPECT_THAT(refused.err, Not(HasSubstr(" " + row.value + " ")));
    expect_old_bundle_whole();
}

TEST_P(OneSubtraction, IsPublishedWhereTheWithheldCellStandsAlone) {
    append({GetParam().rows.back()});
    auto const published = publish();
    EXPECT_EQ(published.exit_code, 0) << published.err;
}

INSTANTIATE_TEST_SUITE_P(Dimensions, OneSubtraction, testing::ValuesIn(subtractions()),
                         [](auto const& each) { return each.param.name; });

}  // namespace
}  // namespace cifra::cli
