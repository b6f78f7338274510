#pragma once

#include <string>
#include <vector>

/// What is wrong with the ids of a page in HTML: those that stand twice, and links to one that it does not have.
std::vector<std::string> faults_of_ids(std::string const& html);
