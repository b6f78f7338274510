// A server alone, for scripts/bench_portal: /page is the file that is named, /slow takes a fifth of a second.
//   bench_http_server FILE PORT METRICS_PORT [--log]
#include "http/server.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <utility>

namespace {

using namespace cifra;

http::Response answer(http::Request const& request, std::string const& page) {
    http::Response response;
    response.content_type = "text/html; charset=utf-8";
    if (request.path == "/slow") std::this_thread::sleep_for(std::chrono::milliseconds(200));
    if (request.path != "/page" && request.path.rfind("/made/", 0) != 0) {
        response.status = 404;
        response.body = "<p>There is nothing here.</p>";
        return response;
    }
    response.body = page;
    return response;
}

http::ServerSettings settings_of(char** arguments, bool log) {
    http::ServerSettings settings;
    settings.port = std::atoi(arguments[2]);
    settings.metrics_port = std::atoi(arguments[3]);
    settings.log_requests = log;
    return settings;
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 4) {
        std::fputs("usage: bench_http_server FILE PORT METRICS_PORT [--log]\n", stderr);
        return 2;
    }
    std::ifstream file(arguments[1], std::ios::binary);
    std::string const page((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    http::Site site;
    site.answer = [&page](http::Request const& request) { return answer(request, page); };
    site.is_slow = [](http::Request const& request) { return request.path == "/slow"; };
    http::Surroundings around;
    around.now_s = [] { return static_cast<std::int64_t>(std::time(nullptr)); };
    around.write_log = [](std::string_view lines) { std::fwrite(lines.data(), 1, lines.size(), stdout); };
    around.version = "bench";
    auto server = http::Server::start(settings_of(arguments, count > 4), std::move(site), std::move(around));
    if (!server) {
        std::fprintf(stderr, "%s\n", to_string(server.error(), base::Language::en).c_str());
        return 1;
    }
    std::fprintf(stderr, "listening\n");
    (*server)->run_until_signal();
    return 0;
}
