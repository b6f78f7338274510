#include "app/output_path.hpp"

#include <filesystem>

namespace cifra::app {

base::Result<void> check_output_path(std::string const& out, std::vector<std::string> const& inputs) {
    namespace fs = std::filesystem;
    for (auto const& input : inputs) {
        std::error_code ignored;
        // Of what is written too, such as an account, neither may exist yet.
        bool const same_path =
            !input.empty() && fs::weakly_canonical(input, ignored) == fs::weakly_canonical(out, ignored);
        if (!same_path && !fs::equivalent(input, out, ignored)) continue;
        return base::fail(base::ErrorCode::usage,
                          {"--out names a file that is read", "--out indica un archivo que se lee"},
                          {"choose another path to write to", "elija otra ruta para escribir"});
    }
    return {};
}

}  // namespace cifra::app
