#include "pdf_tree.hpp"

#include <map>
#include <memory>
#include <regex>

namespace cifra::figure::test {
namespace {

using Object = QPDFObjectHandle;

/// A code point as UTF-8; of the Basic Multilingual Plane, which is all that our fonts have.
std::string utf8(unsigned code) {
    std::string text;
    if (code < 0x80) return {static_cast<char>(code)};
    if (code >= 0x800) text += static_cast<char>(0xE0U | (code >> 12U));
    text += static_cast<char>(code < 0x800 ? 0xC0U | (code >> 6U) : 0x80U | ((code >> 6U) & 0x3FU));
    return text + static_cast<char>(0x80U | (code & 0x3FU));
}

/// What the bytes of a font's strings stand for, from its ToUnicode map.
class Decoder {
public:
    Decoder() = default;
    explicit Decoder(std::string const& map) {
        static std::regex const SPACE("begincodespacerange\\s*<([0-9a-fA-F]+)>");
        static std::regex const PAIR("<([0-9a-fA-F]+)> <([0-9a-fA-F]+)>\n");
        std::smatch space;
        if (std::regex_search(map, space, SPACE)) m_bytes = static_cast<std::size_t>(space[1].length()) / 2;
        auto const from = map.find("beginbfchar");
        if (from == std::string::npos) return;
        std::string const pairs = map.substr(from);
        for (std::sregex_iterator at(pairs.begin(), pairs.end(), PAIR), end; at != end; ++at)
            m_text[static_cast<unsigned>(std::stoul((*at)[1], nullptr, 16))] = characters((*at)[2]);
    }

    std::string decode(std::string const& bytes) const {
        std::string text;
        for (std::size_t i = 0; i + m_bytes <= bytes.size(); i += m_bytes) {
            unsigned code = 0;
            for (std::size_t b = 0; b < m_bytes; ++b) code = code * 256 + static_cast<unsigned char>(bytes[i + b]);
            auto const found = m_text.find(code);
            text += found == m_text.end() ? "?" : found->second;
        }
        return text;
    }

private:
    static std::string characters(std::string const& digits) {
        std::string text;
        for (std::size_t i = 0; i + 4 <= digits.size(); i += 4)
            text += utf8(static_cast<unsigned>(std::stoul(digits.substr(i, 4), nullptr, 16)));
        return text;
    }

    std::size_t m_bytes = 1;
    std::map<unsigned, std::string> m_text;
};

struct MarkedContent {
    std::string text;
    TreePlace place;
    bool placed = false;
    std::size_t used = 0;  ///< By elements of the tree.
};

/// Collects the text of each piece of marked content of a page.
class ContentParser : public Object::ParserCallbacks {
public:
    ContentParser(Object page, std::size_t number) : m_page(number) {
        for (auto const& [name, font] : page.getKey("/Resources").getKey("/Font").getDictAsMap()) {
            Object dictionary = font;
            auto const data = dictionary.getKey("/ToUnicode").getStreamData(qpdf_dl_generalized);
            m_fonts[name] = Decoder({reinterpret_cast<char const*>(data->getBuffer()), data->getSize()});
        }
    }

