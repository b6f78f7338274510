#include "http/wire_answer.hpp"

#include "http/byte_range.hpp"
#include "http/entity_tag.hpp"
#include "http/http_date.hpp"
#include "http/status.hpp"

#include <fmt/format.h>
#include <utility>

namespace cifra::http {
namespace {

bool is_unchanged(FinishedAnswer const& answer, EncodedAnswer const& encoded, Conditions const& conditions) {
    if (encoded.unchanged.empty()) return false;
    if (!conditions.if_none_match.empty()) return is_named_by(conditions.if_none_match, encoded.tag);
    if (conditions.if_modified_since.empty() || !answer.last_modified) return false;
    auto const since = read_http_date(conditions.if_modified_since);
    return since && *answer.last_modified <= *since;
}

/// Whether the part asked for is one of this body: without If-Range, or with its ETag. Dates are no strong validators.
bool is_part_of(EncodedAnswer const& encoded, Conditions const& conditions) {
    return conditions.if_range.empty() || conditions.if_range == encoded.tag;
}

/// The head of a part, or of the refusal of one, from the head of the whole.
std::string head_of_part(EncodedAnswer const& encoded, int status, std::string const& content_range,
                         std::size_t length) {
    auto const fields = std::string_view(encoded.head).substr(encoded.fields, encoded.length - encoded.fields);
    return fmt::format("HTTP/1.1 {} {}\r\n{}Content-Range: bytes {}\r\nContent-Length: {}\r\n", status,
                       reason_of(status), fields, content_range, length);
}

void choose_part(WireAnswer& wire, EncodedAnswer const& encoded, Conditions const& conditions) {
    auto const size = encoded.bytes().size();
    auto const [kind, part] = read_range(conditions.range, size);
    if (kind == RangeAnswer::Kind::whole) return;
    if (kind == RangeAnswer::Kind::unsatisfied) {
        wire.status = 416;
        wire.own_head = head_of_part(encoded, 416, fmt::format("*/{}", size), 0);
        wire.body = {};
        return;
    }
    wire.status = 206;
    auto const range = fmt::format("{}-{}/{}", part.first, part.first + part.count - 1, size);
    wire.own_head = head_of_part(encoded, 206, range, part.count);
    wire.body = wire.body.substr(part.first, part.count);
}

}  // namespace

Conditions conditions_of(Request const& request) {
    return {request.method,
            request.header("accept-encoding"),
            request.header("if-none-match"),
            request.header("if-modified-since"),
            request.header("range"),
            request.header("if-range")};
}

WireAnswer choose(std::shared_ptr<FinishedAnswer const> answer, Conditions const& conditions) {
    bool const ranged = !conditions.range.empty() && conditions.method == Method::get && answer->status == 200;
    // A part is one of the plain body: what is compressed cannot be begun in the middle.
    auto const& encoded = ranged ? answer->plain : answer->in(accepted_encodings(conditions.accept_encoding));
    WireAnswer wire;
    wire.status = answer->status;
    wire.head = encoded.head;
    wire.body = encoded.bytes();
    wire.kept = encoded.kept.get();
    if (answer->gzip && &encoded == &*answer->gzip) wire.encoding = Encoding::gzip;
    if (answer->brotli && &encoded == &*answer->brotli) wire.encoding = Encoding::brotli;
    if (is_unchanged(*answer, encoded, conditions)) {
        wire.status = 304;
        wire.head = encoded.unchanged;
        wire.body = {};
    } else if (ranged && is_part_of(encoded, conditions)) {
        choose_part(wire, encoded, conditions);
    }
    if (conditions.method == Method::head) wire.body = {};
    wire.answer = std::move(answer);
    return wire;
}

}  // namespace cifra::http
