#include "tabulate/person_groups.hpp"

#include "tabulate/cell_memory.hpp"
#include "tabulate/parallel.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace cifra::tabulate {
namespace {

/// Records of a bucket: its hash table stays in the second-level cache.
constexpr std::size_t BUCKET_RECORDS = 8192;
constexpr unsigned MOST_BITS = 10;  ///< More streams at once are slow to write.
constexpr std::uint32_t NONE = 0xFFFFFFFF;

/// A record in a bucket: 32 bits of its person's hash, then its number.
using Entry = std::uint64_t;

std::uint32_t record_of(Entry entry) {
    return static_cast<std::uint32_t>(entry);
}

/// Finds equal persons in one bucket; keeps its memory from bucket to bucket.
class BucketGrouping {
public:
    explicit BucketGrouping(std::vector<PersonKey> const& persons) : m_persons(persons) {}

    /// First by the hashes alone: whether equal ones are equal persons is looked up afterwards for all at once, when
    /// no look-up waits for another. That two persons share 42 bits or more is rare, and then all is done again.
    void group(Entry const* begin, Entry const* end, RepeatedPersons& found) {
        place_all<false>(begin, end);
        if (!all_same_persons()) place_all<true>(begin, end);
        add_groups(found);
    }

private:
    /// A record that is not its person's first, after the first.
    using Further = std::pair<std::uint32_t, std::uint32_t>;

    template <bool COMPARE>
    void place_all(Entry const* begin, Entry const* end) {
        auto const count = static_cast<std::size_t>(end - begin);
        std::size_t slots = 16;
        while (slots < 2 * count) slots *= 2;
        m_slots.assign(slots, NONE);
        m_further.clear();
        for (std::uint32_t i = 0; i < count; ++i) place<COMPARE>(begin, i);
    }

    template <bool COMPARE>
    void place(Entry const* entries, std::uint32_t at) {
        auto const mask = m_slots.size() - 1;
        auto const tag = entries[at] >> 32U;
        for (auto slot = static_cast<std::size_t>(tag) & mask;; slot = (slot + 1) & mask) {
            auto const first = m_slots[slot];
            if (first == NONE) {
                m_slots[slot] = at;
                return;
            }
            if (entries[first] >> 32U != tag) continue;
            Further const further{record_of(entries[first]), record_of(entries[at])};
            if (COMPARE && m_persons[further.first] != m_persons[further.second]) continue;
            m_further.push_back(further);
            return;
        }
    }

    bool all_same_persons() const {
        std::uint64_t differences = 0;
        for (auto const& [first, second] : m_further)
            differences |= (m_persons[first].first ^ m_persons[second].first) |
                           (m_persons[first].second ^ m_persons[second].second);
        return differences == 0;
    }

    void add_groups(RepeatedPersons& found) {
        std::sort(m_further.begin(), m_further.end());
        for (std::size_t begin = 0; begin < m_further.size();) {
            auto end = begin + 1;
            while (end < m_further.size() && m_further[end].first == m_further[begin].first) ++end;
            if (end - begin == 1) {
                found.twice.push_back(m_further[begin]);
            } else if (end - begin == 2) {
                found.thrice.push_back({m_further[begin].first, m_further[begin].second, m_further[begin + 1].second});
            } else {
                std::vector<std::uint32_t> records{m_further[begin].first};
                for (auto i = begin; i < end; ++i) records.push_back(m_further[i].second);
                found.oftener.push_back(std::move(records));
            }
            begin = end;
        }
    }

