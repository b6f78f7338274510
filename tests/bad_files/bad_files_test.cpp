#include "bad_file.hpp"
#include "base/confined.hpp"
#include "base/problems.hpp"
#include "base/text.hpp"
#include "bomb.hpp"
#include "collect/csv_sheet.hpp"
#include "collect/workbook.hpp"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <set>

namespace cifra::bad_files {
namespace {

using collect::ReadingLimits;
using testing::HasSubstr;

/// Sanitizers take several times as long.
constexpr int MAX_SECONDS = base::CONFINES_FULLY ? 5 : 30;
constexpr long MAX_MEGABYTES = 512;

/// Empty when the file was read, else what is said of it. Nothing may be said in one language only.
std::string said(base::Result<void> const& result) {
    if (result) return {};
    auto const& error = result.error();
    for (auto const language : base::LANGUAGES) {
        EXPECT_FALSE(error.message.in(language).empty());
        EXPECT_FALSE(error.what_to_do.in(language).empty());
        auto const text = to_string(error, language);
        EXPECT_FALSE(base::first_invalid_utf8(text));
        EXPECT_FALSE(base::first_control_character(text));
    }
    EXPECT_EQ(error.where.file, "f");
    EXPECT_EQ(error.code, base::ErrorCode::bad_input);
    return to_string(error, base::Language::en);
}

base::Result<void> read_as_xlsx(std::string const& bytes, ReadingLimits const& limits) {
    CIFRA_TRY(auto const workbook, collect::read_xlsx_bytes(bytes, "f", limits));
    EXPECT_FALSE(workbook.sheets.empty());
    return {};
}

base::Result<void> read_as_csv(std::string const& bytes, ReadingLimits const& limits) {
    CIFRA_TRY(auto const csv, collect::read_csv_sheet(bytes, "f", limits));
    EXPECT_FALSE(csv.sheet.cells.empty());
    return {};
}

/// Computing done so far, here and in the processes that read: waiting for a busy machine does not count.
double cpu_seconds() {
    double seconds = 0;
    for (auto const who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        for (auto const& time : {usage.ru_utime, usage.ru_stime})
            seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    }
    return seconds;
}

/// The most memory that any process read a file in, in megabytes.
long peak_megabytes() {
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss / 1024;
}

void hold(Corpus const& corpus, base::Result<void> (*read)(std::string const&, ReadingLimits const&)) {
    for (auto const& file : corpus) {
        SCOPED_TRACE(file.name);
        auto const bytes = file.make();
        auto limits = file.limits;
        limits.cpu_seconds = MAX_SECONDS;
        auto const before = cpu_seconds();
        auto const message = said(read(bytes, limits));
        auto const took = cpu_seconds() - before;
        EXPECT_LE(took, MAX_SECONDS);
        EXPECT_TRUE(!base::CONFINES_FULLY || peak_megabytes() <= MAX_MEGABYTES) << peak_megabytes();
        if (file.expected == READ) {
            EXPECT_EQ(message, "");
        } else if (file.expected != ANY) {
            EXPECT_THAT(message, HasSubstr(file.expected));
        }
    }
}

TEST(BadFiles, OtherKindsAreCalledByTheirNames) {
    hold(other_kinds(), read_as_xlsx);
}

TEST(BadFiles, DamagedAndTrickyArchivesAreReadOrRefused) {
    hold(containers(), read_as_xlsx);
}

TEST(BadFiles, BombsDoNotGoOff) {
    hold(bombs(), read_as_xlsx);
}

TEST(BadFiles, XmlHasNoDocumentTypesAndIsWellFormed) {
    hold(xml_parts(), read_as_xlsx);
}

TEST(BadFiles, PartsOfWorkbooksFitTogether) {
    hold(workbooks(), read_as_xlsx);
}

TEST(BadFiles, CellsStandWhereASheetHasThem) {
    hold(cells(), read_as_xlsx);
}

TEST(BadFiles, CsvFilesAreReadOrRefused) {
    hold(csv_files(), read_as_csv);
}

TEST(BadFiles, AreManyAndHaveNamesOfTheirOwn) {
    std::set<std::string> names;
    std::size_t count = 0;
    for (auto const& corpus : {other_kinds(), containers(), bombs(), xml_parts(), workbooks(), cells(), csv_files()})
        for (auto const& file : corpus) {
            names.insert(file.name);
            ++count;
        }
    EXPECT_EQ(names.size(), count);
    EXPECT_GE(count, 110U);
}

/// The guards of the archive are what stops a bomb: with each of them opened, the same file is unpacked to its end.
TEST(BadFiles, ABombIsUnpackedWhereItsLimitsAreOpened) {
    auto const bomb = bomb_of_spaces(120);
    auto const message = [&](ReadingLimits const& limits) {
        auto const workbook = collect::read_xlsx_bytes(bomb, "f", limits);
        return workbook ? std::to_string(workbook->sheets.front().cells.size()) + " cell"
                        : to_string(workbook.error(), base::Language::en);
    };
    EXPECT_THAT(message({}), HasSubstr("more than 100 times its size"));
    EXPECT_THAT(message({.ratio = 1'000'000}), HasSubstr("more than the 100 MB"));
    EXPECT_THAT(message({.unpacked_bytes = 1U << 30U}), HasSubstr("more than 100 times its size"));
    EXPECT_EQ(message({.unpacked_bytes = 1U << 30U, .ratio = 1'000'000}), "1 cell");
}

/// Its sheet is larger than all that may be unpacked, and the limits on what is declared see nothing of it.
TEST(BadFiles, ABombThatLiesAboutItsSizeIsStoppedWhileItUnpacks) {
    auto const bomb = bomb_of_spaces(120, 1000);
    auto const stopped = collect::read_xlsx_bytes(bomb, "f");
    ASSERT_FALSE(stopped);
    EXPECT_THAT(stopped.error().message.en, HasSubstr("larger than its archive declares"));
}

}  // namespace
}  // namespace cifra::bad_files
