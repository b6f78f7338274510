#include "figure/pdf_finish.hpp"

#include "base/assert.hpp"
#include "base/text.hpp"
#include "figure/pdf_metadata.hpp"

#include <fmt/format.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

namespace cifra::figure {
namespace {

using base::ErrorCode;
using base::Result;
using Object = QPDFObjectHandle;

Object name(std::string const& text) {
    return Object::newName("/" + text);
}
Object unicode(std::string const& text) {
    return Object::newUnicodeString(text);
}

/// Cairo's marks with the names of our elements; decoration becomes an artifact. Nothing when a mark is missing.
std::optional<std::string> remark(std::string const& content, std::vector<std::size_t> const& owners,
                                  std::vector<PdfElement> const& elements) {
    static std::string const END = " >> BDC";
    std::string out;
    out.reserve(content.size() + content.size() / 8);
    std::size_t copied = 0;
    std::size_t mark = 0;
    for (auto end = content.find(END); end != std::string::npos; end = content.find(END, end + 1)) {
        auto const line = content.rfind('\n', end) + 1;
        if (content.find(" << /MCID ", line) > end) continue;  // not one of ours: /ActualText
        if (mark == owners.size()) return std::nullopt;
        out.append(content, copied, line - copied);
        auto const owner = owners[mark];
        out +=
            owner == PDF_ARTIFACT ? "/Artifact BMC" : fmt::format("/{} <</MCID {}>> BDC", elements[owner].type, mark);
        copied = end + END.size();
        ++mark;
    }
    if (mark != owners.size()) return std::nullopt;
    out.append(content, copied);
    return out;
}

/// Builds the structure tree from what was noted while drawing.
class Tree {
public:
    Tree(QPDF& pdf, PdfStructure const& structure) : m_pdf(pdf), m_structure(structure) {
        for (auto const& page : QPDFPageDocumentHelper(pdf).getAllPages()) m_pages.push_back(page.getObjectHandle());
        for (std::size_t i = 0; i < structure.elements.size(); ++i)
            m_elements.push_back(pdf.makeIndirectObject(Object::newDictionary()));
        m_root = pdf.makeIndirectObject(Object::newDictionary());
    }

    bool build(Document const& document) {
        if (m_pages.size() != m_structure.contents.size()) return false;
        make_links();
        for (std::size_t i = 0; i < m_elements.size(); ++i) fill(i);
        for (std::size_t page = 0; page < m_pages.size(); ++page)
            if (!mark(page)) return false;
        finish_root();
        catalog(document);
        return true;
    }

private:
    Object destination(std::string const& target) {
        auto const found = m_structure.places.find(target);
        CIFRA_ASSERT(found != m_structure.places.end());
        auto page = m_pages[found->second.page];
        double const height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        double const above = 24;  // a line or two of context over the place that a link leads to
        auto array = Object::newArray();
        array.appendItem(page);
        array.appendItem(name("XYZ"));
        array.appendItem(Object::newReal(0.0, 2));
        array.appendItem(Object::newReal(std::min(height, height - found->second.at.y + above), 2));
        array.appendItem(Object::newNull());
        return array;
    }

    void make_links() {
        for (auto const& link : m_structure.links) {
            auto page = m_pages[link.page];
            double const height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
            auto annotation = Object::newDictionary();
            annotation.replaceKey("/Type", name("Annot"));
            annotation.replaceKey("/Subtype", name("Link"));
            annotation.replaceKey("/Border", Object::parse("[0 0 0]"));
            annotation.replaceKey("/F", Object::newInteger(4));  // printed, so that the annotation is never hidden
            annotation.replaceKey("/Contents", unicode(link.words));
            auto const& area = link.area;
            annotation.replaceKey("/Rect", Object::newFromRectangle({area.x, height - area.y - area.height,
                                                                     area.x + area.width, height - area.y}));
            annotation.replaceKey("/StructParent",
                                  Object::newInteger(static_cast<long long>(m_pages.size() + m_links.size())));
            if (m_structure.places.count(link.target) != 0)
                annotation.replaceKey("/Dest", destination(link.target));
            else
                annotation.replaceKey("/A", web_address(link.target));
            m_links.push_back(m_pdf.makeIndirectObject(annotation));
            if (!page.hasKey("/Annots")) page.replaceKey("/Annots", Object::newArray());
            page.getKey("/Annots").appendItem(m_links.back());
        }
    }

    static Object web_address(std::string const& target) {
        CIFRA_ASSERT(target.find(':') != std::string::npos);
        auto action = Object::newDictionary();
        action.replaceKey("/S", name("URI"));
        action.replaceKey("/URI", Object::newString(target));
        return action;
    }

    static Object table_attributes(PdfElement const& element) {
        std::string attributes = "<</O /Table";
        if (element.scope != Scope::none)
            attributes += element.scope == Scope::row ? " /Scope /Row" : " /Scope /Column";
        if (element.columns > 1) attributes += fmt::format(" /ColSpan {}", element.columns);
        return Object::parse(attributes + ">>");
    }

    void fill(std::size_t index) {
        auto const& element = m_structure.elements[index];
        auto& object = m_elements[index];
        object.replaceKey("/Type", name("StructElem"));
        object.replaceKey("/S", name(element.type));
        object.replaceKey("/P", index == 0 ? m_root : m_elements[element.parent]);
        if (!element.alt.empty()) object.replaceKey("/Alt", unicode(element.alt));
        if (!element.language.empty()) object.replaceKey("/Lang", Object::newString(element.language));
        if (!element.id.empty()) object.replaceKey("/ID", Object::newString(element.id));
        if (element.scope != Scope::none || element.columns > 1) object.replaceKey("/A", table_attributes(element));
        auto kids = Object::newArray();
        for (auto const& kid : element.kids) kids.appendItem(kid_of(kid, object));
        if (kids.getArrayNItems() > 0) object.replaceKey("/K", kids);
    }

