#pragma once

#include <cstdint>
#include <vector>

namespace cifra::validate {

/// How a figure stands to those of earlier years.
enum class Change {
    usual,        ///< As far from them as such figures are.
    unusual,      ///< Worth a question.
    implausible,  ///< Hardly chance.
};

/// Holds a figure against the accepted ones of earlier years (docs/methods/return_rules.md).
///
/// A figure near the last one is usual: within a quarter of it, or, for a count, within three standard deviations of
/// the difference of two Poisson counts. Else, with four earlier figures or more, its distance from their median is
/// measured in spreads: the largest of 1.4826 times their median absolute deviation, for a count the root of the sum
/// of the figure and the median, and a tenth of the median; more than three is unusual, more than five implausible.
/// With fewer earlier figures it is unusual from twice or half the last one on, and a count beyond five standard
/// deviations is implausible. Nothing is implausible short of twice or half the last figure.
/// \param now       In units of 10^-decimals, >= 0.
/// \param earlier   In the same units, >= 0, by year; at least one.
/// \param is_count  False for an amount of money: how far chance carries one is not known, since one judgment can
///                  hold more than a year's others; it is never more than unusual.
/// \source Rousseeuw and Croux (1993), Alternatives to the Median Absolute Deviation, for 1.4826
Change judge_change(std::int64_t now, std::vector<std::int64_t> earlier, bool is_count);

/// Twice the median, so that it is whole. Needs at least one figure.
std::int64_t twice_median(std::vector<std::int64_t> figures);

}  // namespace cifra::validate
