#pragma once

/// Uses a type that it does not include.
struct LeansOnOthers {
    std::string name;
};
