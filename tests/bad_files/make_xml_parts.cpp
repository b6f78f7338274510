#include "bad_file.hpp"

#include "support/xlsx_parts.hpp"

using cifra::support::MAIN_SPACE;
using cifra::support::sheet_xml;
using cifra::support::XlsxParts;

namespace cifra::bad_files {
namespace {

std::string const SHEET = "xl/worksheets/sheet1.xml";

BadFile sheet(std::string name, std::string xml, std::string expected) {
    return {std::move(name), [xml = std::move(xml)] { return XlsxParts().set(SHEET, xml).bytes(); },
            std::move(expected)};
}

/// Every part that is read, with document types of three kinds before its first element.
void add_document_types(Corpus& corpus) {
    std::vector<std::pair<std::string, std::string>> const parts = {
        {"_rels/.rels", "Relationships"},
        {"xl/workbook.xml", "workbook"},
        {"xl/_rels/workbook.xml.rels", "Relationships"},
        {"xl/sharedStrings.xml", "sst"},
        {"xl/styles.xml", "styleSheet"},
        {SHEET, "worksheet"},
        {"docProps/custom.xml", "Properties"},
    };
    for (auto const& [part, root] : parts) {
        std::vector<std::pair<std::string, std::string>> const types = {
            {"a document type", "<!DOCTYPE " + root + ">"},
            {"a billion laughs", "<!DOCTYPE " + root +
                                     " [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                     "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"},
            {"an entity of another file", "<!DOCTYPE " + root + " [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"},
        };
        for (auto const& [kind, type] : types)
            corpus.push_back({kind + " in " + part,
                              [part = part, root = root, type = type] {
                                  return XlsxParts().set(part, type + "<" + root + ">&a;</" + root + ">").bytes();
                              },
                              "declares a document type"});
    }
    corpus.push_back(sheet("a document type from the network",
                           "<!DOCTYPE worksheet SYSTEM \"http://example.org/x.dtd\"><worksheet/>",
                           "declares a document type"));
    corpus.push_back(sheet("a parameter entity", "<!DOCTYPE worksheet [<!ENTITY % p SYSTEM \"x\"> %p;]><worksheet/>",
                           "declares a document type"));
}

std::string utf16(std::string const& text, bool big_endian) {
    std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
    for (char const c : text) bytes.append(big_endian ? std::string{'\0', c} : std::string{c, '\0'});
    return bytes;
}

void add_encodings(Corpus& corpus) {
    auto const plain = "<worksheet xmlns=\"" + MAIN_SPACE + "\"><sheetData/></worksheet>";
    auto const said = [](std::string const& encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
    };
    corpus.push_back(sheet("UTF-16, little end first", utf16(plain, false), READ));
    corpus.push_back(sheet("UTF-16, big end first", utf16(plain, true), READ));
    corpus.push_back(sheet("a byte order mark", "\xEF\xBB\xBF" + sheet_xml(""), READ));
    corpus.push_back(sheet("Latin-1, as it says", said("ISO-8859-1") + plain, READ));
    corpus.push_back(sheet("Windows-1252, as it says", said("windows-1252") + plain, "no XML"));
    corpus.push_back(sheet("UTF-7, as it says", said("UTF-7") + plain, "no XML"));
    corpus.push_back(sheet("UTF-16, as it says and is not", said("UTF-16") + plain, "no XML"));
    corpus.push_back(sheet("a byte that is not UTF-8", sheet_xml("<row><c t=\"str\"><v>\xFF</v></c></row>"), "no XML"));
    corpus.push_back(
        sheet("UTF-8 in too many bytes", sheet_xml("<row><c t=\"str\"><v>\xC0\xBC</v></c></row>"), "no XML"));
    corpus.push_back(
        sheet("half a pair in UTF-8", sheet_xml("<row><c t=\"str\"><v>\xED\xA0\x80</v></c></row>"), "no XML"));
    corpus.push_back(sheet("a zero byte", sheet_xml(std::string("<row>\0</row>", 12)), "no XML"));
    corpus.push_back(sheet("a control character", sheet_xml("<row><c t=\"str\"><v>\x01</v></c></row>"), "no XML"));
    corpus.push_back(
        sheet("a control character by number", sheet_xml("<row><c t=\"str\"><v>&#1;</v></c></row>"), "no XML"));
}

void add_forms(Corpus& corpus) {
    corpus.push_back(sheet("an entity of nobody's", sheet_xml("<row><c t=\"str\"><v>&euro;</v></c></row>"), "no XML"));
    corpus.push_back(sheet("an element left open", "<worksheet xmlns=\"" + MAIN_SPACE + "\"><sheetData>", "no XML"));
    corpus.push_back(sheet("elements crossed", sheet_xml("<row><c></row></c>"), "no XML"));
    corpus.push_back(sheet("two first elements", sheet_xml("") + "<worksheet/>", "no XML"));
    corpus.push_back(sheet("an attribute twice", sheet_xml("<row r=\"1\" r=\"2\"/>"), "no XML"));
    corpus.push_back(sheet("a prefix of nobody's", sheet_xml("<x:row/>"), "no XML"));
    corpus.push_back(sheet("no XML", "total;5", "no XML"));
    corpus.push_back(sheet("nothing at all", "", "no XML"));
    corpus.push_back(sheet("only spaces", "   \n", "no XML"));
    corpus.push_back(sheet("another first element", "<chart xmlns=\"" + MAIN_SPACE + "\"/>", "is not the worksheet"));
    corpus.push_back(sheet("no namespace", "<worksheet><sheetData/></worksheet>", "is not the worksheet"));
    corpus.push_back(sheet("a foreign namespace", "<worksheet xmlns=\"urn:x\"/>", "is not the worksheet"));
    corpus.push_back(
        sheet("the strict namespace", "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>", READ));
    corpus.push_back(
        sheet("another prefix", "<x:worksheet xmlns:x=\"" + MAIN_SPACE + "\"><x:sheetData/></x:worksheet>", READ));
    corpus.push_back(sheet("an instruction and a comment",
                           "<?a b?><!-- c -->" + sheet_xml("").substr(support::XML_HEAD.size()), READ));
    corpus.push_back(
        sheet("marked character data", sheet_xml("<row><c t=\"str\"><v><![CDATA[<5>]]></v></c></row>"), READ));
    corpus.push_back(
        sheet("foreign elements about the cells", sheet_xml("<x xmlns=\"urn:x\"><row><c r=\"??\"/></row></x>"), READ));
    corpus.push_back(sheet("XML 1.1", "<?xml version=\"1.1\"?><worksheet xmlns=\"" + MAIN_SPACE + "\"/>", ANY));
}

}  // namespace

Corpus xml_parts() {
    Corpus corpus;
    add_document_types(corpus);
    add_encodings(corpus);
    add_forms(corpus);
    return corpus;
}

}  // namespace cifra::bad_files
