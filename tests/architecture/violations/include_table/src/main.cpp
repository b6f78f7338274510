#include "publish/../restricted/observation.hpp"
#include "restricted/observation.hpp"
