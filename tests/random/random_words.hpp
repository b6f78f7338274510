#pragma once

#include "base/local_text.hpp"
#include "base/random.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// Random programmes and editions, each from a seed: the same on every machine. No name, figure or text in them ever
/// meant anything.
namespace any {

using cifra::base::LocalText;
using cifra::base::Random;

/// A number from 0 to `most`.
std::size_t upto(Random& random, std::size_t most);
bool once_in(Random& random, std::size_t times);

template <class T>
T const& one_of(Random& random, std::vector<T> const& all) {
    return all[upto(random, all.size() - 1)];
}

/// A name in both languages: short, long, or of one endless word. Never digits or words for numbers, so that nobody
/// can take it for a figure.
LocalText name(Random& random);
/// A name of three words at most, each of them short.
LocalText short_name(Random& random);
/// One to three sentences.
LocalText sentences(Random& random);
/// CommonMark of one to nine blocks: paragraphs with links and emphasis, headings, lists within lists.
LocalText markdown(Random& random);

}  // namespace any
