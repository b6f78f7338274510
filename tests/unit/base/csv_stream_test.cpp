#include "base/csv_stream.hpp"

#include "base/csv.hpp"
#include "base/file.hpp"
#include "temporary_folder.hpp"

#include <gmock/gmock.h>

namespace cifra::base {
namespace {

using testing::HasSubstr;

class CsvStreaming : public testing::Test {
protected:
    std::filesystem::path file_of(std::string const& text) const {
        auto path = m_folder.path() / "f.csv";
        EXPECT_TRUE(write_file(path, text));
        return path;
    }

    /// All records, as parse_csv gives them.
    Result<std::vector<CsvRecord>> records(std::string const& text) const {
        CIFRA_TRY(auto stream, CsvStream::open(file_of(text), "f.csv"));
        std::vector<CsvRecord> read;
        CsvFields record;
        while (true) {
            CIFRA_TRY(bool const more, stream.next(record));
            if (!more) break;
            read.push_back({record.line, {record.fields.begin(), record.fields.end()}});
        }
        EXPECT_EQ(stream.sha256(), sha256_hex(text));
        EXPECT_EQ(stream.bytes_read(), text.size());
        return read;
    }

    std::string problem(std::string const& text) const {
        auto const read = records(text);
        return read ? std::string() : to_string(read.error(), Language::en);
    }

private:
    TemporaryFolder m_folder;
};

TEST_F(CsvStreaming, ReadsWhatTheReaderOfWholeTextsReads) {
    for (std::string const text : {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "a,b\n1,2",
                                   "\xEF\xBB\xBF"
                                   "a,b\n\n\n1,\n,2\n,\n",
                                   "a,b\n\"x\"\"y\",\"\"\n", "a,b\n\"one\ntwo\r\nthree\",2\n3,4\n",
                                   "a,b\n1\"2,5\"\"6\n", "a,b\n\"\"\"\",\",\"\n", "a,b\n\"x\n\",\"y\"",
                                   "a,b\n1\r2,3\r\n", "a,b\n1,\"\n\"\"\n\"\n5,6\n", "a\n\"\"\nx\n",
                                   "a,b\n\xC3\xA1,\xE2\x82\xAC"
                                   "12345678901\n"}) {
        auto const whole = parse_csv(text, "f.csv");
        auto const streamed = records(text);
        ASSERT_TRUE(whole) << text;
        ASSERT_TRUE(streamed) << text;
        ASSERT_EQ(streamed->size(), whole->size()) << text;
        for (std::size_t i = 0; i < whole->size(); ++i) {
            EXPECT_EQ((*streamed)[i].line, (*whole)[i].line) << text;
            EXPECT_EQ((*streamed)[i].fields, (*whole)[i].fields) << text;
        }
    }
}

TEST_F(CsvStreaming, ReadsRecordsThatLieAcrossItsBuffer) {
    std::string text = "a,b,c\n";
    for (int i = 0; i < 30'000; ++i)
        text += std::to_string(i) + ",\"two\nlines, " + std::string(static_cast<std::size_t>(i) % 97, 'x') +
                "\"\"\",plain\n";
    auto const whole = parse_csv(text, "f.csv").value();
    auto const streamed = records(text);
    ASSERT_TRUE(streamed);
    ASSERT_EQ(streamed->size(), whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        ASSERT_EQ((*streamed)[i].line, whole[i].line);
        ASSERT_EQ((*streamed)[i].fields, whole[i].fields);
    }
}

TEST_F(CsvStreaming, SaysWhereAFileIsNotText) {
    EXPECT_THAT(problem("a,b\n1,\xE9\n"), HasSubstr("f.csv:2:3: the file is not UTF-8 here"));
    EXPECT_THAT(problem("a,b\n\"x\ny\xFF\",2\n"), HasSubstr("f.csv:3:2: the file is not UTF-8 here"));
    EXPECT_THAT(problem(std::string("a,b\n1,2\n3,\0\n", 12)), HasSubstr("f.csv:3:3: a NUL character stands here"));
    EXPECT_THAT(problem("a,b\n1,2\n\"3,4\n5,6\n"), HasSubstr("f.csv:3: a quotation mark is never closed"));
    EXPECT_THAT(problem("a,b\n1,\"2\"3\n"), HasSubstr("f.csv:2: text follows a closing quotation mark"));
}

TEST_F(CsvStreaming, RefusesARecordThatIsLongerThanItsBuffer) {
    for (auto const& field : {std::string(1'000'000, 'x'), "\"" + std::string(1'000'000, 'x') + "\"",
                              std::string("\"") + std::string(1'000'000, '\n')}) {
        auto const said = problem("a,b\n1,2\n" + field + ",2\n");
        EXPECT_THAT(said, HasSubstr("f.csv:3: the record that begins here is longer than 262144 bytes"));
        EXPECT_LT(said.size(), 300U);
    }
    EXPECT_EQ(problem("a,b\n" + std::string(CsvStream::MAX_RECORD_BYTES - 10, 'x') + ",2\n"), "");
}

TEST_F(CsvStreaming, ReadsNothingFromAnEmptyFileAndNoFolder) {
    EXPECT_TRUE(records("")->empty());
    EXPECT_TRUE(records("\n\n")->empty());
    EXPECT_EQ(CsvStream::open("/no/such/file.csv", "f.csv").error().code, ErrorCode::not_found);
    EXPECT_EQ(CsvStream::open("/tmp", "f.csv").error().code, ErrorCode::io);
    EXPECT_EQ(CsvStream::open("/dev/null", "f.csv").error().code, ErrorCode::io);
}

}  // namespace
}  // namespace cifra::base
