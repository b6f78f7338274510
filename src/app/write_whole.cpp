#include "app/write_whole.hpp"

#include "base/file.hpp"

namespace cifra::app {

base::Result<void> write_whole(std::filesystem::path const& file, std::string_view bytes) {
    CIFRA_TRY(auto staged, base::StagedFile::open(file));
    CIFRA_CHECK(staged.append(bytes));
    return staged.commit();
}

}  // namespace cifra::app
