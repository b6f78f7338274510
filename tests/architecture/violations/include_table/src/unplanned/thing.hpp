#pragma once

#include "restricted/nowhere.hpp"
