#include "http/request_head.hpp"

#include "base/text.hpp"
#include "http/header_list.hpp"
#include "http/target.hpp"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <limits>
#include <utility>

namespace cifra::http {
namespace {

namespace beast = boost::beast;
using beast::http::field;

std::string_view view(beast::string_view text) {
    return {text.data(), text.size()};
}

int id_of(field name) {
    return static_cast<int>(name);
}

/// A line that goes on in the next: allowed once, and read differently by different programs.
bool has_folded_line(std::string_view bytes) {
    return bytes.find("\r\n ") != std::string_view::npos || bytes.find("\r\n\t") != std::string_view::npos;
}

bool is_host(std::string_view host) {
    return std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("-._~:[]%!$&'()*+,;=").find(c) != std::string_view::npos;
    });
}

bool is_zero(std::string_view number) {
    return !number.empty() && number.find_first_not_of('0') == std::string_view::npos;
}

bool is_number(std::string_view number) {
    return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

/// Beast's parser of requests, told to keep what it finds.
class HeadReader::Parser : public beast::http::basic_parser<true> {
public:
    explicit Parser(HeadReader& reader) : m_reader(reader) {}

private:
    void on_request_impl(beast::http::verb method, beast::string_view, beast::string_view target, int version,
                         beast::error_code&) override {
        auto& head = m_reader.m_head;
        head.method = method == beast::http::verb::get    ? Method::get
                      : method == beast::http::verb::head ? Method::head
                      : method == beast::http::verb::post ? Method::post
                                                          : Method::other;
        head.options = method == beast::http::verb::options;
        head.target = view(target);
        m_reader.m_http_1_1 = version == 11;
        if (version != 10 && version != 11) m_reader.m_refusal = 400;
    }
    void on_field_impl(field name, beast::string_view name_text, beast::string_view value,
                       beast::error_code&) override {
        m_reader.add(id_of(name), view(name_text), view(value));
    }
    void on_response_impl(int, beast::string_view, int, beast::error_code&) override {}
    void on_header_impl(beast::error_code&) override {}
    void on_body_init_impl(boost::optional<std::uint64_t> const&, beast::error_code&) override {}
    std::size_t on_body_impl(beast::string_view text, beast::error_code&) override { return text.size(); }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, beast::error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view text, beast::error_code&) override {
        return text.size();
    }
    void on_finish_impl(beast::error_code&) override {}

    HeadReader& m_reader;
};

std::string_view RequestHead::header(std::string_view name) const {
    for (auto const& each : fields)
        if (equal_ignoring_case(each.name, name)) return each.value;
    return {};
}

void HeadReader::add(int id, std::string_view name, std::string_view value) {
    if (m_head.fields.size() == m_limits.headers) m_refusal = 431;
    if (m_refusal != 0) return;
    m_bodies += id == id_of(field::content_length) ? 1 : 0;
    m_hosts += id == id_of(field::host) ? 1 : 0;
    for (auto& each : m_head.fields) {
        if (each.id != id || !equal_ignoring_case(each.name, name)) continue;
        m_joined.push_back(std::string(each.value) + ", " + std::string(value));
        each.value = m_joined.back();
        return;
    }
    m_head.fields.push_back({id, name, value});
}

void HeadReader::note_conditions() {
    auto& conditions = m_head.conditions;
    conditions = {};
    conditions.method = m_head.method;
    for (auto const& each : m_head.fields) {
        switch (static_cast<field>(each.id)) {
            case field::accept_encoding:
                conditions.accept_encoding = each.value;
                break;
            case field::if_none_match:
                conditions.if_none_match = each.value;
                break;
            case field::if_modified_since:
                conditions.if_modified_since = each.value;
                break;
            case field::range:
                conditions.range = each.value;
                break;
            case field::if_range:
                conditions.if_range = each.value;
                break;
            default:
                break;
        }
    }
}

