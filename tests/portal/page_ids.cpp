#include "page_ids.hpp"

#include <iterator>
#include <set>
#include <sstream>

namespace {

/// The values of an attribute; `before` is all that stands before the value.
std::vector<std::string> values_of(std::string const& html, std::string const& before) {
    std::vector<std::string> values;
    for (auto at = html.find(before); at != std::string::npos; at = html.find(before, at + before.size())) {
        auto const begin = at + before.size();
        values.push_back(html.substr(begin, html.find('"', begin) - begin));
    }
    return values;
}

/// Several ids may stand in one attribute, with blanks between them.
std::vector<std::string> words_of(std::string const& list) {
    std::istringstream in(list);
    return {std::istream_iterator<std::string>(in), {}};
}

}  // namespace

std::vector<std::string> faults_of_ids(std::string const& html) {
    std::vector<std::string> faults;
    std::set<std::string> ids;
    for (auto& id : values_of(html, " id=\""))
        if (!ids.insert(id).second) faults.push_back("twice #" + id);
    for (auto const* const attribute : {" href=\"#", " aria-labelledby=\"", " aria-describedby=\"", " for=\""})
        for (auto const& list : values_of(html, attribute))
            for (auto const& id : words_of(list))
                if (ids.count(id) == 0) faults.push_back("nowhere #" + id);
    return faults;
}
