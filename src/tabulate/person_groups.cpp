#include "tabulate/person_groups.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace cifra::tabulate {
namespace {

/// Records of a bucket: a sort of them stays in the second-level cache.
constexpr std::size_t BUCKET_RECORDS = 4096;

class Grouping {
public:
    explicit Grouping(std::vector<PersonKey> const& persons) : m_persons(persons) {
        while (m_bits < 20 && (persons.size() >> m_bits) > BUCKET_RECORDS) ++m_bits;
        spread();
        m_groups.resize(m_begin.size() - 1);
    }

    void work() {
        for (auto bucket = m_next++; bucket < m_groups.size(); bucket = m_next++) group(bucket);
    }

    std::vector<PersonGroup> groups() {
        std::vector<PersonGroup> all;
        for (auto& bucket : m_groups) std::move(bucket.begin(), bucket.end(), std::back_inserter(all));
        std::sort(all.begin(), all.end());
        return all;
    }

private:
    std::size_t bucket_of(std::uint32_t record) const {
        return m_bits == 0 ? 0 : static_cast<std::size_t>(mixed(m_persons[record]) >> (64U - m_bits));
    }

    /// Numbers of records, bucket after bucket.
    void spread() {
        auto const count = static_cast<std::uint32_t>(m_persons.size());
        m_begin.assign((std::size_t{1} << m_bits) + 1, 0);
        for (std::uint32_t record = 0; record < count; ++record) ++m_begin[bucket_of(record) + 1];
        for (std::size_t bucket = 1; bucket < m_begin.size(); ++bucket) m_begin[bucket] += m_begin[bucket - 1];
        m_records.resize(count);
        auto next = m_begin;
        for (std::uint32_t record = 0; record < count; ++record) m_records[next[bucket_of(record)]++] = record;
    }

    void group(std::size_t bucket) {
        std::vector<std::pair<PersonKey, std::uint32_t>> sorted;
        for (auto i = m_begin[bucket]; i < m_begin[bucket + 1]; ++i)
            sorted.emplace_back(m_persons[m_records[i]], m_records[i]);
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t begin = 0; begin < sorted.size();) {
            auto end = begin + 1;
            while (end < sorted.size() && sorted[end].first == sorted[begin].first) ++end;
            if (end - begin > 1) {
                PersonGroup group;
                for (auto i = begin; i < end; ++i) group.push_back(sorted[i].second);
                m_groups[bucket].push_back(std::move(group));
            }
            begin = end;
        }
    }

    std::vector<PersonKey> const& m_persons;
    unsigned m_bits = 0;
    std::vector<std::size_t> m_begin;
    std::vector<std::uint32_t> m_records;
    std::vector<std::vector<PersonGroup>> m_groups;
    std::atomic<std::size_t> m_next{0};
};

}  // namespace

std::vector<PersonGroup> repeated_persons(std::vector<PersonKey> const& persons, int threads) {
    Grouping grouping(persons);
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i) others.emplace_back([&] { grouping.work(); });
    grouping.work();
    for (auto& thread : others) thread.join();
    return grouping.groups();
}

}  // namespace cifra::tabulate
