#include "collect/xml_part.hpp"

#include "base/confined.hpp"
#include "collect/reading_errors.hpp"

#include <expat.h>
#include <fmt/format.h>
#include <array>
#include <memory>
#include <utility>

namespace cifra::collect {
namespace {

constexpr char SEPARATOR = '\n';
/// Expat holds a tag or comment whole and reads it anew with each piece that comes.
constexpr long long MAX_TAG_BYTES = 1 << 20;

/// The namespaces of a workbook's own parts, in the writing of Office and in the strict one of the standard.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> NAMESPACES = {{
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", ""},
    {"http://schemas.openxmlformats.org/package/2006/relationships", ""},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", ""},
    {"http://purl.oclc.org/ooxml/officeDocument/customProperties", ""},
    {"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "vt:"},
    {"http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", "vt:"},
}};

/// The prefix of a namespace and the local name; nothing for a foreign namespace.
std::optional<std::pair<std::string_view, std::string_view>> known_name(std::string_view name) {
    auto const cut = name.rfind(SEPARATOR);
    if (cut == std::string_view::npos) return std::nullopt;
    for (auto const& [space, prefix] : NAMESPACES)
        if (name.substr(0, cut) == space) return std::pair(prefix, name.substr(cut + 1));
    return std::nullopt;
}

class PartReader {
public:
    PartReader(ZipParts& parts, std::string const& name, std::string_view root, XmlListener& listener)
        : m_parts(parts), m_name(name), m_root(root), m_listener(listener) {}

    base::Result<void> read() {
        m_parser.reset(XML_ParserCreateNS(nullptr, SEPARATOR));
        if (!m_parser) return base::fail(base::memory_exceeded(m_parts.limits().memory_bytes));
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), on_begin, on_end);
        XML_SetCharacterDataHandler(m_parser.get(), on_text);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), on_doctype);
        CIFRA_CHECK(m_parts.read(m_name, [this](std::string_view piece) { return feed(piece, false); }));
        return feed({}, true);
    }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    static PartReader& self(void* user) { return *static_cast<PartReader*>(user); }
    static void XMLCALL on_begin(void* user, char const* name, char const** attributes) {
        self(user).begin(name, attributes);
    }
    static void XMLCALL on_end(void* user, char const*) { self(user).end(); }
    static void XMLCALL on_text(void* user, char const* text, int size) {
        auto& reader = self(user);
        if (!reader.m_problem)
            reader.take(reader.m_listener.text(reader.m_path, {text, static_cast<std::size_t>(size)}));
    }
    static void XMLCALL on_doctype(void* user, char const*, char const*, char const*, int) {
        auto& reader = self(user);
        reader.stop(
            damaged(reader.m_parts.file(),
                    fmt::format("its part {} declares a document type, which spreadsheets do not and files made "
                                "to do harm do",
                                shown(reader.m_name)),
                    fmt::format("su parte {} declara un tipo de documento; las hojas de cálculo no lo hacen y "
                                "los archivos hechos para dañar sí",
                                shown(reader.m_name))));
    }

    base::Result<void> feed(std::string_view piece, bool last) {
        m_fed += static_cast<long long>(piece.size());
        auto const status = XML_Parse(m_parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
        if (m_problem) return base::fail(std::move(*m_problem));
        if (status != XML_STATUS_OK) return base::fail(not_well_formed());
        if (m_fed - XML_GetCurrentByteIndex(m_parser.get()) <= MAX_TAG_BYTES) return {};
        return base::fail(
            too_much(m_parts.file(), fmt::format("its part {} has a tag or comment of more than 1 MB", shown(m_name)),
                     fmt::format("su parte {} tiene una etiqueta o un comentario de más de 1 MB", shown(m_name))));
    }

    base::Error not_well_formed() const {
        auto const code = XML_GetErrorCode(m_parser.get());
        if (code == XML_ERROR_NO_MEMORY) return base::memory_exceeded(m_parts.limits().memory_bytes);
        auto const line = XML_GetCurrentLineNumber(m_parser.get());
        return damaged(
            m_parts.file(),
            fmt::format("the file is damaged: its part {} is no XML from line {} on", shown(m_name), line),
            fmt::format("el archivo está dañado: su parte {} no es XML desde la línea {}", shown(m_name), line));
    }

    void begin(char const* name, char const** attributes) {
        if (m_problem) return;
        auto const known = known_name(name);
        auto const length = m_path.size();
        m_path += '/';
        if (known)
            m_path.append(known->first).append(known->second);
        else
            m_path += '?';
        m_lengths.push_back(length);
        if (static_cast<int>(m_lengths.size()) > m_parts.limits().depth) return stop(too_deep());
        if (length == 0 && m_path.substr(1) != m_root) return stop(another_root());
        take(m_listener.begin(m_path, XmlAttributes(attributes)));
    }

    void end() {
        if (m_problem) return;
        take(m_listener.end(m_path));
        m_path.resize(m_lengths.back());
        m_lengths.pop_back();
    }

    base::Error too_deep() const {
        auto const depth = m_parts.limits().depth;
        return damaged(m_parts.file(),
                       fmt::format("its part {} nests elements more than {} deep", shown(m_name), depth),
                       fmt::format("su parte {} anida más de {} niveles de elementos", shown(m_name), depth));
    }

    base::Error another_root() const {
        return damaged(
            m_parts.file(),
            fmt::format("the file is damaged: its part {} is not the {} that it should be", shown(m_name), m_root),
            fmt::format("el archivo está dañado: su parte {} no es el {} que debería ser", shown(m_name), m_root));
    }

    void take(base::Result<void> result) {
        if (!result) stop(std::move(result).error());
    }

    void stop(base::Error problem) {
        if (!m_problem) m_problem = std::move(problem);
        XML_StopParser(m_parser.get(), XML_FALSE);
    }

    ZipParts& m_parts;
    std::string const& m_name;
    std::string_view m_root;
    XmlListener& m_listener;
    std::unique_ptr<std::remove_pointer_t<XML_Parser>, Free> m_parser;
    std::string m_path;
    std::vector<std::size_t> m_lengths;  ///< Of the path before each open element.
    std::optional<base::Error> m_problem;
    long long m_fed = 0;
};

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
    for (auto const* pair = m_pairs; pair[0] != nullptr; pair += 2) {
        std::string_view const own = pair[0];
        if (own == name) return pair[1];
        if (own.find(SEPARATOR) == std::string_view::npos) continue;
        auto const known = known_name(own);
        if (known && !known->first.empty() && name.substr(0, known->first.size()) == known->first &&
            name.substr(known->first.size()) == known->second)
            return pair[1];
    }
    return std::nullopt;
}

base::Result<void> read_xml_part(ZipParts& parts, std::string const& name, std::string_view root,
                                 XmlListener& listener) {
    return PartReader(parts, name, root, listener).read();
}

}  // namespace cifra::collect
