#include "random_figures.hpp"

#include <algorithm>
#include <cstdint>

namespace any {
namespace {

namespace programme = cifra::programme;
namespace base = cifra::base;
using cifra::restricted::Observation;
using programme::CellKey;
using programme::Indicator;
using programme::MissingReason;

constexpr std::int64_t LARGEST = 1'000'000'000'000;

/// How an edition is filled.
struct Mood {
    std::size_t missing_once_in = 8;  ///< 0: never, 1: always.
    std::size_t absent_once_in = 8;   ///< Likewise, of rows that are not there at all.
    int digits = 4;                   ///< Of most counts.
    bool adds_up = true;              ///< Parts are cut from their whole.
};

bool happens(Random& random, std::size_t once_in_so_many) {
    return once_in_so_many > 0 && once_in(random, once_in_so_many);
}

Mood any_mood(Random& random) {
    static std::vector<std::size_t> const RARITIES{0, 0, 0, 20, 20, 8, 3, 2, 1};
    static std::vector<int> const DIGITS{1, 2, 3, 4, 4, 5, 8, 12};
    return {one_of(random, RARITIES), one_of(random, RARITIES), one_of(random, DIGITS), !once_in(random, 3)};
}

std::int64_t any_count(Random& random, int digits) {
    if (once_in(random, 8)) return 0;
    std::int64_t most = 1;
    for (auto left = once_in(random, 6) ? 1 + static_cast<int>(upto(random, 11)) : digits; left > 0; --left) most *= 10;
    return std::min(LARGEST, random.between(1, most));
}

/// `count` parts of a whole, in random proportions, with or without a remainder.
std::vector<std::int64_t> cut(std::int64_t whole, std::size_t count, bool completely, Random& random) {
    std::vector<std::int64_t> ends;
    for (std::size_t i = completely ? 1 : 0; i < count; ++i) ends.push_back(random.between(0, whole));
    if (completely) ends.push_back(whole);
    std::sort(ends.begin(), ends.end());
    std::int64_t before = 0;
    for (auto& end : ends) {
        auto const part = end - before;
        before = end;
        end = part;
    }
    return ends;
}

/// Fills one edition.
class Filler {
public:
    Filler(programme::Programme const& programme, std::string const& time_period, Random& random)
        : m_programme(programme), m_time_period(time_period), m_random(random) {}

    Figures fill() {
        for (auto const& indicator : m_programme.indicators) {
            if (once_in(m_random, 3)) m_mood = any_mood(m_random);
            fill(indicator);
        }
        return std::move(m_figures);
    }

private:
    void fill(Indicator const& indicator) {
        auto const whole = any_count(m_random, m_mood.digits);
        add(indicator, m_programme.total_key(indicator, m_programme.region, m_time_period), whole);
        auto const members = m_programme.members.size();
        auto const shares = cut(whole, members, m_mood.adds_up, m_random);
        m_withholds = once_in(m_random, 12);
        for (std::size_t i = 0; i < members; ++i)
            add(indicator, m_programme.total_key(indicator, m_programme.members[i].code, m_time_period), shares[i]);
        m_withholds = false;
        for (auto const& breakdown : indicator.breakdowns) fill(indicator, breakdown, whole);
    }

    void fill(Indicator const& indicator, programme::Breakdown const& breakdown, std::int64_t whole) {
        if (happens(m_random, m_mood.absent_once_in)) return;
        auto const& categories = breakdown.categories;
        auto parts = cut(whole, categories.size(), m_mood.adds_up, m_random);
        m_withholds = once_in(m_random, 10);
        for (std::size_t i = 0; i < categories.size(); ++i) {
            if (breakdown.kind == programme::BreakdownKind::multiple_response) parts[i] = m_random.between(0, whole);
            if (!m_mood.adds_up && once_in(m_random, 3)) parts[i] = any_count(m_random, m_mood.digits);
            add(indicator, key(indicator, categories[i], m_programme.region), parts[i]);
            for (auto const& member : m_programme.members)
                if (once_in(m_random, 12))
                    add(indicator, key(indicator, categories[i], member.code), any_count(m_random, m_mood.digits));
        }
        m_withholds = false;
    }

    CellKey key(Indicator const& indicator, programme::Category const& category, std::string const& area) const {
        return m_programme.category_key(indicator, category, area, m_time_period);
    }

    void add(Indicator const& indicator, CellKey key, std::int64_t value) {
        if (happens(m_random, m_mood.absent_once_in)) return;
        Observation made;
        made.key = std::move(key);
        if (happens(m_random, m_mood.missing_once_in))
            leave_out(made);
        else
            give(indicator, made, value);
        if (once_in(m_random, 12)) made.comment = once_in(m_random, 2) ? sentences(m_random) : name(m_random);
        made.where = {"figures/" + made.key.dataflow + ".csv", static_cast<int>(m_figures.size()) + 2, 0};
        m_figures.emplace(made.key, std::move(made));
    }

    void give(Indicator const& indicator, Observation& made, std::int64_t value) {
        static std::vector<std::string> const STATUSES{"B", "D", "E", "I", "K",  "N", "P",
                                                       "P", "R", "U", "W", "DP", "PU"};
        static std::string const WITHHOLDING = "CAOTGMDS";
        made.obs_value = base::Decimal{value, 0};
        made.obs_status = once_in(m_random, 5) ? one_of(m_random, STATUSES) : "A";
        if (m_withholds || once_in(m_random, 600))
            made.conf_status = WITHHOLDING[upto(m_random, WITHHOLDING.size() - 1)];
        if (indicator.unit != "CURRENCY") return;
        if (once_in(m_random, 3)) made.obs_value = base::Decimal{value, 2};
        auto const* member = m_programme.member(made.key.ref_area);
        made.currency = member == nullptr ? "XTS" : member->currency;
    }

    void leave_out(Observation& made) {
        struct Reason {
            MissingReason reason;
            char const* statuses;
        };
        static std::vector<Reason> const REASONS{
            {MissingReason::not_reported, "O"},  {MissingReason::not_reported, "M"},
            {MissingReason::not_compiled, "L"},  {MissingReason::picture, "L"},
            {MissingReason::not_published, "L"}, {MissingReason::not_published, "K"},
            {MissingReason::withheld, "Q"},      {MissingReason::not_reported, "OP"}};
        auto const& reason = one_of(m_random, REASONS);
        made.missing_reason = reason.reason;
        made.obs_status = reason.statuses;
    }

    programme::Programme const& m_programme;
    std::string const& m_time_period;
    Random& m_random;
    Mood m_mood = any_mood(m_random);
    bool m_withholds = false;  ///< Every part of a table is withheld, so that none follows from the others.
    Figures m_figures;
};

}  // namespace

Figures figures(programme::Programme const& programme, std::string const& time_period, Random& random) {
    return Filler(programme, time_period, random).fill();
}

}  // namespace any
