#include "coalition.hpp"
#include "support/many_figures.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <fstream>

namespace cifra::returns {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Import : public Coalition {
protected:
    /// A file of so many figures of every area and fifteen years, with something after them.
    std::filesystem::path many(std::size_t figures, std::string const& after = "") const {
        auto const path = file("all-" + std::to_string(figures) + ".csv");
        std::ofstream out(path);
        out << testing_support::many_header(programme());
        testing_support::many_figures(programme(), figures, [&](testing_support::ManyFigure const& figure) {
            out << testing_support::many_row(programme(), figure);
        });
        out << after;
        return path;
    }

    std::string import(std::filesystem::path const& path, int exit_code = 0, std::string const& language = "en") const {
        return done({"import", workspace().string(), path.string(), "--lang", language}, exit_code);
    }

    std::string status() const { return done({"status", workspace().string(), "--lang", "en"}); }

    /// Largest resident memory of an import, in KiB.
    static long memory_of(std::filesystem::path const& into, std::filesystem::path const& path) {
        pid_t const child = ::fork();
        if (child == 0) {
            ::dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
            ::execl(CIFRA_PROGRAM, CIFRA_PROGRAM, "import", into.c_str(), path.c_str(), nullptr);
            ::_exit(127);
        }
        int status = 1;
        rusage used{};
        EXPECT_EQ(::wait4(child, &status, 0, &used), child);
        EXPECT_EQ(status, 0);
        return used.ru_maxrss;
    }

    /// A row that is written as the header wants it.
    static std::string row(std::string const& key, std::string const& year, std::string const& rest) {
        return "dataflow,CORETT:DF_IDENTIFICATION(1.0.0),I,A," + key + "," + year + "," + rest + "\n";
    }
};

TEST_P(Import, KeepsFiguresOfManyAreasAndYearsFromOneFile) {
    auto const path = many(2000);
    EXPECT_THAT(import(path), AllOf(HasSubstr("all-2000.csv: 2000 rows were read, and every one of them is kept"),
                                    HasSubstr("134 returns are handed in")));
    EXPECT_THAT(status(), AllOf(HasSubstr("2007"), HasSubstr("2020")));
    EXPECT_THAT(done({"trail", workspace().string(), "--verify"}), HasSubstr("134"));
    // The same file again is the same versions.
    EXPECT_THAT(import(path, 0, "es"), HasSubstr("se leyeron 2000 filas, y se conserva cada una"));
    EXPECT_THAT(done({"trail", workspace().string(), "--verify"}), HasSubstr("134"));
    done({"review", workspace().string(), area(2), "2010", "--lang", "en"}, 3);
}

TEST_P(Import, KeepsNothingWhenOneRowIsWrong) {
    auto const wrong = row(area(0) + ",VICTIMS_IDENTIFIED,_T,_T,_T,_T,_T,SEXUEL", "2020", "87131,A,F,,,");
    EXPECT_THAT(import(many(500, wrong), 1),
                AllOf(HasSubstr("all-500.csv:502:12: the code in EXPLOITATION is none of its list; did you mean "
                                "'SEXUAL'?"),
                      Not(HasSubstr("87131"))));
    EXPECT_THAT(status(), Not(HasSubstr("2020")));
    EXPECT_THAT(import(many(500, "\xFF\n"), 1, "es"), HasSubstr("all-500.csv:502:1: el archivo no es UTF-8"));
    EXPECT_THAT(status(), Not(HasSubstr("2020")));
}

TEST_P(Import, NamesTwoRowsOfOneFigureAndKeepsNeither) {
    auto const again = row(area(0) + ",VICTIMS_IDENTIFIED,_T,_T,_T,_T,_T,_T", "2007", "5,A,F,,,");
    EXPECT_THAT(import(many(500, again), 1), AllOf(HasSubstr("all-500.csv:502: this figure already stands in line 2"),
                                                   Not(HasSubstr("UNIQUE")), Not(HasSubstr("duplicate key"))));
    EXPECT_THAT(status(), Not(HasSubstr("2007")));
}

TEST_P(Import, NeedsAMappingForAReportAndForFilesOfOthers) {
    auto const path = many(10);
    EXPECT_THAT(
        done({"import", workspace().string(), path.string(), "--report", file("r.csv").string(), "--lang", "en"}, 2),
        HasSubstr("--report needs --mapping"));
    cli::spill(file("other.csv"), "country,year,victims\nGuatemala,2020,5\n");
    EXPECT_THAT(import(file("other.csv"), 1), HasSubstr("begins with STRUCTURE, STRUCTURE_ID, ACTION"));
    EXPECT_THAT(import(file("none.csv"), 1), HasSubstr("does not exist"));
}

TEST_P(Import, NeedsNoMoreMemoryForMoreRows) {
    auto const other = file("other");
    std::vector<std::string> init = {"init", other.string(), "--programme",
                                     std::string(CIFRA_SOURCE_DIR) + "/programmes/corett"};
    for (auto const& word : database_option("other")) init.push_back(word);
    done(init);
    auto const few = memory_of(other, many(2000));
    auto const more = memory_of(workspace(), many(60'000));
    // Sixty thousand rows have 7 MB.
    EXPECT_LT(more - few, 3000) << few << " and " << more << " KiB";
}

INSTANTIATE_TEST_SUITE_P(Both, Import, testing::Values(db::Engine::sqlite, db::Engine::postgres),
                         [](auto const& tested) {
                             return tested.param == db::Engine::sqlite ? std::string("Sqlite")
                                                                       : std::string("Postgres");
                         });

}  // namespace
}  // namespace cifra::returns
