#include "figure/pdf.hpp"

#include "base/text.hpp"
#include "figure/canvas.hpp"
#include "figure/pdf_finish.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

namespace cifra::figure {
namespace {

using base::ErrorCode;
using base::Result;

/// What an element of a role is called; empty for roles without an element.
std::string type_of(Node const& node) {
    switch (node.role) {
        case Role::group:
        case Role::artifact:
            return {};
        case Role::section:
            return "Sect";
        case Role::heading:
            return fmt::format("H{}", node.level);
        case Role::paragraph:
            return "P";
        case Role::figure:
            return "Figure";
        case Role::caption:
            return "Caption";
        case Role::table:
            return "Table";
        case Role::row:
            return "TR";
        case Role::header:
            return "TH";
        case Role::cell:
            return "TD";
        case Role::list:
            return "L";
        case Role::item:
            return "LI";
        case Role::label:
            return "Lbl";
        case Role::body:
            return "LBody";
        case Role::note:
            return "Note";
        case Role::span:
            return "Span";
    }
    return {};
}

/// Drawn lines and areas say something only inside a figure or a mark with words.
bool shapes_count(std::string const& type) {
    return type == "Figure" || type == "Span";
}

/// Elements that may hold text themselves.
bool holds_text(std::string const& type) {
    return type != "Document" && type != "Sect" && type != "Table" && type != "TR" && type != "L" && type != "LI";
}

/// Draws pages and notes what each piece of content belongs to.
class Pen {
public:
    Pen(cairo_t* context, Fonts const& fonts) : m_context(context), m_fonts(fonts), m_canvas(context, fonts, LIGHT) {
        PdfElement document;
        document.type = "Document";
        m_structure.elements.push_back(std::move(document));
    }

    Result<void> draw_page(Page const& page) {
        m_structure.contents.emplace_back();
        CIFRA_CHECK(draw(page.root, {}, 0));
        close();
        return {};
    }

    PdfStructure take() { return std::move(m_structure); }

private:
    std::size_t page() const { return m_structure.contents.size() - 1; }

    std::size_t add_element(std::string type, std::size_t parent) {
        auto const index = m_structure.elements.size();
        m_structure.elements[parent].kids.push_back({PdfKid::Kind::element, index, 0});
        PdfElement element;
        element.type = std::move(type);
        element.parent = parent;
        m_structure.elements.push_back(std::move(element));
        return index;
    }

    std::size_t element_for(Node const& node, std::size_t current) {
        if (current == PDF_ARTIFACT || node.role == Role::artifact) return PDF_ARTIFACT;
        auto type = type_of(node);
        if (type.empty()) return current;
        auto const index = add_element(std::move(type), current);
        auto& element = m_structure.elements[index];
        element.alt = node.alt;
        element.language = node.language;
        element.id = node.id;
        element.scope = node.scope;
        element.columns = node.columns;
        return index;
    }

    Result<void> draw(Node const& node, Point offset, std::size_t current) {
        offset = {offset.x + node.offset.x, offset.y + node.offset.y};
        current = element_for(node, current);
        std::optional<std::size_t> paragraph;
        for (auto const& shape : node.shapes) {
            auto const* line = std::get_if<TextLine>(&shape);
            if (line == nullptr) {
                bool const counts = current != PDF_ARTIFACT && shapes_count(m_structure.elements[current].type);
                open(counts ? current : PDF_ARTIFACT);
                m_canvas.draw(shape, offset);
                continue;
            }
            auto owner = current;
            if (current != PDF_ARTIFACT && !holds_text(m_structure.elements[current].type)) {
                if (!paragraph) paragraph = add_element("P", current);
                owner = *paragraph;
            }
            if (!node.id.empty())
                m_structure.places.try_emplace(node.id, PdfPlace{page(), {offset.x, offset.y + line->at.y}});
            CIFRA_CHECK(draw_text(*line, offset, owner));
        }
        for (auto const& child : node.children) {
            if (!node.id.empty())
                m_structure.places.try_emplace(node.id, PdfPlace{page(), {offset.x, offset.y + child.offset.y}});
            CIFRA_CHECK(draw(child, offset, current));
        }
        return {};
    }

