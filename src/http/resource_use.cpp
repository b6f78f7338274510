#include "http/resource_use.hpp"

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

namespace cifra::http {

ResourceUse resource_use() {
    ResourceUse use;
    std::size_t all = 0;
    std::size_t resident = 0;
    if (std::ifstream file("/proc/self/statm"); file >> all >> resident)
        use.resident_bytes = resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    std::error_code error;
    std::filesystem::directory_iterator const open("/proc/self/fd", error);
    // The look itself has one open.
    if (!error) use.descriptors = static_cast<std::size_t>(std::distance(begin(open), end(open))) - 1;
    return use;
}

}  // namespace cifra::http
