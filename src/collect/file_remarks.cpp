#include "collect/file_remarks.hpp"

#include <algorithm>

namespace cifra::collect {
namespace {

constexpr std::string_view BYTE_ORDER_MARK = "\xEF\xBB\xBF";

bool begins_with_remark(std::string_view text) {
    if (text.substr(0, BYTE_ORDER_MARK.size()) == BYTE_ORDER_MARK) text.remove_prefix(BYTE_ORDER_MARK.size());
    return !text.empty() && text.front() == '#';
}

}  // namespace

std::optional<std::string> without_remarks(std::string_view text) {
    if (!begins_with_remark(text)) return std::nullopt;
    std::string lines;
    while (begins_with_remark(text)) {
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
        lines += '\n';
    }
    return lines.append(text);
}

}  // namespace cifra::collect
