#pragma once

#include "audit/finding.hpp"
#include "programme/programme.hpp"
#include "restricted/national_return.hpp"

#include <vector>

namespace cifra::validate {

/// The reasons within one table agree with its figures (rule "reasons"): one finding for each table with a total.
/// It blocks when the total is missing and every part of its sum is given, or when the total cannot exist (status M)
/// and a part is more than nothing. It is a question when the total is missing and some part is given, or when the
/// total is zero and a part is missing. Tables without any figure are left out.
std::vector<audit::Finding> check_reasons(programme::Programme const& programme,
                                          restricted::NationalReturn const& submitted);

}  // namespace cifra::validate
