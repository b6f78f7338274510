// A friend is known by its name: whoever defines a class of that name somewhere else has a key to every table.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {

using Sources = std::map<std::string, std::string>;

Sources project_sources() {
    namespace fs = std::filesystem;
    fs::path const root = fs::path(CIFRA_SOURCE_DIR) / "src";
    Sources sources;
    for (auto const& entry : fs::recursive_directory_iterator(root)) {
        if (!entry.is_regular_file()) continue;
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        sources[entry.path().lexically_relative(root).generic_string()] = text.str();
    }
    return sources;
}

/// Files that define a friend of ReleasedTable: the gate of protect, or release's reader of editions.
std::vector<std::string> definitions_of_friends(Sources const& sources) {
    static std::regex const GATE("(class|struct)\\s+ReleaseGate\\b[^;{]*\\{");
    static std::regex const READER("(class|struct)\\s+EditionReader\\b[^;{]*\\{");
    static std::regex const RELEASE("namespace\\s+(cifra::)?release\\b");
    std::vector<std::string> files;
    for (auto const& [name, text] : sources)
        if (std::regex_search(text, GATE) || (std::regex_search(text, READER) && std::regex_search(text, RELEASE)))
            files.push_back(name);
    return files;
}

TEST(OneGate, FindsASecondClassWithTheNameOfAFriend) {
    Sources const sources = {
        {"publish/leak.cpp", "namespace cifra::protect {\nclass ReleaseGate {\n};\n}"},
        {"publish/leak.hpp", "namespace cifra { namespace release { struct EditionReader final { }; } }"},
        {"release/table.hpp",
         "namespace cifra::protect {\nclass ReleaseGate;\n}\nnamespace cifra::release { class EditionReader; }"},
        {"collect/read.cpp", "namespace cifra::collect { class EditionReader { }; }"}};
    EXPECT_THAT(definitions_of_friends(sources), testing::ElementsAre("publish/leak.cpp", "publish/leak.hpp"));
}

TEST(OneGate, IsDefinedInProtectAndTheReaderInRelease) {
    EXPECT_THAT(definitions_of_friends(project_sources()),
                testing::ElementsAre(testing::StartsWith("protect/"), testing::StartsWith("release/")));
}

}  // namespace
