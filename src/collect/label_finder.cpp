#include "collect/label_finder.hpp"

#include "base/text.hpp"
#include "collect/fold_label.hpp"
#include "collect/mapping_reader.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

/// Labels in both languages of a dimension's code.
std::vector<std::string> names_of(programme::Programme const& programme, std::string const& dimension,
                                  std::string const& code) {
    if (dimension == "REF_AREA") {
        auto const name = programme.area_name(code);
        return {name.en, name.es};
    }
    auto const* const definitions = dimension == DEFINITION ? programme.code_list(DEFINITION_LIST) : nullptr;
    if (definitions != nullptr) {
        auto const* const found = definitions->find(code);
        return found == nullptr ? std::vector<std::string>{}
                                : std::vector<std::string>{found->label.en, found->label.es};
    }
    auto const label = programme.label(dimension, code);
    return {label.en, label.es};
}

/// What a label may be near to, folded, each with its code.
class Candidates {
public:
    void add(std::string const& label, std::string const& code) {
        m_folded.push_back(fold_label(label));
        m_near.push_back({code, label});
    }

    NearCode nearest(std::string const& label) const {
        auto const found = base::nearest(fold_label(label), m_folded);
        if (!found) return {};
        return m_near[static_cast<std::size_t>(std::find(m_folded.begin(), m_folded.end(), *found) - m_folded.begin())];
    }

private:
    std::vector<std::string> m_folded;
    std::vector<NearCode> m_near;
};

}  // namespace

LabelFinder::LabelFinder(programme::Programme const& programme, Mapping const& mapping)
    : m_programme(programme), m_mapping(mapping) {
    for (auto const& labels : mapping.labels) {
        auto const* const column = mapping.column(labels.column);
        auto& codes = m_labels[{labels.column, labels.dimension}];
        for (auto const& [label, code] : labels.codes)
            codes.emplace(column != nullptr && column->fold ? fold_label(label) : label, code);
    }
    for (auto const& dimension : programme.dimensions)
        m_codes[dimension.id] = codes_of_dimension(programme, dimension.id);
    for (char const* dimension : {"REF_AREA", DEFINITION})
        m_codes[dimension] = codes_of_dimension(programme, dimension);
}

std::optional<std::string> LabelFinder::code(MappedColumn const& column, std::string const& dimension,
                                             std::string const& label) const {
    auto const labels = m_labels.find({column.name, dimension});
    if (labels != m_labels.end()) {
        auto const found = labels->second.find(column.fold ? fold_label(label) : label);
        if (found != labels->second.end()) return found->second;
    }
    auto const codes = m_codes.find(dimension);
    if (codes == m_codes.end()) return std::nullopt;
    auto const& known = codes->second;
    return std::find(known.begin(), known.end(), label) == known.end() ? std::nullopt : std::optional(label);
}

NearCode LabelFinder::nearest(MappedColumn const& column, std::string const& dimension,
                              std::string const& label) const {
    Candidates candidates;
    if (auto const* const labels = m_mapping.find(column.name, dimension))
        for (auto const& [known, code] : labels->codes) candidates.add(known, code);
    auto const codes = m_codes.find(dimension);
    if (codes != m_codes.end())
        for (auto const& code : codes->second) {
            for (auto const& name : names_of(m_programme, dimension, code)) candidates.add(name, code);
            candidates.add(code, code);
        }
    return candidates.nearest(label);
}

}  // namespace cifra::collect
