#include <string>

#include "base/text.hpp"
