#include "bad_file.hpp"

#include "support/xlsx_parts.hpp"

using cifra::support::XlsxParts;

namespace cifra::bad_files {
namespace {

BadFile rows(std::string name, std::string xml, std::string expected) {
    return {std::move(name), [xml = std::move(xml)] { return XlsxParts().rows(xml).bytes(); }, std::move(expected)};
}

/// One cell with a name.
BadFile named(std::string name, std::string const& cell, std::string expected) {
    return rows(std::move(name), "<row r=\"1\"><c r=\"" + cell + "\"><v>1</v></c></row>", std::move(expected));
}

/// One cell at A1 of a type with a content.
BadFile cell(std::string name, std::string const& type, std::string const& content, std::string expected) {
    return rows(std::move(name), "<row><c t=\"" + type + "\">" + content + "</c></row>", std::move(expected));
}

BadFile merged(std::string name, std::string const& refs, std::string expected) {
    return {std::move(name), [refs] { return XlsxParts().rows("", "<mergeCells>" + refs + "</mergeCells>").bytes(); },
            std::move(expected)};
}

void add_places(Corpus& corpus) {
    corpus.push_back(named("row 0", "A0", "has no place"));
    corpus.push_back(named("row -1", "A-1", "has no place"));
    corpus.push_back(named("row 1048577", "A1048577", "has no place"));
    corpus.push_back(named("a row of twenty digits", "A99999999999999999999", "has no place"));
    corpus.push_back(named("a row that begins with 0", "A01", "has no place"));
    corpus.push_back(named("column XFE", "XFE1", "has no place"));
    corpus.push_back(named("a column of a thousand letters", std::string(1000, 'Z') + "1", "has no place"));
    corpus.push_back(named("small letters", "a1", "has no place"));
    corpus.push_back(named("row before column", "1A", "has no place"));
    corpus.push_back(named("only a column", "A", "has no place"));
    corpus.push_back(named("only a row", "1", "has no place"));
    corpus.push_back(named("an empty name", "", "has no place"));
    corpus.push_back(named("a name with dollars", "$A$1", "has no place"));
    corpus.push_back(named("a range for a name", "A1:B1", "has no place"));
    corpus.push_back(named("a name in another row", "A2", "stands in another row"));
    corpus.push_back(named("the last column", "XFD1", READ));
    corpus.push_back(rows("the last row", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", READ));
    corpus.push_back(rows("rows behind the last one", "<row r=\"1048576\"/><row/>", "has no place"));
    corpus.push_back(rows("cells behind the last one", "<row r=\"1\"><c r=\"XFD1\"/><c/></row>", "has no place"));
    corpus.push_back(rows("a row without a number", "<row r=\"one\"/>", "has no place"));
    corpus.push_back(rows("a row of an empty number", "<row r=\"\"/>", "has no place"));
    corpus.push_back(rows("a row with a fraction", "<row r=\"1.5\"/>", "has no place"));
    corpus.push_back(rows("no names", "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", READ));
    corpus.push_back(rows("cells out of order",
                          "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row><row r=\"1\"/>", READ));
    corpus.push_back(
        rows("a cell twice", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "stands twice"));
    corpus.push_back(
        rows("a cell twice, once empty", "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"><v>2</v></c></row>", "stands twice"));
    corpus.push_back(
        rows("a row twice", "<row r=\"1\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>", "stands twice"));
    corpus.push_back(
        rows("a row twice with other cells", "<row r=\"1\"><c r=\"A1\"/></row><row r=\"1\"><c r=\"B1\"/></row>", READ));
}

void add_values(Corpus& corpus) {
    corpus.push_back(cell("a shared text that is not there", "s", "<v>1</v>", "a text that is not there"));
    corpus.push_back(cell("a shared text before the first", "s", "<v>-1</v>", "a text that is not there"));
    corpus.push_back(cell("a shared text of no number", "s", "<v>x</v>", "a text that is not there"));
    corpus.push_back(cell("a shared text of an empty number", "s", "<v></v>", "a text that is not there"));
    corpus.push_back(
        cell("a shared text of twenty digits", "s", "<v>99999999999999999999</v>", "a text that is not there"));
    corpus.push_back(cell("a shared text without a number", "s", "", READ));
    corpus.push_back(cell("two values", "n", "<v>1</v><v>2</v>", "has two values"));
    corpus.push_back(cell("a truth of two", "b", "<v>2</v>", "neither true nor false"));
    corpus.push_back(cell("a truth", "b", "<v>1</v>", READ));
    corpus.push_back(cell("an error", "e", "<v>#DIV/0!</v>", READ));
    corpus.push_back(cell("a date in words", "d", "<v>2020-03-01</v>", READ));
    corpus.push_back(cell("a type of nobody's", "zzz", "<v>1</v>", READ));
    corpus.push_back(cell("a number that is none", "n", "<v>NaN</v>", READ));
    corpus.push_back(cell("a number too large", "n", "<v>1E999</v>", READ));
    corpus.push_back(cell("the smallest number", "n", "<v>4.9E-324</v>", READ));
    corpus.push_back(cell("a number with a comma", "n", "<v>1,5</v>", READ));
    corpus.push_back(cell("a number of 100 KB", "n", "<v>" + std::string(100'000, '7') + "</v>", READ));
    corpus.push_back(cell("a formula without a value", "n", "<f>A1+1</f>", READ));
    corpus.push_back(cell("a formula with an error", "e", "<f>1/0</f><v>#DIV/0!</v>", READ));
    corpus.push_back(cell("a formula over no range", "n", "<f t=\"array\" ref=\"zz\">1</f><v>1</v>", READ));
    corpus.push_back(cell("elements in a value", "n", "<v>1<v>2</v></v>", READ));
    corpus.push_back(rows("a style that is not there", "<row><c s=\"4000000000\"><v>1</v></c></row>", READ));
    corpus.push_back(rows("a style before the first", "<row><c s=\"-1\"><v>1</v></c></row>", READ));
    corpus.push_back(cell("rich text with a reading", "inlineStr",
                          "<is><r><t>a</t></r><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh></is>", READ));
    corpus.push_back(cell("an escape of half a pair", "str", "<v>_xD800_</v>", READ));
    corpus.push_back(cell("an escape of a zero byte", "str", "<v>_x0000_</v>", READ));
    corpus.push_back(merged("merged cells that overlap", "<mergeCell ref=\"A1:C3\"/><mergeCell ref=\"B2:D4\"/>", READ));
    corpus.push_back(merged("merged cells the wrong way round", "<mergeCell ref=\"C3:A1\"/>", "has no place"));
    corpus.push_back(merged("merged cells beyond the sheet", "<mergeCell ref=\"A1:XFE1\"/>", "has no place"));
    corpus.push_back(merged("merged cells of nothing", "<mergeCell/>", "has no place"));
    corpus.push_back(merged("one merged cell", "<mergeCell ref=\"B2\"/>", READ));
}

/// Texts that must pass as they are, whatever other programs would do with them.
void add_texts(Corpus& corpus) {
    std::vector<std::pair<std::string, std::string>> const texts = {
        {"right-to-left marks",
         "\xE2\x80\xAE"
         "1652\xE2\x80\xAC"},
        {"letters of no width",
         "1\xE2\x80\x8B"
         "652\xEF\xBB\xBF"},
        {"an emoji of four persons", "👩‍👩‍👧‍👦"},
        {"a flag", "🇬🇹"},
        {"accents upon accents", "Z\xCD\x91\xCC\xAB\xCD\x83"},
        {"Arabic digits", "١٦٥٢"},
        {"a formula", "=1+1"},
        {"a command", "=cmd|' /C calc'!A0"},
        {"a plus", "+1+1"},
        {"a minus", "-1+1"},
        {"an at", "@SUM(1)"},
        {"spaces", "   "},
        {"a space that does not break", "\xC2\xA0"},
        {"a query", "'; DROP TABLE x;--"},
        {"a script", "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"a private letter", "\xEE\x80\x80"},
        {"100 KB of one letter", std::string(100'000, 'x')},
    };
    for (auto const& [name, text] : texts)
        corpus.push_back(
            cell("a text: " + name, "inlineStr", "<is><t xml:space=\"preserve\">" + text + "</t></is>", READ));
}

}  // namespace

Corpus cells() {
    Corpus corpus;
    add_places(corpus);
    add_values(corpus);
    add_texts(corpus);
    return corpus;
}

}  // namespace cifra::bad_files
