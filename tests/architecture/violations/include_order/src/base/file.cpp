#include "base/file.hpp"

#include <string>
#include "base/text.hpp"
