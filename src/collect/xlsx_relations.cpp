#include "collect/xlsx_relations.hpp"

#include "base/text.hpp"
#include "collect/reading_errors.hpp"
#include "collect/xml_part.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace cifra::collect {
namespace {

std::string folder_of(std::string const& part) {
    auto const cut = part.rfind('/');
    return cut == std::string::npos ? "" : part.substr(0, cut + 1);
}

/// The name of a part from a target, which counts from the folder of the part that names it or, with "/", from the top.
std::optional<std::string> resolved(std::string const& folder, std::string_view target) {
    bool const from_top = !target.empty() && target.front() == '/';
    std::vector<std::string> steps;
    for (auto& step : base::split((from_top ? "" : folder) + std::string(target), '/')) {
        if (step.empty() || step == ".") continue;
        if (step != "..") {
            steps.push_back(std::move(step));
            continue;
        }
        if (steps.empty()) return std::nullopt;
        steps.pop_back();
    }
    return base::join(steps, "/");
}

class RelationsListener : public XmlListener {
public:
    RelationsListener(std::string folder, std::string const& file) : m_folder(std::move(folder)), m_file(file) {}

    base::Result<void> begin(std::string_view path, XmlAttributes const& attributes) override {
        if (path != "/Relationships/Relationship") return {};
        auto const type = attributes.get("Type");
        XlsxRelation relation{std::string(attributes.get("Id")), std::string(type.substr(type.rfind('/') + 1)), {}};
        if (attributes.get("TargetMode") != "External") {
            auto target = resolved(m_folder, attributes.get("Target"));
            if (!target)
                return base::fail(damaged(m_file, "one of its parts is said to lie outside the file",
                                          "se dice que una de sus partes está fuera del archivo"));
            relation.target = std::move(*target);
        }
        m_relations.push_back(std::move(relation));
        return {};
    }
    base::Result<void> text(std::string_view, std::string_view) override { return {}; }
    base::Result<void> end(std::string_view) override { return {}; }

    std::vector<XlsxRelation> take() { return std::move(m_relations); }

private:
    std::string m_folder;
    std::string const& m_file;
    std::vector<XlsxRelation> m_relations;
};

}  // namespace

base::Result<std::vector<XlsxRelation>> read_relations(ZipParts& parts, std::string const& part) {
    auto const folder = folder_of(part);
    auto const name = folder + "_rels/" + part.substr(folder.size()) + ".rels";
    RelationsListener listener(folder, parts.file());
    if (parts.has(name)) CIFRA_CHECK(read_xml_part(parts, name, "Relationships", listener));
    return listener.take();
}

XlsxRelation const* find_type(std::vector<XlsxRelation> const& relations, std::string_view type) {
    auto const found = std::find_if(relations.begin(), relations.end(),
                                    [&](XlsxRelation const& relation) { return relation.type == type; });
    return found == relations.end() ? nullptr : &*found;
}

}  // namespace cifra::collect
