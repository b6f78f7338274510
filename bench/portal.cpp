// What a page of the portal costs, made anew, in CPU time on one thread: an indicator of nine areas over fifteen years
// with its chart, and its table alone for comparison. Exits with 1 when a bar of docs/performance.md is broken.
#include "portal/portal.hpp"
#include "published.hpp"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

namespace {

constexpr int YEARS = 15;
constexpr int ROUNDS = 7;
constexpr int PAGES_A_ROUND = 300;
constexpr double PAGES_A_SECOND_BAR = 1000;

double cpu_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

/// Pages a second: the median of the rounds.
double pages_a_second(cifra::portal::Portal const& portal, std::string const& target) {
    auto const first = published::get(portal, target);
    if (first.status != 200) {
        std::fprintf(stderr, "%s answers %d\n", target.c_str(), first.status);
        return 0;
    }
    std::vector<double> rates;
    for (int round = 0; round < ROUNDS; ++round) {
        auto const start = cpu_seconds();
        for (int i = 0; i < PAGES_A_ROUND; ++i) published::get(portal, target);
        rates.push_back(PAGES_A_ROUND / (cpu_seconds() - start));
    }
    std::sort(rates.begin(), rates.end());
    std::printf("%-78s %8.0f a second, %4zu KB\n", target.c_str(), rates[ROUNDS / 2], first.body.size() / 1024);
    return rates[ROUNDS / 2];
}

}  // namespace

int main() {
    auto const portal = published::portal(published::corett_years(YEARS));
    auto const chart = pages_a_second(*portal, "/en/indicator/VICTIMS_IDENTIFIED");
    for (char const* const target :
         {"/es/indicator/VICTIMS_IDENTIFIED", "/en/indicator/VICTIMS_IDENTIFIED?view=table",
          "/en/indicator/VICTIMS_IDENTIFIED?years=2020", "/en/indicator/VICTIMS_IDENTIFIED?breakdown=by_profile",
          "/en/indicator/VICTIMS_ASSISTED?view=map"})
        pages_a_second(*portal, target);
    if (chart >= PAGES_A_SECOND_BAR) return 0;
    std::printf("below %.0f a second\n", PAGES_A_SECOND_BAR);
    return 1;
}
