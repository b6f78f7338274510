#include "collect/xlsx_tabs.hpp"

#include "collect/reading_errors.hpp"
#include "collect/xml_part.hpp"

#include <fmt/format.h>
#include <set>

namespace cifra::collect {
namespace {

class TabsListener : public XmlListener {
public:
    explicit TabsListener(std::string const& file) : m_file(file) {}

    base::Result<void> begin(std::string_view path, XmlAttributes const& attributes) override {
        if (path != "/workbook/sheets/sheet") return {};
        auto const state = attributes.get("state");
        XlsxTab tab{std::string(attributes.get("name")), std::string(attributes.get("r:id")),
                    state == "hidden" || state == "veryHidden"};
        if (tab.name.empty())
            return base::fail(damaged(m_file, "the file is damaged: a sheet has no name",
                                      "el archivo está dañado: una hoja no tiene nombre"));
        if (!m_names.insert(tab.name).second)
            return base::fail(damaged(m_file, fmt::format("two sheets are named {}", shown(tab.name)),
                                      fmt::format("dos hojas se llaman {}", shown(tab.name))));
        m_tabs.push_back(std::move(tab));
        return {};
    }
    base::Result<void> text(std::string_view, std::string_view) override { return {}; }
    base::Result<void> end(std::string_view) override { return {}; }

    std::vector<XlsxTab> take() { return std::move(m_tabs); }

private:
    std::string const& m_file;
    std::set<std::string> m_names;
    std::vector<XlsxTab> m_tabs;
};

}  // namespace

base::Result<std::vector<XlsxTab>> read_tabs(ZipParts& parts, std::string const& part) {
    TabsListener listener(parts.file());
    CIFRA_CHECK(read_xml_part(parts, part, "workbook", listener));
    auto tabs = listener.take();
    if (tabs.empty())
        return base::fail(
            damaged(parts.file(), "the file is damaged: it has no sheets", "el archivo está dañado: no tiene hojas"));
    return tabs;
}

}  // namespace cifra::collect
