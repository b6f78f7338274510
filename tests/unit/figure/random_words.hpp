#pragma once

#include <cstdint>
#include <string>

namespace cifra::figure::test {

/// Numbers that look random and are the same in every run.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 2654435761U + 1) {}

    /// From 0 to `most`.
    std::size_t upto(std::size_t most) {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>((m_state >> 33U) % (most + 1));
    }
    bool once_in(std::size_t times) { return upto(times - 1) == 0; }

    /// A short name, a long one, or one of a single endless word.
    std::string name() {
        static constexpr char const* WORDS[] = {"Alba",        "Costa",        "Brisa", "isthmus",
                                                "archipelago", "neighbouring", "of",    "and",
                                                "Guadalinde",  "northern",     "niñez"};
        if (once_in(12)) return std::string(20 + upto(50), 'm');
        std::string name = WORDS[upto(10)];
        auto const more = once_in(4) ? upto(14) : upto(2);
        for (std::size_t i = 0; i < more; ++i) name += std::string(" ") + WORDS[upto(10)];
        return name;
    }

    /// A count of any size.
    double count() {
        double value = static_cast<double>(upto(9));
        for (auto digits = upto(11); digits > 0; --digits) value = value * 10 + static_cast<double>(upto(9));
        return value;
    }

private:
    std::uint64_t m_state;
};

}  // namespace cifra::figure::test
