#include "publish/page_about.hpp"

#include "base/text.hpp"
#include "language/number.hpp"
#include "publish/about_facts.hpp"
#include "publish/file_list.hpp"
#include "publish/page_figure.hpp"
#include "publish/page_frame.hpp"
#include "publish/page_matrix.hpp"
#include "publish/page_template.hpp"
#include "publish/page_texts.hpp"
#include "publish/protection_page.hpp"
#include "release/edition_layout.hpp"
#include "release/read_bundle.hpp"
#include "release/regional_sum.hpp"
#include "release/revisions.hpp"

#include <algorithm>

namespace cifra::publish {
namespace {

constexpr int TEXT_HEADING = 3;

Data pictures(PageContext const& page) {
    auto rows = data_list();
    for (auto const& table : tables_in_pictures(page.edition())) {
        Data row;
        row.set("measure", page.in(table.indicator->name));
        row.set("table", page.in(table.breakdown->title));
        row.set("count", language::number(table.rows, page.language));
        rows << row;
    }
    return rows;
}

Data findings(PageContext const& page) {
    auto items = data_list();
    for (auto const& finding : page.view.findings) {
        if (finding.outcome != audit::Outcome::fail) continue;
        Data item;
        item.set("where", page.in(finding.where));
        item.set("statement", page.in(finding.statement));
        item.set("link", finding_link(finding.id, page.language));
        items << item;
    }
    return items;
}

/// What changed since the releases before, as HTML; empty where there is nothing to tell.
std::string changes(PageContext const& page) {
    auto const changed = changed_figures(page.edition(), page.language);
    if (changed.introduction.empty()) return {};
    auto rows = data_list();
    for (auto const& figure : changed.figures) {
        Data row;
        row.set("subject", figure.subject);
        row.set("year", figure.year);
        row.set("change", figure.change);
        rows << row;
    }
    Data data;
    data.set("w", words_data(page.language));
    data.set("introduction", changed.introduction);
    data.set("has_changes", rows.is_non_empty_list());
    data.set("changes", rows);
    return render("changed.mustache", data);
}

Data files(PageContext const& page) {
    auto items = data_list();
    for (auto const& file : listed_files(page.view, page.language, page.png)) {
        Data item;
        item.set("name", file.name);
        item.set("words", file.words);
        items << item;
    }
    return items;
}

}  // namespace

std::string finding_link(std::string const& finding_id, base::Language language) {
    return std::string("audit.") + base::code_of(language) + ".html#" + finding_id;
}

std::string contacts_html(programme::Programme const& programme, base::Language language) {
    auto items = data_list();
    for (auto const& contact : programme.contacts) {
        Data item;
        item.set("name", contact.name.in(language));
        auto lines = data_list();
        for (auto const& line : base::split(contact.address.in(language), '\n'))
            if (!line.empty()) lines << Data{"line", line};
        item.set("lines", lines);
        set_optional(item, "email", contact.email);
        set_optional(item, "phone", contact.phone);
        set_optional(item, "website", contact.website);
        items << item;
    }
    Data data;
    data.set("contacts", items);
    data.set("email_word", word("email", language));
    data.set("phone_word", word("phone", language));
    data.set("website_word", word("website", language));
    return items.is_non_empty_list() ? render("contacts.mustache", data) : "";
}

std::string about_section(PageContext& page, programme::Section const& section) {
    page.notes.begin_section(section.id);
    Data data;
    data.set("w", words_data(page.language));
    data.set("id", section.id);
    data.set("title", page.in(section.title));
    set_optional(data, "headline", release::typed_headline(page.edition(), section, page.language));
    data.set("source", page.in(page.edition().source));
    set_texts(data, texts_of(page, section.id, TEXT_HEADING, [](auto const&) { return true; }));
    data.set("changed", changes(page));
    auto const in_pictures = pictures(page);
    data.set("has_pictures", in_pictures.is_non_empty_list());
    data.set("pictures", in_pictures);
    auto const found = findings(page);
    data.set("findings_summary", findings_summary(page.view, page.language));
    data.set("has_findings", found.is_non_empty_list());
    data.set("findings", found);
    data.set("audit_link", std::string("audit.") + base::code_of(page.language) + ".html");
    bool const sums = release::is_assembled(page.edition());
    data.set("method_counts", page.w(sums ? "method_sums" : "method_counts"));
    data.set("method_denominators", page.w(sums ? "method_sum_bases" : "method_denominators"));
    data.set("protection", word("protection_text", page.language,
                                {{"threshold", language::number(page.edition().policy.threshold, page.language)}}));
    auto const decided = decisions_data(page.edition(), page.language);
    data.set("protection_link", protection_file(page.language));
    data.set("has_decisions", decided.is_non_empty_list());
    data.set("decisions", decided);
    data.set("files", files(page));
    data.set("legend", mark_legend(page.language));
    auto const left = page.notes.unreferenced();
    auto const refs = page.notes.references(left, page.in(section.title));
    set_optional(data, "other_notes", refs);
    set_optional(data, "notes", page.notes.list_of_section());
    return render("about.mustache", data);
}

}  // namespace cifra::publish
