#pragma once

#include "support/zip_writer.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

// A workbook of one sheet whose parts can be replaced, left out or added to.
namespace cifra::support {

inline std::string const XML_HEAD = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
inline std::string const MAIN_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline std::string const RELATION_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// The XML of a sheet. \param rows  "<row>…</row>"  \param after  what follows the rows: "<mergeCells>…"
inline std::string sheet_xml(std::string const& rows, std::string const& after = {}) {
    return XML_HEAD + "<worksheet xmlns=\"" + MAIN_SPACE + "\"><sheetData>" + rows + "</sheetData>" + after +
           "</worksheet>";
}

/// The XML of the shared texts. \param items  "<si>…</si>"
inline std::string strings_xml(std::string const& items) {
    return XML_HEAD + "<sst xmlns=\"" + MAIN_SPACE + "\">" + items + "</sst>";
}

/// The XML of the workbook's main part. \param sheets  "<sheet …/>"
inline std::string workbook_xml(std::string const& sheets) {
    return XML_HEAD + "<workbook xmlns=\"" + MAIN_SPACE +
           "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + sheets +
           "</sheets></workbook>";
}

inline std::string sheet_tab(std::string const& name, std::string const& relation, std::string const& more = {}) {
    return "<sheet name=\"" + name + "\" sheetId=\"1\" r:id=\"" + relation + "\" " + more + "/>";
}

inline std::string relation(std::string const& id, std::string const& type, std::string const& target,
                            std::string const& more = {}) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION_TYPES + type + "\" Target=\"" + target + "\" " + more +
           "/>";
}

inline std::string relations_xml(std::string const& relations) {
    return XML_HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           relations + "</Relationships>";
}

/// The parts of a workbook in the order of the archive. The one it starts with has the sheet "Sheet1" with the text
/// "Total" in A1 (shared text 0), the number 1652 in B1 and the date 43891 in C1 (style 1), and the property
/// "template".
class XlsxParts {
public:
    XlsxParts() {
        set("[Content_Types].xml", XML_HEAD +
                                       R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
                                       R"(<Default Extension="xml" ContentType="application/xml"/></Types>)");
        set("_rels/.rels", relations_xml(relation("r1", "officeDocument", "xl/workbook.xml") +
                                         relation("r2", "custom-properties", "docProps/custom.xml")));
        set("xl/workbook.xml", workbook_xml(sheet_tab("Sheet1", "r1")));
        set("xl/_rels/workbook.xml.rels", relations_xml(relation("r1", "worksheet", "worksheets/sheet1.xml") +
                                                        relation("r2", "sharedStrings", "sharedStrings.xml") +
                                                        relation("r3", "styles", "styles.xml")));
        set("xl/worksheets/sheet1.xml", sheet_xml(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1652</v></c>)"
                                                  R"(<c r="C1" s="1"><v>43891</v></c></row>)"));
        set("xl/sharedStrings.xml", strings_xml("<si><t>Total</t></si>"));
        set("xl/styles.xml", XML_HEAD + "<styleSheet xmlns=\"" + MAIN_SPACE +
                                 R"("><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>)");
        set("docProps/custom.xml",
            XML_HEAD +
                R"(<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" )"
                R"(xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">)"
                R"(<property pid="2" name="template"><vt:lpwstr>islands 1.0.0</vt:lpwstr></property></Properties>)");
    }

    /// Replaces a part, or adds it at the end.
    XlsxParts& set(std::string const& name, PackedContent content) {
        for (auto& entry : m_entries)
            if (entry.name == name) {
                entry.content = std::move(content);
                return *this;
            }
        m_entries.push_back({name, std::move(content)});
        return *this;
    }
    XlsxParts& set(std::string const& name, std::string const& content) { return set(name, deflated(content)); }

    XlsxParts& remove(std::string const& name) {
        m_entries.erase(std::remove_if(m_entries.begin(), m_entries.end(),
                                       [&](ZipEntry const& entry) { return entry.name == name; }),
                        m_entries.end());
        return *this;
    }

    /// The one sheet with other rows.
    XlsxParts& rows(std::string const& rows, std::string const& after = {}) {
        return set("xl/worksheets/sheet1.xml", sheet_xml(rows, after));
    }

    ZipEntry& entry(std::string const& name) {
        return *std::find_if(m_entries.begin(), m_entries.end(), [&](ZipEntry const& one) { return one.name == name; });
    }
    std::vector<ZipEntry>& entries() { return m_entries; }

    std::string bytes(ZipEnd const& end = {}) const { return zip_bytes(m_entries, end); }

private:
    std::vector<ZipEntry> m_entries;
};

}  // namespace cifra::support
