#include "figure/pdf_metadata.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <cctype>
#include <utility>

namespace cifra::figure {
namespace {

using Object = QPDFObjectHandle;
using base::escape_html;

std::string xmp(Document const& document) {
    auto const text = [&](char const* element, std::string const& value) {
        return fmt::format(
            "<{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li><rdf:li "
            "xml:lang=\"{2}\">{1}</rdf:li></rdf:Alt></{0}>\n",
            element, escape_html(value), code_of(document.language));
    };
    std::string const date = escape_html(document.prepared);
    return fmt::format(
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
        "<dc:format>application/pdf</dc:format>\n{}{}"
        "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"
        "<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n"
        "<pdf:Keywords>{}</pdf:Keywords>\n<xmp:CreatorTool>Cifra</xmp:CreatorTool>\n"
        "<xmp:CreateDate>{}</xmp:CreateDate>\n<xmp:ModifyDate>{}</xmp:ModifyDate>\n"
        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n",
        text("dc:title", document.title), text("dc:description", document.subject), escape_html(document.author),
        code_of(document.language), escape_html(document.keywords), date, date);
}

}  // namespace

std::string pdf_date(std::string const& iso) {
    std::string digits;
    for (char const letter : iso)
        if (std::isdigit(static_cast<unsigned char>(letter)) != 0 && digits.size() < 14) digits += letter;
    digits.resize(14, '0');
    return "D:" + digits + "Z";
}

void add_metadata(QPDF& pdf, Document const& document) {
    auto information = Object::newDictionary();
    std::pair<char const*, std::string const*> const texts[] = {{"/Title", &document.title},
                                                                {"/Author", &document.author},
                                                                {"/Subject", &document.subject},
                                                                {"/Keywords", &document.keywords}};
    for (auto const& [key, value] : texts)
        if (!value->empty()) information.replaceKey(key, Object::newUnicodeString(*value));
    auto old = pdf.getTrailer().getKey("/Info");
    if (old.isDictionary() && old.hasKey("/Producer")) information.replaceKey("/Producer", old.getKey("/Producer"));
    information.replaceKey("/Creator", Object::newString("Cifra"));
    information.replaceKey("/CreationDate", Object::newString(pdf_date(document.prepared)));
    information.replaceKey("/ModDate", Object::newString(pdf_date(document.prepared)));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information));

    auto stream = Object::newStream(&pdf, xmp(document));
    stream.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    stream.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", stream);
}

void add_bookmarks(QPDF& pdf, std::vector<QPDFObjectHandle> const& pages, std::vector<Bookmark> const& bookmarks) {
    if (bookmarks.empty()) return;
    struct Entry {
        Object object;
        int level = 0;
        int shown = 0;  ///< Entries below it; all are open.
        Object last;
    };
    std::vector<Entry> path{{pdf.makeIndirectObject(Object::parse("<</Type /Outlines>>")), 0, 0, Object::newNull()}};
    auto const leave = [&path] {
        path.back().object.replaceKey("/Count", Object::newInteger(path.back().shown));
        auto const shown = path.back().shown;
        path.pop_back();
        path.back().shown += shown;
    };
    auto const outlines = path.front().object;
    for (auto const& bookmark : bookmarks) {
        while (path.size() > 1 && path.back().level >= bookmark.level) {
            if (path.back().shown > 0)
                leave();
            else
                path.pop_back();
        }
        auto& parent = path.back();
        auto page = pages.at(static_cast<std::size_t>(bookmark.page));
        double const height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        auto entry = pdf.makeIndirectObject(Object::newDictionary());
        entry.replaceKey("/Title", Object::newUnicodeString(bookmark.title));
        entry.replaceKey("/Parent", parent.object);
        auto place = Object::newArray();
        place.appendItem(page);
        place.appendItem(Object::newName("/XYZ"));
        place.appendItem(Object::newReal(0.0, 2));
        place.appendItem(Object::newReal(height - bookmark.y, 2));
        place.appendItem(Object::newNull());
        entry.replaceKey("/Dest", place);
        if (parent.last.isNull()) {
            parent.object.replaceKey("/First", entry);
        } else {
            parent.last.replaceKey("/Next", entry);
            entry.replaceKey("/Prev", parent.last);
        }
        parent.object.replaceKey("/Last", entry);
        parent.last = entry;
        ++parent.shown;
        path.push_back({entry, bookmark.level, 0, Object::newNull()});
    }
    while (path.size() > 1) {
        if (path.back().shown > 0)
            leave();
        else
            path.pop_back();
    }
    path.front().object.replaceKey("/Count", Object::newInteger(path.front().shown));
    pdf.getRoot().replaceKey("/Outlines", outlines);
}

}  // namespace cifra::figure
