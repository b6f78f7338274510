#include "report/picture_data.hpp"

#include "language/number.hpp"
#include "report/officer_words.hpp"

namespace cifra::report {
namespace {

using base::Language;

bool is_withheld(Mark mark) {
    return mark >= Mark::primary;
}

Data cell_data(PictureCell const& cell, Language language) {
    auto const name = to_string(cell.mark);
    Data data;
    data.set("class", cell.heat > 0 ? name + " heat-" + std::to_string(cell.heat) : name);
    data.set("value", cell.value ? language::number(*cell.value, language) : std::string());
    data.set("letter", is_withheld(cell.mark) ? word(name + "_mark", language) : std::string());
    // A shown value speaks for itself; everything else has its word.
    data.set("words", cell.mark == Mark::shown || cell.mark == Mark::zero ? std::string() : word(name, language));
    return data;
}

Data picture_data(programme::Programme const& programme, TablePicture const& picture, Language language) {
    auto title = picture.indicator->name.in(language);
    title += ": " + (picture.breakdown == nullptr ? word("totals", language) : picture.breakdown->title.in(language));
    auto columns = data_list();
    for (auto const* column : picture.columns)
        columns << Data{"name", column == nullptr ? word("total", language) : column->label.in(language)};
    auto rows = data_list();
    for (auto const& row : picture.rows) {
        auto cells = data_list();
        for (auto const& cell : row.cells) cells << cell_data(cell, language);
        Data data;
        data.set("area", programme.area_name(row.ref_area).in(language));
        data.set("cells", cells);
        rows << data;
    }
    Data data;
    data.set("title", title);
    data.set("region", word("picture_region", language, {{"title", title}}));
    data.set("columns", columns);
    data.set("rows", rows);
    return data;
}

}  // namespace

std::string to_string(Mark mark) {
    switch (mark) {
        case Mark::absent:
            return "absent";
        case Mark::missing:
            return "missing";
        case Mark::zero:
            return "zero";
        case Mark::shown:
            return "shown";
        case Mark::primary:
            return "primary";
        case Mark::secondary:
            return "secondary";
        case Mark::confidential:
            return "confidential";
        case Mark::sticky:
            return "sticky";
        case Mark::internal:
            break;
    }
    return "internal";
}

Data pictures_data(ProtectedEdition const& edition, Language language) {
    auto pictures = data_list();
    for (auto const& picture : table_pictures(edition)) pictures << picture_data(edition.programme, picture, language);
    return pictures;
}

Data legend_data(Language language) {
    auto legend = data_list();
    for (auto const mark : {Mark::primary, Mark::secondary, Mark::confidential, Mark::sticky, Mark::internal,
                            Mark::zero, Mark::missing, Mark::absent}) {
        Data data;
        data.set("class", to_string(mark));
        data.set("letter", is_withheld(mark) ? word(to_string(mark) + "_mark", language)
                                             : std::string(mark == Mark::zero ? "0" : ""));
        data.set("words", word(to_string(mark), language));
        legend << data;
    }
    return legend;
}

}  // namespace cifra::report
