// A portal of any programme and edition answers any address, and no page of it leads nowhere. CIFRA_SEEDS=200 tries
// more of them, CIFRA_FIRST_SEED=N from N on.
#include "any_addresses.hpp"
#include "crawler.hpp"
#include "http/target.hpp"
#include "page_ids.hpp"
#include "published.hpp"
#include "random/random_edition.hpp"
#include "random/random_years.hpp"
#include "years/three_years.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>
#include <csignal>

namespace cifra {
namespace {

using testing::Contains;
using testing::IsEmpty;

constexpr std::uint64_t USUAL_SEEDS = 3;
constexpr std::uint64_t ONCE_BROKEN[] = {4, 11};  ///< Several answers of a missing total; no figure at all.
constexpr std::size_t SPOILED = 500;

/// What is asked just now, to be said by a program that dies of it.
class LastWords {
public:
    static void are(std::string const& address) {
        auto const length = address.copy(m_address, sizeof m_address - 2);
        m_address[length] = '\n';
        m_length = length + 1;
    }

    static void listen() {
        for (auto const signal : {SIGABRT, SIGSEGV, SIGFPE}) std::signal(signal, say);
    }

private:
    static void say(int signal) {
        [[maybe_unused]] auto const written = write(STDERR_FILENO, m_address, m_length);
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    }

    static inline char m_address[4200] = "nothing was asked yet\n";
    static inline std::size_t m_length = 22;
};

/// A portal and what it answers to everything that its pages lead to.
class Walk {
public:
    Walk(std::vector<release::ReleasedEdition> editions, std::uint64_t seed, std::string what)
        : m_what(std::move(what)), m_random(seed) {
        LastWords::listen();
        LastWords::are(m_what + ": its making");
        m_portal = published::portal(std::move(editions));
        m_beginnings = crawler::beginnings();
        for (auto const& of_a_kind :
             {any::view_addresses(catalogue(), m_random), any::figure_addresses(catalogue(), m_random),
              any::sdmx_addresses(catalogue(), m_random)})
            m_beginnings.insert(m_beginnings.end(), of_a_kind.begin(), of_a_kind.end());
    }

    /// Addresses that are not answered as they must be, with what is wrong.
    std::vector<std::string> faults() {
        std::vector<std::string> faults;
        // What a walk begins with is never left out.
        for (auto const& address : m_beginnings) note(address, ask(address), 500, faults);
        auto const answers = crawler::crawl(*m_portal, {"/en/", "/es/", "/openapi.json", "/sitemap.xml", "/en/api"},
                                            {25, [&](std::string const& address) { tell(address); }});
        for (auto const& [address, answer] : answers) {
            note(address, answer, 400, faults);
            m_known.push_back(address);
        }
        return faults;
    }

    /// Of as many spoiled addresses; after `faults`.
    std::vector<std::string> faults_of_spoiled(std::size_t count) {
        std::vector<std::string> faults;
        auto known = m_known;
        known.insert(known.end(), m_beginnings.begin(), m_beginnings.end());
        while (count-- > 0) {
            auto const address = any::spoiled(known, m_random);
            bool const drawn = address.find(".png") != std::string::npos || address.find(".pdf") != std::string::npos;
            if (!drawn || count % 10 == 0) note(address, ask(address), 500, faults);
        }
        return faults;
    }

private:
    portal::Catalogue const& catalogue() const { return *m_portal->catalogue(); }

    void tell(std::string const& address) const { LastWords::are(m_what + ": " + address); }

    http::Response ask(std::string const& address) const {
        tell(address);
        auto const request = http::read_target(address);
        return request ? m_portal->answer(*request) : bad_request();
    }

    static http::Response bad_request() {
        http::Response response;
        response.status = 400;
        response.body = "no address";
        return response;
    }

    void note(std::string const& address, http::Response const& answer, int least, std::vector<std::string>& faults) {
        bool const unsupported = answer.status == 501 && address.starts_with("/sdmx");
        bool const empty = answer.status == 200 && answer.body.empty();
        if ((answer.status >= least && !unsupported) || empty)
            faults.push_back(m_what + ": " + address + " " + std::to_string(answer.status));
        if (!answer.content_type.starts_with("text/html")) return;
        for (auto const& fault : faults_of_ids(answer.body)) faults.push_back(m_what + ": " + address + " " + fault);
    }

    std::string m_what;
    base::Random m_random;
    std::unique_ptr<portal::Portal> m_portal;
    std::vector<std::string> m_beginnings;
    std::vector<std::string> m_known;
};

void expect_answers(std::vector<release::ReleasedEdition> editions, std::uint64_t seed, std::string const& what) {
    Walk walk(std::move(editions), seed, what);
    EXPECT_THAT(walk.faults(), IsEmpty());
    EXPECT_THAT(walk.faults_of_spoiled(SPOILED), IsEmpty());
}

TEST(AnyPortal, AnswersAnyAddressOfAnyEdition) {
    std::size_t walked = 0;
    for (auto const seed : any::seeds(USUAL_SEEDS)) {
        auto edition = any::released(seed);
        // A programme is never read without a member.
        if (!edition || edition->programme.members.empty()) continue;
        ++walked;
        expect_answers({std::move(*edition)}, seed, "seed " + std::to_string(seed));
    }
    EXPECT_GT(walked, 0U) << "protection refused all of them";
}

TEST(AnyPortal, AnswersAnyAddressOfEditionsThatWereOnceTooMuch) {
    for (auto const seed : ONCE_BROKEN) {
        auto edition = any::released(seed);
        ASSERT_TRUE(edition && !edition->programme.members.empty()) << "seed " << seed << " makes another edition now";
        expect_answers({std::move(*edition)}, seed, "seed " + std::to_string(seed));
    }
}

TEST(AnyPortal, AnswersAnyAddressOfSeveralYears) {
    std::size_t versions = 0;
    for (auto const seed : any::seeds(USUAL_SEEDS)) {
        auto releases = any::released_years(seed);
        if (releases.empty()) continue;
        versions += releases.size();
        expect_answers(std::move(releases), seed, "years of seed " + std::to_string(seed));
    }
    EXPECT_GT(versions, 1U) << "protection refuses most of them";
}

TEST(AnyPortal, AnswersAnyAddressOfAnInventedCoalition) {
    std::vector<release::ReleasedEdition> editions{years::edition_2021(), years::three_years()};
    expect_answers(std::move(editions), 1, "three years");
}

/// Seeded: a page with an id twice and a link to none.
TEST(AnyPortal, HasPagesWhoseIdsCanBeWrong) {
    EXPECT_THAT(faults_of_ids(R"(<p id="a"></p><p id="a"></p><a href="#b">b</a><a href="#a">a</a>)"),
                testing::ElementsAre("twice #a", "nowhere #b"));
    EXPECT_THAT(faults_of_ids(R"(<p id="a"></p><svg aria-labelledby="a c"></svg>)"),
                testing::ElementsAre("nowhere #c"));
}

/// Seeded: a text that links to a page that the portal does not have.
TEST(AnyPortal, CanLeadNowhere) {
    auto edition = years::edition_2021();
    ASSERT_FALSE(edition.texts.empty());
    for (auto& text : edition.texts)
        text.markdown = {"[Nowhere](http://localhost:8080/en/none)", "[Nada](http://localhost:8080/en/none)"};
    EXPECT_THAT(Walk({edition}, 1, "seeded").faults(), Contains(testing::HasSubstr("/en/none 404")));
}

}  // namespace
}  // namespace cifra
