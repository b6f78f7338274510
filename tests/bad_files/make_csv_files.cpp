#include "bad_file.hpp"

namespace cifra::bad_files {
namespace {

BadFile file(std::string name, std::string bytes, std::string expected) {
    return {std::move(name), [bytes = std::move(bytes)] { return bytes; }, std::move(expected)};
}

}  // namespace

Corpus csv_files() {
    return {
        file("csv: no bytes", "", "the file is empty"),
        file("csv: only line breaks", "\n\r\n\r", "the file is empty"),
        file("csv: only commas", ",,,\n,,,\n", "the file is empty"),
        file("csv: only a byte order mark", "\xEF\xBB\xBF", "the file is empty"),
        file("csv: a byte order mark",
             "\xEF\xBB\xBF"
             "a,b\n1,2\n",
             READ),
        file("csv: UTF-16, little end first",
             std::string("\xFF\xFE"
                         "a\0;\0b\0\n\0",
                         10),
             READ),
        file("csv: UTF-16, big end first", std::string("\xFE\xFF\0a\0;\0b", 8), READ),
        file("csv: UTF-16 without a mark", std::string("a\0;\0b\0", 6), "a zero byte"),
        file("csv: half a pair in UTF-16",
             std::string("\xFF\xFE\x00\xD8"
                         "a\0",
                         6),
             "half a character"),
        file("csv: UTF-16 cut within a letter",
             std::string("\xFF\xFE"
                         "a\0b",
                         5),
             "ends within a character"),
        file("csv: Windows-1252", "pa\xEDs;total\n", READ),
        file("csv: neither UTF-8 nor Windows-1252", "a\x81;b\n", "neither UTF-8 nor Windows-1252"),
        file("csv: a zero byte", std::string("a,b\n1,\0\n", 8), "a zero byte"),
        file("csv: semicolons and commas", "a;b\n1,5;2,5\n", READ),
        file("csv: tabs", "a\tb\n1\t2\n", READ),
        file("csv: a delimiter that says so", "sep=;\na;b\n", READ),
        file("csv: a quotation mark left open", "a,b\n\"1,2\n", "never closed"),
        file("csv: one quotation mark", "\"", "never closed"),
        file("csv: text behind a quotation mark", "\"a\"b,c\n", "text follows"),
        file("csv: quotation marks within a field", "a\"b,c\n", READ),
        file("csv: records of other lengths", "a,b\n1\n1,2,3\n", READ),
        file("csv: a million columns", std::string(1'000'000, ','), "more than 16384 columns"),
        file(
            "csv: two million fields",
            [] {
                std::string text;
                for (int i = 0; i < 200; ++i) text += std::string(10'000, ',') + "\n";
                return text;
            }(),
            "1000000 fields"),
        file("csv: two million lines", std::string(2'000'000, '\n') + "a", "1000000 fields"),
        file("csv: a field of a million lines", "\"" + std::string(1'100'000, '\n') + "\"\nb",
             "more than 1048576 lines"),
        file("csv: a line of 9 MB", std::string(9'000'000, 'x'), READ),
        file("csv: 11 MB", std::string(11U << 20U, 'x'), "larger than the 10 MB"),
        file("csv: nine million quotation marks", std::string(9'000'000, '"'), READ),
        file("csv: formulas", "=1+1,@SUM(1),+1,-1\n", READ),
        file("csv: a picture", "\x89PNG\r\n\x1A\n\x81", "neither UTF-8 nor Windows-1252"),
    };
}

}  // namespace cifra::bad_files
