#include "bad_file.hpp"

#include "support/xlsx_parts.hpp"

using cifra::support::relation;
using cifra::support::relations_xml;
using cifra::support::sheet_tab;
using cifra::support::workbook_xml;
using cifra::support::XlsxParts;

namespace cifra::bad_files {
namespace {

std::string const MAIN = "xl/workbook.xml";
std::string const RELATIONS = "xl/_rels/workbook.xml.rels";

BadFile without(std::string const& part, std::string expected) {
    return {"without " + part, [part] { return XlsxParts().remove(part).bytes(); }, std::move(expected)};
}

BadFile with(std::string name, std::string part, std::string xml, std::string expected) {
    return {std::move(name),
            [part = std::move(part), xml = std::move(xml)] { return XlsxParts().set(part, xml).bytes(); },
            std::move(expected)};
}

BadFile tabs(std::string name, std::string const& sheets, std::string expected) {
    return with(std::move(name), MAIN, workbook_xml(sheets), std::move(expected));
}

/// The sheet's relation as given; shared texts and styles as usual.
BadFile related(std::string name, std::string const& sheet, std::string expected) {
    return with(std::move(name), RELATIONS, relations_xml(sheet + relation("r2", "sharedStrings", "sharedStrings.xml")),
                std::move(expected));
}

void add_missing(Corpus& corpus) {
    corpus.push_back(without("[Content_Types].xml", READ));
    corpus.push_back(without("_rels/.rels", "does not say where its workbook is"));
    corpus.push_back(without(MAIN, "is missing"));
    corpus.push_back(without(RELATIONS, "has no part"));
    corpus.push_back(without("xl/worksheets/sheet1.xml", "is missing"));
    corpus.push_back(without("xl/sharedStrings.xml", "is missing"));
    corpus.push_back(without("xl/styles.xml", "is missing"));
    corpus.push_back(without("docProps/custom.xml", "is missing"));
}

void add_tabs(Corpus& corpus) {
    corpus.push_back(tabs("no sheets", "", "it has no sheets"));
    corpus.push_back(
        tabs("two sheets of one name", sheet_tab("A", "r1") + sheet_tab("A", "r1"), "two sheets are named"));
    corpus.push_back(tabs("a sheet without a name", sheet_tab("", "r1"), "has no name"));
    corpus.push_back(tabs("two sheets of one part", sheet_tab("A", "r1") + sheet_tab("B", "r1"), "another one's part"));
    corpus.push_back(tabs("a sheet without a relation", sheet_tab("A", "r9"), "has no part"));
    corpus.push_back(tabs("a hidden sheet", sheet_tab("A", "r1", "state=\"veryHidden\""), READ));
    corpus.push_back(tabs("a name of right-to-left marks",
                          sheet_tab("\xE2\x80\xAE"
                                    "A",
                                    "r1"),
                          READ));
    corpus.push_back(tabs("a name of 100 KB", sheet_tab(std::string(100'000, 'n'), "r1"), READ));
    corpus.push_back({"900 sheets",
                      [] {
                          XlsxParts parts;
                          std::string sheets;
                          std::string relations;
                          for (int i = 0; i < 900; ++i) {
                              auto const id = "s" + std::to_string(i);
                              sheets += sheet_tab(id, id);
                              relations += relation(id, "worksheet", id + ".xml");
                              parts.set("xl/" + id + ".xml", support::sheet_xml(""));
                          }
                          return parts.set(MAIN, workbook_xml(sheets)).set(RELATIONS, relations_xml(relations)).bytes();
                      },
                      READ});
}

void add_relations(Corpus& corpus) {
    corpus.push_back(related("a target from the top", relation("r1", "worksheet", "/xl/worksheets/sheet1.xml"), READ));
    corpus.push_back(
        related("a target by way of its parent", relation("r1", "worksheet", "../xl/./worksheets/sheet1.xml"), READ));
    corpus.push_back(
        related("a target in letters of another case", relation("r1", "worksheet", "Worksheets/Sheet1.XML"), READ));
    corpus.push_back(
        related("a target above the file", relation("r1", "worksheet", "../../sheet1.xml"), "outside the file"));
    corpus.push_back(related("a target in the network",
                             relation("r1", "worksheet", "http://example.org/s.xml", "TargetMode=\"External\""),
                             "has no part"));
    corpus.push_back(
        related("a target that is no part", relation("r1", "worksheet", "file:///etc/passwd"), "is missing"));
    corpus.push_back(related("an empty target", relation("r1", "worksheet", ""), "is missing"));
    corpus.push_back(
        related("a target that is itself", relation("r1", "worksheet", "workbook.xml"), "is not the worksheet"));
    corpus.push_back(related("a sheet that is a chart", relation("r1", "chartsheet", "worksheets/sheet1.xml"), READ));
    corpus.push_back(
        related("a relation twice",
                relation("r1", "worksheet", "worksheets/sheet1.xml") + relation("r1", "worksheet", "other.xml"), READ));
    corpus.push_back(with("shared texts outside the file", RELATIONS,
                          relations_xml(relation("r1", "worksheet", "worksheets/sheet1.xml") +
                                        relation("r2", "sharedStrings", "//host/x", "TargetMode=\"External\"")),
                          "is missing"));
    corpus.push_back(with("no shared texts where cells refer to them", RELATIONS,
                          relations_xml(relation("r1", "worksheet", "worksheets/sheet1.xml")),
                          "a text that is not there"));
    corpus.push_back(
        with("the workbook outside the file", "_rels/.rels",
             relations_xml(relation("r1", "officeDocument", "http://example.org/", "TargetMode=\"External\"")),
             "does not say where its workbook is"));
    corpus.push_back(with("the workbook is a text document", "_rels/.rels",
                          relations_xml(relation("r1", "officeDocument", "xl/styles.xml")), "is not the workbook"));
    corpus.push_back(with("wrong content types", "[Content_Types].xml",
                          "<Types><Override PartName='/xl/workbook.xml' ContentType='image/png'/></Types>", READ));
    corpus.push_back(with("a macro beside", "xl/vbaProject.bin", "\xD0\xCF\x11\xE0", READ));
    corpus.push_back(
        with("properties of many kinds", "docProps/custom.xml",
             R"(<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" )"
             R"(xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property>)"
             R"(<vt:vector><vt:i4>1</vt:i4></vt:vector></property><property name="a"/></Properties>)",
             READ));
}

}  // namespace

Corpus workbooks() {
    Corpus corpus;
    add_missing(corpus);
    add_tabs(corpus);
    add_relations(corpus);
    return corpus;
}

}  // namespace cifra::bad_files