    Object kid_of(PdfKid const& kid, Object& owner) {
        if (kid.kind == PdfKid::Kind::element) return m_elements[kid.index];
        if (!owner.hasKey("/Pg")) owner.replaceKey("/Pg", m_pages[kid.page]);
        bool const same_page = owner.getKey("/Pg").getObjGen() == m_pages[kid.page].getObjGen();
        if (kid.kind == PdfKid::Kind::content && same_page)
            return Object::newInteger(static_cast<long long>(kid.index));
        auto reference = Object::newDictionary();
        bool const link = kid.kind == PdfKid::Kind::link;
        reference.replaceKey("/Type", name(link ? "OBJR" : "MCR"));
        reference.replaceKey("/Pg", m_pages[kid.page]);
        reference.replaceKey(link ? "/Obj" : "/MCID",
                             link ? m_links[kid.index] : Object::newInteger(static_cast<long long>(kid.index)));
        return reference;
    }

    /// Rewrites a page's contents and tells it where its structure stands.
    bool mark(std::size_t number) {
        auto page = m_pages[number];
        auto stream = page.getKey("/Contents");
        auto const data = stream.getStreamData(qpdf_dl_generalized);
        std::string const content(reinterpret_cast<char const*>(data->getBuffer()), data->getSize());
        auto const remarked = remark(content, m_structure.contents[number], m_structure.elements);
        if (!remarked) return false;
        stream.replaceStreamData(*remarked, Object::newNull(), Object::newNull());
        page.replaceKey("/StructParents", Object::newInteger(static_cast<long long>(number)));
        page.replaceKey("/Tabs", name("S"));
        return true;
    }

    void finish_root() {
        auto numbers = Object::newArray();
        for (std::size_t page = 0; page < m_pages.size(); ++page) {
            auto owners = Object::newArray();
            for (auto const owner : m_structure.contents[page])
                owners.appendItem(owner == PDF_ARTIFACT ? Object::newNull() : m_elements[owner]);
            numbers.appendItem(Object::newInteger(static_cast<long long>(page)));
            numbers.appendItem(m_pdf.makeIndirectObject(owners));
        }
        for (std::size_t i = 0; i < m_links.size(); ++i) {
            numbers.appendItem(Object::newInteger(static_cast<long long>(m_pages.size() + i)));
            numbers.appendItem(m_elements[m_structure.links[i].element]);
        }
        auto parents = Object::newDictionary();
        parents.replaceKey("/Nums", numbers);
        m_root.replaceKey("/Type", name("StructTreeRoot"));
        m_root.replaceKey("/K", m_elements.front());
        m_root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parents));
        m_root.replaceKey("/ParentTreeNextKey",
                          Object::newInteger(static_cast<long long>(m_pages.size() + m_links.size())));
        add_ids();
    }

    void add_ids() {
        std::map<std::string, std::size_t> sorted;
        for (std::size_t i = 0; i < m_elements.size(); ++i)
            if (auto const& id = m_structure.elements[i].id; !id.empty()) sorted.emplace(id, i);
        if (sorted.empty()) return;
        auto names = Object::newArray();
        for (auto const& [id, index] : sorted) {
            names.appendItem(Object::newString(id));
            names.appendItem(m_elements[index]);
        }
        auto tree = Object::newDictionary();
        tree.replaceKey("/Names", names);
        m_root.replaceKey("/IDTree", m_pdf.makeIndirectObject(tree));
    }

    void catalog(Document const& document) {
        auto root = m_pdf.getRoot();
        root.replaceKey("/StructTreeRoot", m_root);
        root.replaceKey("/MarkInfo", Object::parse("<</Marked true>>"));
        root.replaceKey("/Lang", Object::newString(code_of(document.language)));
        root.replaceKey("/ViewerPreferences", Object::parse("<</DisplayDocTitle true>>"));
        add_metadata(m_pdf, document);
        add_bookmarks(m_pdf, m_pages, document.bookmarks);
    }

    QPDF& m_pdf;
    PdfStructure const& m_structure;
    Object m_root;
    std::vector<Object> m_pages;
    std::vector<Object> m_elements;
    std::vector<Object> m_links;
};

tl::unexpected<base::Error> cannot_finish(std::string const& reason) {
    return fail(ErrorCode::io,
                {fmt::format("the PDF cannot be given its tags: {}", reason),
                 fmt::format("no se pueden añadir las etiquetas del PDF: {}", reason)},
                {"install the library versions that the manifest names",
                 "instale las versiones de las bibliotecas que nombra el manifiesto"});
}

}  // namespace

Result<std::string> finish_pdf(std::string const& drawn, Document const& document, PdfStructure const& structure) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("figure", drawn.data(), drawn.size());
        if (!Tree(pdf, structure).build(document))
            return cannot_finish("the marks that Cairo wrote are not those that it was given");
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setDeterministicID(true);
        writer.write();
        auto const buffer = writer.getBufferSharedPointer();
        return std::string(reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize());
    } catch (std::exception const& exception) {
        return cannot_finish(exception.what());
    }
}

}  // namespace cifra::figure
