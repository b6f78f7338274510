#include "collect/xlsx_strings.hpp"

#include "collect/reading_errors.hpp"
#include "collect/text_encoding.hpp"
#include "collect/xml_part.hpp"

#include <fmt/format.h>
#include <charconv>
#include <optional>

namespace cifra::collect {
namespace {

constexpr std::size_t ESCAPE_LENGTH = 7;  // _xHHHH_

/// The code of an escape at the beginning of the text.
std::optional<unsigned> escape_of(std::string_view text) {
    if (text.size() < ESCAPE_LENGTH || text.substr(0, 2) != "_x" || text[ESCAPE_LENGTH - 1] != '_') return std::nullopt;
    unsigned code = 0;
    auto const* const end = text.data() + ESCAPE_LENGTH - 1;
    auto const read = std::from_chars(text.data() + 2, end, code, 16);
    bool const surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (read.ec != std::errc() || read.ptr != end || code == 0 || surrogate || code > 0xFFFD) return std::nullopt;
    return code;
}

class StringsListener : public XmlListener {
public:
    explicit StringsListener(ZipParts const& parts) : m_parts(parts) {}

    base::Result<void> begin(std::string_view path, XmlAttributes const&) override {
        if (path != "/sst/si") return {};
        auto const most = m_parts.limits().cells;
        if (m_strings.size() >= most)
            return base::fail(too_much(m_parts.file(),
                                       fmt::format("it holds more than the {} texts that are read", most),
                                       fmt::format("contiene más de los {} textos que se leen", most)));
        m_strings.emplace_back();
        return {};
    }
    base::Result<void> text(std::string_view path, std::string_view piece) override {
        if (path == "/sst/si/t" || path == "/sst/si/r/t") m_strings.back() += piece;
        return {};
    }
    base::Result<void> end(std::string_view path) override {
        if (path == "/sst/si") m_strings.back() = unescaped(std::move(m_strings.back()));
        return {};
    }

    std::vector<std::string> take() { return std::move(m_strings); }

private:
    ZipParts const& m_parts;
    std::vector<std::string> m_strings;
};

}  // namespace

std::string unescaped(std::string text) {
    auto at = text.find("_x");
    if (at == std::string::npos) return text;
    std::string plain = text.substr(0, at);
    while (at < text.size()) {
        auto const code = escape_of(std::string_view(text).substr(at));
        if (code)
            append_utf8(plain, *code);
        else
            plain += text[at];
        at += code ? ESCAPE_LENGTH : 1;
    }
    return plain;
}

base::Result<std::vector<std::string>> read_shared_strings(ZipParts& parts, std::string const& part) {
    StringsListener listener(parts);
    CIFRA_CHECK(read_xml_part(parts, part, "sst", listener));
    return listener.take();
}

}  // namespace cifra::collect
