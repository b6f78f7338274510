#include "check_result.hpp"
#include "http/accept.hpp"
#include "http/request_head.hpp"
#include "http/wire_answer.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <memory>
#include <set>
#include <string>

namespace {

using namespace cifra;
using http::HeadOutcome;

/// Everything that is refused is refused with one of the statuses that there are words for.
void check_refusal(HeadOutcome const& outcome) {
    bool known = false;
    for (int const status : {400, 413, 414, 417, 431}) known = known || outcome.status == status;
    CIFRA_ASSERT(known);
}

/// The same bytes are read the same way, however they come.
void check_pieces(std::string_view bytes, HeadOutcome const& whole) {
    http::HeadReader reader({});
    std::size_t searched = 0;
    auto const half = whole.length / 2;
    if (half == 0) return;
    CIFRA_ASSERT(reader.read(bytes.substr(0, half), searched).kind == HeadOutcome::Kind::incomplete);
    auto const again = reader.read(bytes, searched);
    CIFRA_ASSERT(again.kind == whole.kind && again.length == whole.length);
}

/// Every header that `echo` can be answered with.
constexpr std::string_view KNOWN[] = {"Accept-Ranges",
                                      "Cache-Control",
                                      "Content-Encoding",
                                      "Content-Length",
                                      "Content-Range",
                                      "Content-Type",
                                      "Content-Security-Policy",
                                      "Cross-Origin-Opener-Policy",
                                      "Cross-Origin-Resource-Policy",
                                      "ETag",
                                      "Last-Modified",
                                      "Link",
                                      "Location",
                                      "Permissions-Policy",
                                      "Referrer-Policy",
                                      "Vary",
                                      "X-Content-Type-Options"};

/// A line of a head: its name is known and stands there once, and its value is one line.
void check_line(std::string_view line, std::set<std::string_view>& seen) {
    auto const name = line.substr(0, line.find(": "));
    CIFRA_ASSERT(name.size() < line.size() && seen.insert(name).second);
    CIFRA_ASSERT(std::find(std::begin(KNOWN), std::end(KNOWN), name) != std::end(KNOWN));
    for (auto const c : line) CIFRA_ASSERT(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F);
}

/// No header can bring another one in: each line of a head is one.
void check_lines(std::string_view head) {
    std::set<std::string_view> seen;
    auto rest = head.substr(head.find("\r\n") + 2);
    while (!rest.empty()) {
        auto const end = rest.find("\r\n");
        CIFRA_ASSERT(end != std::string_view::npos);
        check_line(rest.substr(0, end), seen);
        rest.remove_prefix(end + 2);
    }
}

void check_head(std::string_view head, std::size_t body) {
    CIFRA_ASSERT(head.substr(0, 9) == "HTTP/1.1 " && head.ends_with("\r\n"));
    check_lines(head);
    auto const at = head.find("Content-Length: ");
    if (at == std::string_view::npos) return;
    std::size_t length = 0;
    std::from_chars(head.data() + at + 16, head.data() + head.size(), length);
    CIFRA_ASSERT(body == 0 || body == length);
}

/// A site that says what it was asked, in every place where it can.
http::Response echo(http::Request const& request) {
    http::Response response;
    response.content_type = "text/plain; of=" + std::string(request.header("content-type"));
    response.headers = {{"Location", request.path}, {"Link", std::string(request.header("link"))}};
    response.body = request.path + request.query + std::string(600, 'x');
    for (auto const& header : request.headers) response.vary.push_back(header.name);
    return response;
}

void answer(http::RequestHead const& head) {
    auto const request = http::request_of(head);
    if (!fuzz::check_result(request)) return;
    for (auto const& segment : request->segments)
        CIFRA_ASSERT(segment != ".." && segment != "." && !base::first_invalid_utf8(segment));
    for (auto const& header : request->headers) CIFRA_ASSERT(header.value.find('\n') == std::string::npos);
    http::parse_accept(request->header("accept"));
    auto const finished = std::make_shared<http::FinishedAnswer const>(http::finish(echo(*request)));
    auto const wire = http::choose(finished, head.conditions);
    check_head(wire.sent_head(), wire.body.size());
}

}  // namespace

// Bytes from anywhere: what is read is whole and sound, what is answered cannot be steered.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    auto rest = fuzz::text_of(bytes, size);
    http::HeadReader reader({});
    for (int requests = 0; requests < 8; ++requests) {
        std::size_t searched = 0;
        auto const outcome = reader.read(rest, searched);
        CIFRA_ASSERT(searched <= rest.size());
        if (outcome.kind == HeadOutcome::Kind::refused) check_refusal(outcome);
        if (outcome.kind != HeadOutcome::Kind::complete) break;
        CIFRA_ASSERT(outcome.length <= rest.size() && !reader.head().target.empty());
        check_pieces(rest, outcome);
        answer(reader.head());
        rest.remove_prefix(outcome.length);
    }
    return 0;
}
