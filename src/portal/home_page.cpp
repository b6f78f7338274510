#include "portal/home_page.hpp"

#include "base/text.hpp"
#include "portal/page.hpp"

namespace cifra::portal {

http::Response home_page(Asked const& asked) {
    auto const& edition = asked.current().edition;
    Page page{"home", {}, asked.in(edition.programme.purpose), {}, {}};
    page.main = "<div class=\"wide\"><h1>" + base::escape_html(asked.in(edition.title)) + "</h1></div>";
    return page_response(asked, page);
}

}  // namespace cifra::portal