    Result<void> draw_text(TextLine const& line, Point offset, std::size_t owner) {
        for (auto const& placed : m_canvas.place(line, offset)) {
            auto const& span = *placed.span;
            CIFRA_CHECK(m_fonts.check(span.text, span.style.weight));
            if (!span.id.empty()) m_structure.places.try_emplace(span.id, PdfPlace{page(), placed.at});
            open(owner == PDF_ARTIFACT ? owner : owner_of(placed, owner));
            m_canvas.draw(placed);
        }
        return {};
    }

    /// A linked or foreign span is an element of its own inside the text.
    std::size_t owner_of(PlacedSpan const& placed, std::size_t owner) {
        auto const& span = *placed.span;
        if (span.target.empty() && span.language.empty()) return owner;
        auto const element = add_element(span.target.empty() ? "Span" : "Link", owner);
        m_structure.elements[element].language = span.language;
        if (span.target.empty()) return element;
        auto const size = span.style.size;
        Rect area{placed.at.x - 1, placed.at.y - size, placed.width + 2, size * 1.3, {}, {}, Pattern::none, Ink::hatch};
        m_pending_link = m_structure.links.size();
        auto const words = span.words.empty() ? std::string(base::trim(span.text)) : span.words;
        m_structure.links.push_back({page(), area, span.target, words, element});
        return element;
    }

    /// Contents that follow now belong to `owner`.
    void open(std::size_t owner) {
        if (m_open && *m_open == owner) return;
        close();
        m_open = owner;
        cairo_tag_begin(m_context, owner == PDF_ARTIFACT ? "NonStruct" : "P", nullptr);
        auto& contents = m_structure.contents.back();
        if (owner != PDF_ARTIFACT)
            m_structure.elements[owner].kids.push_back({PdfKid::Kind::content, contents.size(), page()});
        contents.push_back(owner);
        if (m_pending_link) {
            m_structure.elements[owner].kids.push_back({PdfKid::Kind::link, *m_pending_link, page()});
            m_pending_link.reset();
        }
    }

    void close() {
        if (!m_open) return;
        cairo_tag_end(m_context, *m_open == PDF_ARTIFACT ? "NonStruct" : "P");
        m_open.reset();
    }

    cairo_t* m_context;
    Fonts const& m_fonts;
    Canvas m_canvas;
    PdfStructure m_structure;
    std::optional<std::size_t> m_open;
    std::optional<std::size_t> m_pending_link;
};

cairo_status_t append(void* out, unsigned char const* bytes, unsigned length) {
    static_cast<std::string*>(out)->append(reinterpret_cast<char const*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

tl::unexpected<base::Error> cannot_draw(cairo_status_t status) {
    return fail(ErrorCode::io,
                {fmt::format("the PDF cannot be drawn: {}", cairo_status_to_string(status)),
                 fmt::format("no se puede dibujar el PDF: {}", cairo_status_to_string(status))},
                {"report it with the edition that shows it", "avise e indique con qué edición ocurre"});
}

}  // namespace

Result<std::string> write_pdf(Document const& document, Fonts const& fonts) {
    std::string drawn;
    double const width = document.pages.empty() ? measure::PAGE_WIDTH : document.pages.front().width;
    double const height = document.pages.empty() ? measure::PAGE_HEIGHT : document.pages.front().height;
    CairoSurface const surface(cairo_pdf_surface_create_for_stream(append, &drawn, width, height));
    // Cairo would write the time of the run.
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, document.prepared.c_str());
    CairoContext context(cairo_create(surface.get()));
    Pen pen(context.get(), fonts);
    for (auto const& page : document.pages) {
        cairo_pdf_surface_set_size(surface.get(), page.width, page.height);
        CIFRA_CHECK(pen.draw_page(page));
        cairo_show_page(context.get());
    }
    auto const status = cairo_status(context.get());
    context.reset();
    cairo_surface_finish(surface.get());
    if (status != CAIRO_STATUS_SUCCESS) return cannot_draw(status);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return cannot_draw(cairo_surface_status(surface.get()));
    return finish_pdf(drawn, document, pen.take());
}

}  // namespace cifra::figure
