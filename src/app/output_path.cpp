#include "app/output_path.hpp"

#include <filesystem>

namespace cifra::app {

base::Result<void> check_output_path(std::string const& out, std::vector<std::string> const& inputs) {
    for (auto const& input : inputs) {
        std::error_code ignored;
        if (!std::filesystem::equivalent(input, out, ignored)) continue;
        return base::fail(base::ErrorCode::usage,
                          {"--out names a file that is read", "--out indica un archivo que se lee"},
                          {"choose another path to write to", "elija otra ruta para escribir"});
    }
    return {};
}

}  // namespace cifra::app
