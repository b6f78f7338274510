#include "http/answer_cache.hpp"

#include <algorithm>
#include <utility>

namespace cifra::http {
namespace {

constexpr std::size_t MOST_VARIANTS = 8;
constexpr std::size_t ENTRY_OVERHEAD = 256;  // nodes of the list and the map, the allocator's share

std::size_t bytes_of(ServedAnswer const& served, std::vector<std::string> const& values) {
    std::size_t bytes = served.answer->size();
    for (auto const& value : values) bytes += sizeof(value) + value.capacity();
    return bytes;
}

bool varies_alike(FinishedAnswer const& answer, std::vector<std::string> const& values, RequestHead const& head) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (head.header(answer.vary[i]) != values[i]) return false;
    return true;
}

bool is_kept(FinishedAnswer const& answer) {
    return answer.keep != Keep::never && answer.status < 500;
}

}  // namespace

AnswerCache::AnswerCache(std::size_t bytes, Metrics& metrics)
    : m_metrics(metrics), m_limits{bytes / 4, bytes - bytes / 4 - bytes / 16, bytes / 16} {}

std::optional<ServedAnswer> AnswerCache::find(RequestHead const& head, std::uint64_t generation) {
    std::lock_guard const lock(m_mutex);
    if (generation != m_generation) {
        clear();
        m_generation = generation;
    }
    auto const found = m_by_target.find(head.target);
    if (found == m_by_target.end()) return std::nullopt;
    auto const entry = found->second;
    for (auto const& variant : entry->variants) {
        if (!varies_alike(*variant.served.answer, variant.values, head)) continue;
        auto served = variant.served;
        move_to(entry, entry->share == ONCE ? AGAIN : entry->share);
        return served;
    }
    return std::nullopt;
}

void AnswerCache::keep(std::string const& target, Request const& request, ServedAnswer const& served,
                       std::uint64_t generation) {
    if (!is_kept(*served.answer)) return;
    Variant variant{{}, served};
    variant.served.from_cache = true;
    for (auto const& name : served.answer->vary) variant.values.emplace_back(request.header(name));
    auto const bytes = bytes_of(served, variant.values);
    Share const share = served.answer->status >= 400 ? ERRORS : ONCE;
    if (bytes + target.size() + ENTRY_OVERHEAD > m_limits[share]) return;

    std::lock_guard const lock(m_mutex);
    if (generation != m_generation) return;
    auto found = m_by_target.find(target);
    if (found == m_by_target.end()) {
        auto const overhead = target.size() + ENTRY_OVERHEAD;
        m_entries[share].push_front({target, {}, share, overhead});
        m_bytes[share] += overhead;
        auto const entry = m_entries[share].begin();
        found = m_by_target.emplace(entry->target, entry).first;
    }
    auto const entry = found->second;
    auto const drop = [&](std::vector<Variant>::iterator old) {
        auto const less = bytes_of(old->served, old->values);
        entry->bytes -= less;
        m_bytes[entry->share] -= less;
        entry->variants.erase(old);
    };
    auto const same = std::find_if(entry->variants.begin(), entry->variants.end(),
                                   [&](auto const& each) { return each.values == variant.values; });
    if (same != entry->variants.end())
        drop(same);
    else if (entry->variants.size() == MOST_VARIANTS)
        drop(entry->variants.begin());
    entry->variants.push_back(std::move(variant));
    entry->bytes += bytes;
    m_bytes[entry->share] += bytes;
    shrink(entry->share);
    tell_metrics();
}

std::size_t AnswerCache::size() const {
    std::lock_guard const lock(m_mutex);
    return m_bytes[ONCE] + m_bytes[AGAIN] + m_bytes[ERRORS];
}

void AnswerCache::clear() {
    m_by_target.clear();
    for (auto& entries : m_entries) entries.clear();
    m_bytes = {};
    tell_metrics();
}

void AnswerCache::forget(Entries::iterator entry) {
    m_bytes[entry->share] -= entry->bytes;
    m_by_target.erase(entry->target);
    m_entries[entry->share].erase(entry);
}

void AnswerCache::move_to(Entries::iterator entry, Share share) {
    m_entries[share].splice(m_entries[share].begin(), m_entries[entry->share], entry);
    if (entry->share == share) return;
    m_bytes[entry->share] -= entry->bytes;
    m_bytes[share] += entry->bytes;
    entry->share = share;
    shrink(share);
    tell_metrics();
}

/// What no longer fits among those asked for again has another chance among those seen once.
void AnswerCache::shrink(Share share) {
    while (m_bytes[share] > m_limits[share] && !m_entries[share].empty()) {
        auto const last = std::prev(m_entries[share].end());
        if (share == AGAIN)
            move_to(last, ONCE);
        else
            forget(last);
    }
}

void AnswerCache::tell_metrics() {
    m_metrics.cache_bytes = m_bytes[ONCE] + m_bytes[AGAIN] + m_bytes[ERRORS];
    m_metrics.cache_answers = m_by_target.size();
}

}  // namespace cifra::http