    std::vector<PersonKey> const& m_persons;
    std::vector<std::uint32_t> m_slots;  ///< First entry of the person that hashes there.
    std::vector<Further> m_further;
};

/// Spreads the records over buckets by their person's hash, in the order of the records.
class Spreading {
public:
    Spreading(std::vector<PersonKey> const& persons, int threads)
        : m_persons(persons),
          m_parts(static_cast<std::size_t>(threads)),
          m_memory(persons.size() * sizeof(Entry)),
          m_entries(static_cast<Entry*>(m_memory.data())) {
        while (m_bits < MOST_BITS && (persons.size() >> m_bits) > BUCKET_RECORDS) ++m_bits;
        m_next.assign(m_parts, std::vector<std::size_t>(buckets(), 0));
        share_out(threads, m_parts, [this](std::size_t part) { count(part); });
        place_parts();
        share_out(threads, m_parts, [this](std::size_t part) { spread(part); });
    }

    std::size_t buckets() const { return std::size_t{1} << m_bits; }
    Entry const* begin(std::size_t bucket) const { return m_entries + m_begin[bucket]; }
    Entry const* end(std::size_t bucket) const { return m_entries + m_begin[bucket + 1]; }

private:
    template <class Use>
    void for_each(std::size_t part, Use use) const {
        auto const end = part_begin(m_persons.size(), part + 1, m_parts);
        for (auto record = part_begin(m_persons.size(), part, m_parts); record < end; ++record) {
            auto const hash = mixed(m_persons[record]);
            use(m_bits == 0 ? 0 : static_cast<std::size_t>(hash >> (64U - m_bits)), hash << 32U | record);
        }
    }
    void count(std::size_t part) {
        for_each(part, [&](std::size_t bucket, Entry) { ++m_next[part][bucket]; });
    }
    void place_parts() {
        std::size_t next = 0;
        for (std::size_t bucket = 0; bucket < buckets(); ++bucket) {
            m_begin.push_back(next);
            for (auto& part : m_next) next += std::exchange(part[bucket], next);
        }
        m_begin.push_back(next);
    }
    void spread(std::size_t part) {
        for_each(part, [&](std::size_t bucket, Entry entry) { m_entries[m_next[part][bucket]++] = entry; });
    }

    std::vector<PersonKey> const& m_persons;
    std::size_t m_parts;
    unsigned m_bits = 0;
    std::vector<std::vector<std::size_t>> m_next;  ///< By part and bucket: where its next entry goes.
    std::vector<std::size_t> m_begin;
    CellMemory m_memory;
    Entry* m_entries;
};

using Twice = std::pair<std::uint32_t, std::uint32_t>;

/// Roughly in the order of the file: whoever looks their records up column by column then walks along it.
std::vector<Twice> by_first_record(std::vector<Twice> const& twice, std::size_t records) {
    constexpr std::size_t STRETCHES = 1024;
    auto const stretch = records / STRETCHES + 1;
    std::vector<std::size_t> next(STRETCHES + 1);
    for (auto const& [first, second] : twice) ++next[first / stretch + 1];
    for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
    std::vector<Twice> ordered(twice.size());
    for (auto const& each : twice) ordered[next[each.first / stretch]++] = each;
    return ordered;
}

}  // namespace

RepeatedPersons repeated_persons(std::vector<PersonKey> const& persons, int threads) {
    Spreading const spread(persons, threads);
    auto const parts = static_cast<std::size_t>(threads);
    std::vector<RepeatedPersons> found(parts);
    share_out(threads, parts, [&](std::size_t part) {
        BucketGrouping grouping(persons);
        for (auto bucket = part_begin(spread.buckets(), part, parts);
             bucket < part_begin(spread.buckets(), part + 1, parts); ++bucket)
            grouping.group(spread.begin(bucket), spread.end(bucket), found[part]);
    });
    auto all = std::move(found.front());
    for (std::size_t part = 1; part < parts; ++part) {
        all.twice.insert(all.twice.end(), found[part].twice.begin(), found[part].twice.end());
        all.thrice.insert(all.thrice.end(), found[part].thrice.begin(), found[part].thrice.end());
        std::move(found[part].oftener.begin(), found[part].oftener.end(), std::back_inserter(all.oftener));
    }
    all.twice = by_first_record(all.twice, persons.size());
    return all;
}

}  // namespace cifra::tabulate