    void handleObject(Object object) override {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        obey(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override {}

    std::map<int, MarkedContent> take() { return std::move(m_contents); }

private:
    void obey(std::string const& name) {
        if (name == "BDC" || name == "BMC") {
            bool const numbered =
                name == "BDC" && m_operands.back().isDictionary() && m_operands.back().hasKey("/MCID");
            m_open.push_back(numbered ? m_operands.back().getKey("/MCID").getIntValueAsInt() : -1);
            if (numbered) m_contents[m_open.back()];
        } else if (name == "EMC") {
            m_open.pop_back();
        } else if (name == "Tf") {
            m_font = &m_fonts[m_operands.front().getName()];
        } else if (name == "Tm") {
            put(m_operands.at(5).getNumericValue());
        } else if (name == "Tj") {
            show(m_operands.front());
        } else if (name == "TJ") {
            for (auto part : m_operands.front().getArrayAsVector())
                if (part.isString()) show(part);
        }
    }

    MarkedContent* current() { return m_open.empty() || m_open.back() < 0 ? nullptr : &m_contents[m_open.back()]; }

    void put(double y) {
        if (auto* content = current(); content != nullptr && !content->placed) {
            content->place = {m_page, y};
            content->placed = true;
        }
    }

    void show(Object string) {
        if (auto* content = current(); content != nullptr && m_font != nullptr)
            content->text += m_font->decode(string.getStringValue());
    }

    std::size_t m_page;
    std::map<std::string, Decoder> m_fonts;
    Decoder* m_font = nullptr;
    std::vector<Object> m_operands;
    std::vector<int> m_open;
    std::map<int, MarkedContent> m_contents;
};

std::string utf8_of(Object object, char const* key) {
    auto value = object.getKey(key);
    return value.isString() ? value.getUTF8Value() : std::string{};
}

/// Reads one document.
class TreeReader {
public:
    explicit TreeReader(QPDF& pdf) : m_root(pdf.getRoot()), m_pages(pdf.getAllPages()) {
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            m_numbers[m_pages[i].getObjGen()] = i;
            ContentParser parser(m_pages[i], i);
            m_pages[i].parsePageContents(&parser);
            m_contents.push_back(parser.take());
        }
    }

    PdfTree read(QPDF& pdf) {
        PdfTree tree;
        tree.root = element(m_root.getKey("/StructTreeRoot").getKey("/K"), m_pages.front());
        tree.language = utf8_of(m_root, "/Lang");
        tree.title = utf8_of(pdf.getTrailer().getKey("/Info"), "/Title");
        tree.shows_title = m_root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue();
        tree.marked = m_root.getKey("/MarkInfo").getKey("/Marked").getBoolValue();
        tree.pages = m_pages.size();
        if (m_root.hasKey("/Outlines")) add_bookmarks(m_root.getKey("/Outlines").getKey("/First"), 1, tree.bookmarks);
        for (std::size_t page = 0; page < m_contents.size(); ++page)
            for (auto const& [id, content] : m_contents[page])
                if (content.used != 1) tree.loose.push_back("page " + std::to_string(page + 1) + ": " + content.text);
        return tree;
    }

private:
    TreePlace destination(Object array) {
        if (!array.isArray()) return {};
        auto page = array.getArrayItem(0);
        double const height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        return {m_numbers.at(page.getObjGen()), height - array.getArrayItem(3).getNumericValue()};
    }

    TreeNode content(Object page, int id) {
        TreeNode node;
        auto& found = m_contents[m_numbers.at(page.getObjGen())][id];
        ++found.used;
        node.text = found.text;
        node.place = found.place;
        node.place.page = m_numbers.at(page.getObjGen());
        return node;
    }

    TreeNode annotation(Object object) {
        TreeNode node;
        node.type = "OBJR";
        node.place = destination(object.getKey("/Dest"));
        if (object.hasKey("/A")) node.uri = object.getKey("/A").getKey("/URI").getUTF8Value();
        return node;
    }

    TreeNode element(Object object, Object page) {
        TreeNode node;
        node.type = object.getKey("/S").getName().substr(1);
        node.alt = utf8_of(object, "/Alt");
        node.language = utf8_of(object, "/Lang");
        node.id = utf8_of(object, "/ID");
        if (auto attributes = object.getKey("/A"); attributes.isDictionary()) {
            if (attributes.hasKey("/Scope")) node.scope = attributes.getKey("/Scope").getName().substr(1);
            if (attributes.hasKey("/ColSpan")) node.columns = attributes.getKey("/ColSpan").getIntValueAsInt();
        }
        if (object.hasKey("/Pg")) page = object.getKey("/Pg");
        auto kids = object.getKey("/K");
        auto const all = kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids};
        for (auto kid : all) {
            if (kid.isInteger())
                node.kids.push_back(content(page, kid.getIntValueAsInt()));
            else if (kid.isDictionary() && kid.hasKey("/Obj"))
                node.kids.push_back(annotation(kid.getKey("/Obj")));
            else if (kid.isDictionary() && kid.hasKey("/MCID"))
                node.kids.push_back(content(kid.getKey("/Pg"), kid.getKey("/MCID").getIntValueAsInt()));
            else if (kid.isDictionary())
                node.kids.push_back(element(kid, page));
        }
        return node;
    }

    void add_bookmarks(Object entry, int level, std::vector<TreeBookmark>& out) {
        for (; entry.isDictionary(); entry = entry.getKey("/Next")) {
            out.push_back({utf8_of(entry, "/Title"), level, destination(entry.getKey("/Dest"))});
            if (entry.hasKey("/First")) add_bookmarks(entry.getKey("/First"), level + 1, out);
        }
    }

    Object m_root;
    std::vector<Object> m_pages;
    std::map<QPDFObjGen, std::size_t> m_numbers;
    std::vector<std::map<int, MarkedContent>> m_contents;
};

void write_node(TreeNode const& node, int depth, std::string& out) {
    if (node.type.empty() || node.type == "OBJR") return;
    out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + node.type;
    if (!node.scope.empty()) out += " " + node.scope;
    if (node.columns > 1) out += " over " + std::to_string(node.columns);
    if (!node.language.empty()) out += " [" + node.language + "]";
    if (!node.id.empty()) out += " #" + node.id;
    if (!node.alt.empty()) out += " (" + node.alt + ")";
    std::string text;
    for (auto const& kid : node.kids) {
        if (kid.type.empty()) text += kid.text;
        if (kid.type == "OBJR") out += kid.uri.empty() ? " -> page " + std::to_string(kid.place.page + 1) : " -> web";
    }
    if (!text.empty()) out += " “" + text + "”";
    out += '\n';
    for (auto const& kid : node.kids) write_node(kid, depth + 1, out);
}

}  // namespace

PdfTree read_tree(PdfReader& reader) {
    return TreeReader(reader.pdf()).read(reader.pdf());
}

std::string text_of(TreeNode const& node) {
    auto text = node.text;
    for (auto const& kid : node.kids) text += text_of(kid);
    return text;
}

std::string written(PdfTree const& tree) {
    std::string out = tree.language + ": " + tree.title + "\n";
    write_node(tree.root, 0, out);
    for (auto const& bookmark : tree.bookmarks)
        out += std::string(static_cast<std::size_t>(bookmark.level) * 2, ' ') + "bookmark, page " +
               std::to_string(bookmark.place.page + 1) + ": " + bookmark.title + "\n";
    return out;
}

}  // namespace cifra::figure::test
