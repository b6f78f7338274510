#include "figure/cell_mark.hpp"

namespace cifra::figure {

CellMark mark_of(release::FigureMark mark) {
    switch (mark) {
        case release::FigureMark::withheld:
            return CellMark::withheld;
        case release::FigureMark::not_applicable:
            return CellMark::not_applicable;
        case release::FigureMark::no_data:
            return CellMark::no_data;
        case release::FigureMark::none:
            break;
    }
    return CellMark::value;
}

}  // namespace cifra::figure
