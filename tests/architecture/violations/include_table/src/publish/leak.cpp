#include "restricted/observation.hpp"

#include <string>
