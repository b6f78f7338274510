#include "portal/about_page.hpp"

#include "portal/about_words.hpp"
#include "portal/frame_words.hpp"
#include "portal/prose.hpp"
#include "publish/page_about.hpp"
#include "publish/page_texts.hpp"
#include "release/page_sections.hpp"

namespace cifra::portal {
namespace {

constexpr int TEXT_HEADING = 3;

base::LocalText text(char const* key) {
    return {about_words().in(base::Language::en, key), about_words().in(base::Language::es, key)};
}

/// What the newest edition says of the coalition itself.
std::string coalition_texts(Asked const& asked) {
    auto const texts = publish::text_items(asked.current().edition, asked.language, TEXT_HEADING, [](auto const& each) {
        return each.section == release::COALITION_SECTION && each.ref_area.empty();
    });
    if (!texts.is_non_empty_list()) return {};
    Data data;
    publish::set_texts(data, texts);
    return render("texts.mustache", data);
}

ProsePart contact_part(Asked const& asked) {
    auto const contacts = publish::contacts_html(asked.programme(), asked.language);
    return {"contact", text("contact"), {text(contacts.empty() ? "contact_none" : "contact_words")}, {}, contacts};
}

std::vector<ProsePart> parts_of(Asked const& asked) {
    auto const& programme = asked.programme();
    auto const texts = coalition_texts(asked);
    ProsePart coalition{"coalition", text("coalition"), {}, {{address(asked, "/country"), {}}}, texts};
    if (texts.empty()) coalition.paragraphs.push_back(programme.purpose);
    coalition.links.front().words = about_words().in(asked.language, "to_members");
    ProsePart organs{"organs", text("organs"), {}};
    if (!programme.chair.empty()) organs.paragraphs.push_back(programme.chair);
    if (!programme.secretariat.empty()) organs.paragraphs.push_back(programme.secretariat);
    organs.paragraphs.push_back(text("organs_words"));
    std::vector<ProsePart> parts = {coalition, organs, contact_part(asked)};
    parts.push_back({"accessibility",
                     text("accessibility"),
                     {text("accessibility_1"), text("accessibility_2"), text("accessibility_3")}});
    parts.push_back({"privacy", text("privacy"), {text("privacy_1"), text("privacy_2")}});
    ProsePart disclaimer{"disclaimer", text("disclaimer"), {}};
    for (auto const& paragraph : {programme.disclaimer, programme.licence})
        if (!paragraph.empty()) disclaimer.paragraphs.push_back(paragraph);
    if (!disclaimer.paragraphs.empty()) parts.push_back(disclaimer);
    parts.push_back({"software", text("software"), {text("software_words")}});
    return parts;
}

}  // namespace

http::Response about_page(Asked const& asked) {
    auto const title = about_words().in(asked.language, "title");
    auto const subtitle = about_words().in(asked.language, "subtitle");
    Page page{"about",
              title,
              subtitle,
              prose_html(asked, title, subtitle, parts_of(asked)),
              {{address(asked, "/"), frame_words().in(asked.language, "home")}}};
    return page_response(asked, page);
}

}  // namespace cifra::portal
