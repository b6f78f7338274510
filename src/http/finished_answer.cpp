#include "http/finished_answer.hpp"

#include "base/hash.hpp"
#include "base/instant.hpp"
#include "http/compression.hpp"
#include "http/entity_tag.hpp"
#include "http/http_date.hpp"
#include "http/status.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <utility>

namespace cifra::http {
namespace {

constexpr std::size_t SMALLEST_MOVED = 16384;     // below it copying is as quick
constexpr std::size_t SMALLEST_COMPRESSED = 512;  // below it a packet is a packet

bool is_sound(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

void add(std::string& fields, std::string_view name, std::string_view value) {
    if (value.empty() || !is_sound(name) || !is_sound(value)) return;
    fields.append(name).append(": ").append(value).append("\r\n");
}

char const* cache_control(Keep keep) {
    switch (keep) {
        case Keep::forever:
            return "public, max-age=31536000, immutable";
        case Keep::never:
            return "no-store";
        case Keep::ask:
            break;
    }
    return "no-cache";
}

std::string vary_value(Response const& response, bool compressible) {
    std::string value = compressible ? "accept-encoding" : "";
    for (auto const& name : response.vary) {
        if (!value.empty()) value += ", ";
        value += name;
    }
    return value;
}

/// What a 304 says too.
std::string fields_of_both(Response const& response, bool compressible, std::optional<std::int64_t> modified) {
    std::string fields;
    add(fields, "Cache-Control", cache_control(response.keep));
    add(fields, "Vary", vary_value(response, compressible));
    if (modified) add(fields, "Last-Modified", http_date(*modified));
    if (response.for_others) {
        add(fields, "Access-Control-Allow-Origin", "*");
        add(fields, "Access-Control-Expose-Headers", "*");
    }
    return fields;
}

void add_security(std::string& fields, Response const& response, SecurityHeaders const& security) {
    add(fields, "Content-Security-Policy", response.policy);
    add(fields, "X-Content-Type-Options", "nosniff");
    add(fields, "Referrer-Policy", "no-referrer");
    add(fields, "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    add(fields, "Cross-Origin-Opener-Policy", "same-origin");
    add(fields, "Cross-Origin-Resource-Policy", response.for_others ? "cross-origin" : "same-origin");
    if (security.behind_tls) add(fields, "Strict-Transport-Security", "max-age=31536000");
}

bool has_body(int status) {
    return status != 204 && status != 304 && status >= 200;
}

/// Whether 304 and parts can be made of it.
bool is_representation(Response const& response) {
    return response.status == 200;
}

/// What the encoded answers of a response have in common.
struct Common {
    std::string status_line;
    std::string fields;       ///< But those below.
    std::string fields_both;  ///< Those of a 304 too.
    std::string sha256;       ///< Empty: no ETag.
    bool has_body = true;
};

EncodedAnswer encode(Common const& common, Encoding encoding, std::string body) {
    EncodedAnswer encoded;
    std::string both = common.fields_both;
    if (!common.sha256.empty()) {
        encoded.tag = entity_tag(common.sha256, encoding);
        add(both, "ETag", encoded.tag);
        encoded.unchanged = fmt::format("HTTP/1.1 304 {}\r\n{}", reason_of(304), both);
    }
    encoded.head = common.status_line;
    encoded.fields = encoded.head.size();
    encoded.head += common.fields + both;
    if (encoding != Encoding::identity) add(encoded.head, "Content-Encoding", name_of(encoding));
    encoded.length = encoded.head.size();
    if (common.has_body) add(encoded.head, "Content-Length", fmt::format("{}", body.size()));
    encoded.head.shrink_to_fit();
    encoded.body = std::move(body);
    return encoded;
}

std::string fields_of(Response const& response, SecurityHeaders const& security) {
    std::string fields;
    if (has_body(response.status)) add(fields, "Content-Type", response.content_type);
    for (auto const& header : response.headers) add(fields, header.name, header.value);
    add_security(fields, response, security);
    if (is_representation(response)) add(fields, "Accept-Ranges", "bytes");
    return fields;
}

std::size_t size_of(EncodedAnswer const& encoded) {
    return sizeof(encoded) + encoded.head.capacity() + encoded.unchanged.capacity() + encoded.tag.capacity() +
           encoded.body.capacity() + (encoded.kept ? encoded.kept->bytes().size() : 0);
}

std::optional<EncodedAnswer> compressed(Common const& common, Encoding encoding, std::string const& body) {
    auto smaller = encoding == Encoding::gzip ? gzip(body) : brotli(body);
    if (smaller.empty() || smaller.size() >= body.size()) return std::nullopt;
    return encode(common, encoding, std::move(smaller));
}

}  // namespace

std::size_t FinishedAnswer::size() const {
    return sizeof(*this) + size_of(plain) + (gzip ? size_of(*gzip) : 0) + (brotli ? size_of(*brotli) : 0);
}

EncodedAnswer const& FinishedAnswer::in(AcceptedEncodings const& accepted) const {
    if (accepted.brotli && brotli) return *brotli;
    if (accepted.gzip && gzip) return *gzip;
    return plain;
}

FinishedAnswer finish(Response response, SecurityHeaders const& security) {
    FinishedAnswer answer;
    answer.status = response.status;
    answer.keep = response.keep;
    answer.vary = response.vary;
    if (!response.last_modified.empty()) answer.last_modified = base::seconds_since_1970(response.last_modified);
    if (!has_body(response.status)) response.body.clear();
    bool const compressible = response.body.size() >= SMALLEST_COMPRESSED && is_compressible(response.content_type);
    Common common;
    common.status_line = fmt::format("HTTP/1.1 {} {}\r\n", response.status, reason_of(response.status));
    common.fields = fields_of(response, security);
    common.fields_both = fields_of_both(response, compressible, answer.last_modified);
    common.has_body = has_body(response.status);
    if (is_representation(response)) common.sha256 = base::sha256_hex(response.body);
    if (compressible) {
        answer.gzip = compressed(common, Encoding::gzip, response.body);
        answer.brotli = compressed(common, Encoding::brotli, response.body);
    }
    response.body.shrink_to_fit();
    answer.plain = encode(common, Encoding::identity, std::move(response.body));
    return answer;
}

void move_bodies(FinishedAnswer& answer, BodyMemory& memory) {
    auto const move = [&](EncodedAnswer& encoded) {
        if (encoded.body.size() < SMALLEST_MOVED) return;
        encoded.kept = memory.keep(encoded.body);
        if (encoded.kept) encoded.body = std::string();
    };
    move(answer.plain);
    if (answer.gzip) move(*answer.gzip);
    if (answer.brotli) move(*answer.brotli);
}

}  // namespace cifra::http
