#pragma once

#include <string>
#include <vector>

namespace cifra::publish {

/// A library that shapes the bytes of a bundle.
struct Library {
    std::string name;
    std::string version;
};

/// The libraries this program runs with, sorted by name: with the same ones a rebuild gives the same bytes.
std::vector<Library> libraries();

}  // namespace cifra::publish
