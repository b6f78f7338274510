#include "collect/text_encoding.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <array>
#include <cstdint>
#include <optional>

namespace cifra::collect {
namespace {

/// Windows-1252 from 0x80 to 0x9F; 0 where it has no character. From 0xA0 on it is as Unicode.
constexpr std::array<std::uint16_t, 32> WINDOWS_1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                        0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

tl::unexpected<base::Error> not_text(std::string en, std::string es, base::Where where) {
    return base::fail(base::ErrorCode::bad_input, {std::move(en), std::move(es)},
                      {"save it again as CSV in UTF-8", "guárdelo de nuevo como CSV en UTF-8"}, std::move(where));
}

base::Result<std::string> from_utf16(std::string_view bytes, bool big_endian, std::string const& file) {
    auto const unit = [&](std::size_t at) {
        auto const first = static_cast<unsigned char>(bytes[at]);
        auto const second = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<std::uint32_t>(big_endian ? first << 8U | second : second << 8U | first);
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        auto code = unit(at);
        bool const leads = code >= 0xD800 && code < 0xDC00;
        auto const next = leads && at + 3 < bytes.size() ? unit(at + 2) : 0;
        if (next >= 0xDC00 && next < 0xE000) {
            code = 0x10000 + ((code - 0xD800) << 10U) + (next - 0xDC00);
            at += 2;
        } else if (code >= 0xD800 && code < 0xE000) {
            auto where = base::place_of(text, text.size());
            where.file = file;
            return not_text("the file has half a character here", "el archivo tiene medio carácter en este lugar",
                            where);
        }
        append_utf8(text, code);
    }
    if (bytes.size() % 2 != 0)
        return not_text("the file ends within a character", "el archivo termina en medio de un carácter", {file, 0, 0});
    return text;
}

base::Result<std::string> from_windows_1252(std::string_view bytes, std::string const& file) {
    std::string text;
    for (char const c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        std::uint32_t const code = byte >= 0x80 && byte < 0xA0 ? WINDOWS_1252[byte - 0x80U] : byte;
        if (code == 0 && byte != 0) {
            auto where = base::place_of(text, text.size());
            where.file = file;
            return not_text("the file is neither UTF-8 nor Windows-1252 here",
                            "el archivo no es ni UTF-8 ni Windows-1252 en este lugar", where);
        }
        append_utf8(text, code);
    }
    return text;
}

base::LocalText fallback_note() {
    return {
        "the file is not UTF-8 and was read as Windows-1252; check the letters with accents, or save it as CSV UTF-8",
        "el archivo no es UTF-8 y se leyó como Windows-1252; revise las letras con tilde, o guárdelo como CSV UTF-8"};
}

}  // namespace

void append_utf8(std::string& text, std::uint32_t code) {
    auto const tail = [&](unsigned shift) { text += static_cast<char>(0x80U | (code >> shift & 0x3FU)); };
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | code >> 6U);
        tail(0);
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0U | code >> 12U);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | code >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

base::Result<DecodedText> decode_text(std::string_view bytes, std::string const& file) {
    DecodedText decoded;
    auto const mark = bytes.substr(0, 2);
    if (mark == "\xFF\xFE" || mark == "\xFE\xFF") {
        CIFRA_TRY(decoded.text, from_utf16(bytes.substr(2), mark.front() == '\xFE', file));
    } else {
        if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
        if (base::first_invalid_utf8(bytes)) {
            CIFRA_TRY(decoded.text, from_windows_1252(bytes, file));
            decoded.notes.push_back(fallback_note());
        } else {
            decoded.text = bytes;
        }
    }
    if (auto const zero = decoded.text.find('\0'); zero != std::string::npos) {
        auto where = base::place_of(decoded.text, zero);
        where.file = file;
        return not_text("the file has a zero byte here, which no text has",
                        "el archivo tiene un byte cero en este lugar, que ningún texto tiene", where);
    }
    return decoded;
}

}  // namespace cifra::collect
