#include "publish/write_bundle.hpp"
#include "three_years.hpp"

#include <cstdio>

/// Publishes the three years into a folder, to look at: years_bundle FOLDER
int main(int count, char** arguments) {
    if (count != 2) return 2;
    auto edition = years::three_years();
    edition.layout.charts = {{"PEOPLE_FOUND.by_area.series", cifra::programme::ChartForm::series, {}, {}, {}}};
    auto const files = cifra::publish::write_bundle(edition, arguments[1], {});
    if (!files) std::fputs(to_string(files.error(), cifra::base::Language::en).c_str(), stderr);
    return files ? 0 : 1;
}
