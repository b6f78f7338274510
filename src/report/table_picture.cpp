#include "report/table_picture.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace cifra::report {
namespace {

using programme::CellKey;
using protect::CellStatus;

constexpr int HEATS = 4;

Mark mark_of(protect::WithheldCell const& cell) {
    switch (cell.reason) {
        case CellStatus::primary:
            return Mark::primary;
        case CellStatus::secondary:
            return Mark::secondary;
        case CellStatus::internal:
            return Mark::internal;
        case CellStatus::safe:
        case CellStatus::confidential:
            break;
    }
    return cell.sticky ? Mark::sticky : Mark::confidential;
}

bool is_withheld(PictureCell const& cell) {
    return cell.mark >= Mark::primary;
}

class PictureMaker {
public:
    explicit PictureMaker(ProtectedEdition const& edition) : m_edition(edition) {
        for (auto const& table : edition.consolidated.tables)
            for (auto const& observation : table.observations) m_observations.emplace(observation.key, &observation);
        for (auto const& cell : edition.account.withheld) m_withheld.emplace(cell.key, &cell);
    }

    std::vector<TablePicture> pictures() const {
        std::vector<TablePicture> made;
        for (auto const& indicator : m_edition.programme.indicators) {
            bool const any = std::any_of(m_withheld.begin(), m_withheld.end(),
                                         [&](auto const& cell) { return cell.first.indicator == indicator.id; });
            if (!any) continue;
            if (auto totals = picture_of(indicator, nullptr); withholds(totals, 0)) made.push_back(std::move(totals));
            for (auto const& breakdown : indicator.breakdowns)
                if (auto picture = picture_of(indicator, &breakdown); withholds(picture, 1))
                    made.push_back(std::move(picture));
        }
        return made;
    }

private:
    PictureCell cell_of(CellKey const& key) const {
        auto const withheld = m_withheld.find(key);
        if (withheld != m_withheld.end()) return {mark_of(*withheld->second), withheld->second->value};
        auto const found = m_observations.find(key);
        if (found == m_observations.end()) return {};
        auto const& value = found->second->obs_value;
        if (!value) return {Mark::missing, std::nullopt};
        return {value->units == 0 ? Mark::zero : Mark::shown, value};
    }

    TablePicture picture_of(programme::Indicator const& indicator, programme::Breakdown const* breakdown) const {
        auto const& programme = m_edition.programme;
        auto const& year = m_edition.consolidated.edition.time_period;
        TablePicture picture{&indicator, breakdown, {nullptr}, {}};
        if (breakdown != nullptr)
            for (auto const& category : breakdown->categories) picture.columns.push_back(&category);
        std::vector<std::string> areas;
        for (auto const& member : programme.members) areas.push_back(member.code);
        areas.push_back(programme.region);
        for (auto const& area : areas) {
            PictureRow row{area, {}};
            for (auto const* column : picture.columns)
                row.cells.push_back(cell_of(column == nullptr
                                                ? programme.total_key(indicator, area, year)
                                                : programme.category_key(indicator, *column, area, year)));
            // An area that has nothing but its total stands in the picture of totals.
            auto const first = row.cells.begin() + (picture.columns.size() > 1 ? 1 : 0);
            bool const any =
                std::any_of(first, row.cells.end(), [](PictureCell const& cell) { return cell.mark != Mark::absent; });
            if (any) picture.rows.push_back(std::move(row));
        }
        set_heat(picture);
        return picture;
    }

    static void set_heat(TablePicture& picture) {
        auto const size = [](PictureCell const& cell) {
            return cell.value && cell.value->units > 0
                       ? std::log1p(static_cast<double>(cell.value->units) / std::pow(10.0, cell.value->scale))
                       : 0.0;
        };
        double largest = 0;
        for (auto const& row : picture.rows)
            for (auto const& cell : row.cells) largest = std::max(largest, size(cell));
        for (auto& row : picture.rows)
            for (auto& cell : row.cells)
                if (size(cell) > 0)
                    cell.heat = std::clamp(static_cast<int>(std::ceil(size(cell) / largest * HEATS)), 1, HEATS);
    }

    /// \param from  first column that counts
    static bool withholds(TablePicture const& picture, std::ptrdiff_t from) {
        return std::any_of(picture.rows.begin(), picture.rows.end(), [&](PictureRow const& row) {
            return std::any_of(row.cells.begin() + from, row.cells.end(), is_withheld);
        });
    }

    ProtectedEdition const& m_edition;
    std::map<CellKey, restricted::Observation const*> m_observations;
    std::map<CellKey, protect::WithheldCell const*> m_withheld;
};

}  // namespace

std::vector<TablePicture> table_pictures(ProtectedEdition const& edition) {
    return PictureMaker(edition).pictures();
}

}  // namespace cifra::report
