#pragma once

#include "http/finished_answer.hpp"
#include "http/metrics.hpp"
#include "http/request.hpp"
#include "http/request_head.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cifra::http {

/// A finished answer, and where it is counted.
struct ServedAnswer {
    std::shared_ptr<FinishedAnswer const> answer;
    RouteCounts* counts = nullptr;
    std::string_view route;  ///< Name of the route; lives as long as the server.
    bool from_cache = false;
};

/// Answers that are kept, by their target and the headers that they vary on. Bound in bytes by three shares, each of
/// which forgets what was used longest ago: answers seen once (a quarter), answers asked for again (the rest), and
/// errors (a sixteenth). So many new addresses, real or random, never push out what readers come for. For any number
/// of threads.
/// \source Karedla, Love & Wherry (1994), Caching strategies to improve disk system performance: segmented LRU
class AnswerCache {
public:
    AnswerCache(std::size_t bytes, Metrics& metrics);

    /// A kept answer of this generation to a request, or nothing. Forgets everything when the generation is another.
    std::optional<ServedAnswer> find(RequestHead const& head, std::uint64_t generation);
    /// Keeps an answer, unless it is not for keeping, it is of another generation than was asked for last, or too
    /// large.
    void keep(std::string const& target, Request const& request, ServedAnswer const& served, std::uint64_t generation);

    /// Memory of what is kept, in bytes.
    std::size_t size() const;

private:
    enum Share : std::size_t { ONCE, AGAIN, ERRORS };
    struct Variant {
        std::vector<std::string> values;  ///< Of the headers that it varies on.
        ServedAnswer served;
    };
    struct Entry {
        std::string target;
        std::vector<Variant> variants;
        Share share = ONCE;
        std::size_t bytes = 0;
    };
    using Entries = std::list<Entry>;

    void clear();
    void forget(Entries::iterator entry);
    void move_to(Entries::iterator entry, Share share);
    void shrink(Share share);
    void tell_metrics();

    Metrics& m_metrics;
    std::array<std::size_t, 3> m_limits;
    mutable std::mutex m_mutex;
    std::array<Entries, 3> m_entries;  ///< Of each share, last used first.
    std::array<std::size_t, 3> m_bytes{};
    std::map<std::string_view, Entries::iterator> m_by_target;  ///< Keys are the entries' own.
    std::uint64_t m_generation = 0;
};

}  // namespace cifra::http
