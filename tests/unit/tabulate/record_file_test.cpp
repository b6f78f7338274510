#include "tabulate/record_file.hpp"

#include "temporary_file.hpp"

#include <gmock/gmock.h>

namespace cifra::tabulate {
namespace {

std::string const FILE_WIDE = std::string(100, 'x') + ",\"a\nb\"\n";

/// All pieces of a file.
std::vector<Piece> pieces_of(std::filesystem::path const& path, std::string const& comment = "") {
    auto file = RecordFile::open(path, comment);
    EXPECT_TRUE(file.has_value());
    std::vector<Piece> pieces;
    while (true) {
        auto piece = file->next();
        EXPECT_TRUE(piece.has_value()) << to_string(piece.error(), base::Language::en);
        if (!piece || !*piece) return pieces;
        pieces.push_back(std::move(**piece));
    }
}

TEST(RecordFile, CutsAFileWhereRecordsEnd) {
    std::string text;
    while (text.size() < 3 * RecordFile::PIECE_BYTES) text += FILE_WIDE;
    TemporaryFile const file(text);
    auto const pieces = pieces_of(file.path());
    ASSERT_GE(pieces.size(), 3U);
    std::string joined;
    int line = 1;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        EXPECT_EQ(pieces[i].number, i);
        EXPECT_EQ(pieces[i].size % FILE_WIDE.size(), 0U);
        EXPECT_EQ(pieces[i].first_line, line);
        EXPECT_EQ(pieces[i].bytes.size(), pieces[i].size + 64);
        line += 2 * static_cast<int>(pieces[i].size / FILE_WIDE.size());
        joined += pieces[i].text();
    }
    EXPECT_EQ(joined, text);
    EXPECT_TRUE(pieces.back().last);
}

TEST(RecordFile, ReadsOverAByteOrderMarkAndTheFirstComments) {
    TemporaryFile const file("\xEF\xBB\xBF# it's \"odd\n#\na,b\n#,c");
    auto const pieces = pieces_of(file.path(), "#");
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0].text(), "a,b\n#,c");
    EXPECT_EQ(pieces[0].first_line, 3);
}

TEST(RecordFile, WithoutACommentMarkNothingIsAComment) {
    TemporaryFile const file("# a\nb\n");
    EXPECT_EQ(pieces_of(file.path())[0].text(), "# a\nb\n");
}

TEST(RecordFile, AnEmptyFileHasNoPieces) {
    TemporaryFile const file("");
    EXPECT_TRUE(pieces_of(file.path()).empty());
}

TEST(RecordFile, ARecordWithoutEndIsRefusedWithItsLine) {
    std::string text = "a,b\n\"";
    text.append(2 * RecordFile::LONGEST_RECORD, 'x');
    TemporaryFile const file(text);
    auto opened = RecordFile::open(file.path(), "");
    ASSERT_TRUE(opened.has_value());
    ASSERT_TRUE(opened->next().has_value());
    auto const refused = opened->next();
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, base::ErrorCode::bad_input);
    EXPECT_EQ(refused.error().where.line, 2);
}

TEST(RecordFile, NoticesAFileThatShrinksOrGrowsWhileItIsRead) {
    std::string text;
    while (text.size() < 3 * RecordFile::PIECE_BYTES) text += FILE_WIDE;
    for (auto const& later : {text.substr(0, text.size() / 2), text + FILE_WIDE, std::string()}) {
        TemporaryFile const file(text);
        auto opened = RecordFile::open(file.path(), "");
        ASSERT_TRUE(opened.has_value());
        ASSERT_TRUE(opened->next().has_value());
        file.write(later);
        base::Result<std::optional<Piece>> piece = std::optional<Piece>();
        do piece = opened->next();
        while (piece && *piece);
        ASSERT_FALSE(piece.has_value()) << later.size();
        EXPECT_EQ(piece.error().code, base::ErrorCode::io);
        EXPECT_THAT(piece.error().message.en, testing::HasSubstr("changed while it was read"));
    }
}

TEST(RecordFile, RefusesWhatIsNoFile) {
    auto const missing = RecordFile::open("nowhere.csv", "");
    ASSERT_FALSE(missing.has_value());
    EXPECT_EQ(missing.error().code, base::ErrorCode::not_found);
    auto const folder = RecordFile::open(std::filesystem::temp_directory_path(), "");
    ASSERT_FALSE(folder.has_value());
    EXPECT_EQ(folder.error().code, base::ErrorCode::io);
}

}  // namespace
}  // namespace cifra::tabulate
