#include "collect/xlsx_properties.hpp"

#include "collect/xml_part.hpp"

namespace cifra::collect {
namespace {

constexpr std::string_view PROPERTY = "/Properties/property";

class PropertiesListener : public XmlListener {
public:
    base::Result<void> begin(std::string_view path, XmlAttributes const& attributes) override {
        if (path == PROPERTY) m_properties.emplace_back(attributes.get("name"), "");
        return {};
    }
    base::Result<void> text(std::string_view path, std::string_view piece) override {
        // The value stands one element deeper, named for its type; lists stand deeper still and are no texts.
        auto const inside = path.substr(0, PROPERTY.size()) == PROPERTY ? path.substr(PROPERTY.size()) : "";
        if (inside.substr(0, 4) == "/vt:" && inside.find('/', 1) == std::string_view::npos)
            m_properties.back().second += piece;
        return {};
    }
    base::Result<void> end(std::string_view) override { return {}; }

    std::vector<std::pair<std::string, std::string>> take() { return std::move(m_properties); }

private:
    std::vector<std::pair<std::string, std::string>> m_properties;
};

}  // namespace

base::Result<std::vector<std::pair<std::string, std::string>>> read_properties(ZipParts& parts,
                                                                               std::string const& part) {
    PropertiesListener listener;
    CIFRA_CHECK(read_xml_part(parts, part, "Properties", listener));
    return listener.take();
}

}  // namespace cifra::collect