int HeadReader::check_host(bool needed) const {
    if (m_hosts > 1 || (needed && m_hosts == 0)) return 400;
    for (auto const& each : m_head.fields)
        if (each.id == id_of(field::host) && !is_host(each.value)) return 400;
    return 0;
}

int HeadReader::check() const {
    if (int const status = check_host(m_http_1_1); status != 0) return status;
    for (auto const& each : m_head.fields) {
        if (each.id == id_of(field::transfer_encoding)) return 400;
        if (each.id == id_of(field::content_length)) {
            if (m_bodies != 1 || !is_number(each.value)) return 400;
            if (!is_zero(each.value)) return 413;
        }
        if (each.id == id_of(field::expect) && !equal_ignoring_case(each.value, "100-continue")) return 417;
    }
    return 0;
}

/// Of "http://host/path" the path is what is asked for.
int HeadReader::read_target_form() {
    auto& target = m_head.target;
    if (target.size() > m_limits.target_bytes) return 414;
    if (target.empty()) return 400;
    if (target.front() == '/' || (target == "*" && m_head.options)) return 0;
    auto const scheme = target.find("://");
    if (scheme == std::string_view::npos) return 400;
    auto const name = target.substr(0, scheme);
    if (!equal_ignoring_case(name, "http") && !equal_ignoring_case(name, "https")) return 400;
    auto const rest = target.substr(scheme + 3);
    auto const end = rest.find_first_of("/?");
    if (!is_host(rest.substr(0, end)) || end == 0) return 400;
    if (end == std::string_view::npos) {
        target = "/";
        return 0;
    }
    target = rest.substr(end);
    return target.front() == '/' ? 0 : 400;
}

int HeadReader::parse(std::string_view bytes) {
    m_head.fields.clear();
    m_joined.clear();
    m_bodies = m_hosts = m_refusal = 0;
    if (has_folded_line(bytes)) return 400;
    Parser parser(*this);
    parser.header_limit(static_cast<std::uint32_t>(m_limits.header_bytes));
    parser.body_limit(std::numeric_limits<std::uint64_t>::max());  // none is read
    beast::error_code error;
    auto const read = parser.put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
    if (m_refusal != 0) return m_refusal;
    if (error || read != bytes.size() || !parser.is_header_done()) return 400;
    m_head.keep_alive = m_http_1_1 && parser.keep_alive();
    if (int const status = check(); status != 0) return status;
    note_conditions();
    return read_target_form();
}

HeadOutcome HeadReader::read(std::string_view bytes, std::size_t& searched) {
    constexpr std::string_view END = "\r\n\r\n";
    using Kind = HeadOutcome::Kind;
    if (bytes.empty()) return {};
    // Methods are capital letters: what begins otherwise is another protocol, and need not be waited for.
    if (bytes.front() < 'A' || bytes.front() > 'Z') return {Kind::refused, 0, 400};
    auto const end = bytes.find(END, searched);
    if (end == std::string_view::npos) {
        searched = bytes.size() < END.size() ? 0 : bytes.size() - END.size() + 1;
        if (bytes.size() < m_limits.header_bytes) return {};
        return {Kind::refused, 0, bytes.find('\n') == std::string_view::npos ? 414 : 431};
    }
    searched = 0;
    auto const length = end + END.size();
    if (length > m_limits.header_bytes) return {Kind::refused, 0, 431};
    if (int const status = parse(bytes.substr(0, length)); status != 0) return {Kind::refused, 0, status};
    return {Kind::complete, length, 0};
}

base::Result<Request> request_of(RequestHead const& head) {
    auto request = read_target(head.target);
    if (!request) return request;
    request->headers.reserve(head.fields.size());
    for (auto const& each : head.fields)
        if (!base::first_invalid_utf8(each.value))
            request->headers.push_back({lower_case(each.name), std::string(each.value)});
    return request;
}

}  // namespace cifra::http
