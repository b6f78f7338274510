#pragma once

// clang 14 cannot read QPDF's JSON.hh as C++20, and nothing here needs it: its guard leaves it out.
#define JSON_HH
class JSON;
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

namespace cifra::figure::test {

/// An element of a PDF's structure tree with all that a reader's program is told of it.
struct ReadElement {
    std::string type;
    std::string alt;
    std::string language;
    std::string scope;
    std::string id;
    int depth = 0;
    std::size_t contents = 0;  ///< Pieces of page content.
    std::size_t links = 0;     ///< Annotations.
};

/// Opens PDF bytes with QPDF, which must outlive what it returns.
class PdfReader {
public:
    explicit PdfReader(std::string const& bytes) : m_bytes(bytes) {
        m_pdf.processMemoryFile("test", m_bytes.data(), m_bytes.size());
    }

    QPDF& pdf() { return m_pdf; }
    bool clean() { return m_pdf.getWarnings().empty(); }

    /// In reading order.
    std::vector<ReadElement> structure() {
        std::vector<ReadElement> elements;
        walk(m_pdf.getRoot().getKey("/StructTreeRoot").getKey("/K"), 0, elements);
        return elements;
    }

    /// Uncompressed contents of a page.
    std::string contents(std::size_t page) {
        QPDFObjectHandle object = m_pdf.getAllPages().at(page);
        auto const data = object.getKey("/Contents").getStreamData(qpdf_dl_generalized);
        return {reinterpret_cast<char const*>(data->getBuffer()), data->getSize()};
    }

private:
    static std::string text_of(QPDFObjectHandle object, char const* key) {
        auto value = object.getKey(key);
        return value.isString() ? value.getUTF8Value() : std::string{};
    }

    void walk(QPDFObjectHandle object, int depth, std::vector<ReadElement>& out) {
        if (!object.isDictionary() || !object.hasKey("/S")) return;
        ReadElement element{object.getKey("/S").getName().substr(1),
                            text_of(object, "/Alt"),
                            text_of(object, "/Lang"),
                            {},
                            text_of(object, "/ID"),
                            depth,
                            0,
                            0};
        if (auto attributes = object.getKey("/A"); attributes.isDictionary() && attributes.hasKey("/Scope"))
            element.scope = attributes.getKey("/Scope").getName().substr(1);
        auto const index = out.size();
        out.push_back(element);
        auto kids = object.getKey("/K");
        std::vector<QPDFObjectHandle> const all =
            kids.isArray() ? kids.getArrayAsVector() : std::vector<QPDFObjectHandle>{kids};
        for (auto kid : all) {
            if (kid.isInteger()) ++out[index].contents;
            if (kid.isDictionary() && kid.hasKey("/Obj")) ++out[index].links;
            walk(kid, depth + 1, out);
        }
    }

    std::string m_bytes;
    QPDF m_pdf;
};

/// What a command writes on its standard output, given a file of these bytes at "{}".
inline std::string run_on(std::string const& bytes, std::string const& name, std::string const& before,
                          std::string const& after) {
    auto const path = std::filesystem::temp_directory_path() / ("cifra_" + name + ".pdf");
    std::ofstream(path, std::ios::binary) << bytes;
    auto* const pipe = popen((before + " '" + path.string() + "' " + after + " 2>/dev/null").c_str(), "r");
    std::string out;
    char buffer[4096];
    for (std::size_t read = 0; (read = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) out.append(buffer, read);
    pclose(pipe);
    std::filesystem::remove(path);
    return out;
}

}  // namespace cifra::figure::test
