#include "collect/read_layout_file.hpp"

#include "programme/read_layout.hpp"

namespace cifra::collect {

base::Result<programme::Layout> read_layout_text(programme::Programme const& programme, std::string_view text,
                                                 std::string const& file) {
    CIFRA_TRY(auto document, programme::parse_toml(text, file));
    base::Problems problems;
    programme::TomlTable root(document, problems);
    auto layout = programme::read_layout(root, programme);
    if (!problems.none()) return base::fail(problems.joined());
    return layout;
}

}  // namespace cifra::collect
