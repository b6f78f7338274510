#include "collect/xlsx_styles.hpp"

#include "collect/xml_part.hpp"

#include <algorithm>
#include <charconv>
#include <map>

namespace cifra::collect {
namespace {

int number_of(std::string_view text) {
    int number = -1;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

/// Formats that need no code in the file; those from 27 are dates in East Asian programs.
bool is_built_in_date(int id) {
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

char small_letter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_part_of_date(char c) {
    c = small_letter(c);
    return c == 'y' || c == 'm' || c == 'd' || c == 'h' || c == 's';
}

/// "[h]", "[mm]": time that has passed. Other brackets hold colours, conditions and languages.
bool is_elapsed_time(std::string_view inside) {
    return !inside.empty() &&
           (small_letter(inside[0]) == 'h' || small_letter(inside[0]) == 'm' || small_letter(inside[0]) == 's') &&
           std::all_of(inside.begin(), inside.end(),
                       [&](char c) { return small_letter(c) == small_letter(inside[0]); });
}

class StylesListener : public XmlListener {
public:
    base::Result<void> begin(std::string_view path, XmlAttributes const& attributes) override {
        if (path == "/styleSheet/numFmts/numFmt")
            m_dates[number_of(attributes.get("numFmtId"))] = is_date_format(attributes.get("formatCode"));
        if (path == "/styleSheet/cellXfs/xf") m_formats.push_back(number_of(attributes.get("numFmtId")));
        return {};
    }
    base::Result<void> text(std::string_view, std::string_view) override { return {}; }
    base::Result<void> end(std::string_view) override { return {}; }

    std::vector<bool> take() const {
        std::vector<bool> dates;
        for (int const id : m_formats) {
            auto const own = m_dates.find(id);
            dates.push_back(own == m_dates.end() ? is_built_in_date(id) : own->second);
        }
        return dates;
    }

private:
    std::map<int, bool> m_dates;  ///< By number of the format.
    std::vector<int> m_formats;   ///< Of the styles, in order.
};

}  // namespace

bool is_date_format(std::string_view code) {
    while (!code.empty()) {
        char const c = code.front();
        std::size_t used = 1;
        if (c == '"') {
            used = std::min(code.find('"', 1), code.size() - 1) + 1;
        } else if (c == '[') {
            used = std::min(code.find(']'), code.size() - 1) + 1;
            if (used > 2 && is_elapsed_time(code.substr(1, used - 2))) return true;
        } else if (c == '\\' || c == '_' || c == '*') {
            used = 2;  // the next one is shown, left as space or repeated
        } else if (is_part_of_date(c)) {
            return true;
        }
        code.remove_prefix(std::min(used, code.size()));
    }
    return false;
}

base::Result<std::vector<bool>> read_date_styles(ZipParts& parts, std::string const& part) {
    StylesListener listener;
    CIFRA_CHECK(read_xml_part(parts, part, "styleSheet", listener));
    return listener.take();
}

}  // namespace cifra::collect
