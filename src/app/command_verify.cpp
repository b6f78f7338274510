#include "app/command.hpp"

#include "publish/write_bundle.hpp"

#include <fmt/format.h>
#include <ostream>

namespace cifra::app {

base::Result<int> verify(VerifySettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto const files, publish::verify_bundle(settings.folder));
    if (settings.language == base::Language::en)
        out << fmt::format("{}: all {} files are as they were published\n", settings.folder, files.size());
    else
        out << fmt::format("{}: los {} archivos están tal como se publicaron\n", settings.folder, files.size());
    return 0;
}

}  // namespace cifra::app
