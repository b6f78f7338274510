#include "app/clock.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <ctime>

namespace cifra::app {
namespace {

std::time_t seconds_now() {
    char const* const fixed = std::getenv("SOURCE_DATE_EPOCH");
    if (fixed != nullptr && *fixed != '\0') {
        char* end = nullptr;
        auto const seconds = std::strtoll(fixed, &end, 10);
        if (*end == '\0' && seconds >= 0) return static_cast<std::time_t>(seconds);
    }
    return std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
}

}  // namespace

std::string now_utc() {
    auto const seconds = seconds_now();
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday,
                       parts.tm_hour, parts.tm_min, parts.tm_sec);
}

std::int64_t seconds_since_1970_now() {
    return std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
}

}  // namespace cifra::app
