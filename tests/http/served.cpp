#include "served.hpp"

#include <chrono>
#include <new>
#include <stdexcept>
#include <thread>
#include <utility>

namespace cifra::http {
namespace {

std::string noise(std::size_t bytes) {
    std::string text;
    std::uint32_t state = 1;
    for (std::size_t i = 0; i < bytes; ++i) {
        state = state * 1664525U + 1013904223U;
        text += static_cast<char>(state >> 24U);
    }
    return text;
}

Response file(std::size_t bytes) {
    Response response;
    response.content_type = "application/pdf";
    response.body = noise(bytes);
    response.last_modified = "1994-11-06T08:49:37Z";
    response.for_others = true;
    return response;
}

Response text(std::string body) {
    Response response;
    response.body = std::move(body);
    return response;
}

}  // namespace

ServerSettings test_settings() {
    ServerSettings settings;
    settings.port = 0;
    settings.metrics_port = 0;
    settings.quick_threads = 2;
    return settings;
}

std::string long_text(std::size_t bytes) {
    std::string text;
    for (int row = 0; text.size() < bytes; ++row)
        text += "<tr><th>row " + std::to_string(row * 7919 % 1000) + "</th></tr>\n";
    text.resize(bytes);
    return text;
}

bool soon(std::function<bool()> const& is_so) {
    for (int i = 0; i < 2000; ++i) {
        if (is_so()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

Served::Served(ServerSettings settings) {
    Site site;
    site.answer = [this](Request const& request) { return answer(request); };
    site.is_slow = [](Request const& request) { return request.path == "/gate"; };
    site.route_name = [](Request const& request) { return request.path == "/page" ? std::string("page") : "other"; };
    site.generation = [this] { return generation.load(); };
    Surroundings around;
    around.now_s = [] { return std::int64_t{784111777}; };  // RFC 9110's example: Sun, 06 Nov 1994 08:49:37 GMT
    around.version = "1.2.3";
    around.write_log = [this](std::string_view lines) {
        std::lock_guard const lock(m_mutex);
        m_log += lines;
    };
    auto started = Server::start(std::move(settings), std::move(site), std::move(around));
    if (!started) throw std::runtime_error(to_string(started.error(), base::Language::en));
    server = std::move(*started);
}

Response Served::answer(Request const& request) {
    ++answers;
    if (request.path == "/page") {
        auto response = text(long_text(40000));
        response.content_type = "text/html; charset=utf-8";
        return response;
    }
    if (request.path == "/file") return file(40000);
    if (request.path == "/big") return file(4000000);
    if (request.path == "/gate") {
        std::unique_lock lock(m_mutex);
        m_opened.wait(lock, [this] { return m_open; });
        return text("in");
    }
    if (request.path == "/accept") {
        auto response = text(std::string(request.header("accept")));
        response.vary = {"accept"};
        return response;
    }
    if (request.path == "/fails") throw std::bad_alloc();
    if (request.path == "/number") return text(std::to_string(answers));
    if (request.path == "/old") {
        auto response = text("");
        response.status = 303;
        response.headers = {{"Location", "/page"}};
        return response;
    }
    auto response = text("There is nothing here.");
    response.status = 404;
    return response;
}

void Served::open_gate() {
    std::lock_guard const lock(m_mutex);
    m_open = true;
    m_opened.notify_all();
}

bool Served::wait_for_in_flight(int requests) const {
    return soon([&] { return metric("cifra_http_in_flight") == requests; });
}

std::string Served::metrics() const {
    return RawClient(server->metrics_port()).get("/metrics").body;
}

double Served::metric(std::string const& name) const {
    auto const text = "\n" + metrics();
    auto const found = text.find("\n" + name + " ");
    return found == std::string::npos ? -1 : std::stod(text.substr(found + name.size() + 2));
}

std::string Served::log() {
    server.reset();
    return m_log;
}

}  // namespace cifra::http
