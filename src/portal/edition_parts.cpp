#include "portal/edition_parts.hpp"

#include "http/target.hpp"
#include "language/number.hpp"
#include "portal/address.hpp"
#include "portal/edition_files.hpp"
#include "portal/edition_words.hpp"
#include "portal/page.hpp"
#include "portal/release_list.hpp"
#include "portal/told.hpp"
#include "portal/withdrawn.hpp"
#include "publish/about_facts.hpp"
#include "publish/file_list.hpp"
#include "publish/protection_counts.hpp"
#include "publish/protection_page.hpp"
#include "release/revisions.hpp"

#include <algorithm>

namespace cifra::portal {
namespace {

constexpr std::size_t MOST_CHANGES = 40;

std::string day(Asked const& asked, std::string const& moment) {
    return language::date(moment.substr(0, 10), asked.language);
}

std::string count(Asked const& asked, std::size_t number) {
    return language::number(static_cast<std::int64_t>(number), asked.language);
}

std::size_t changes_of_edition(LoadedEdition const& edition) {
    auto const revisions = release::revisions(edition.edition);
    return static_cast<std::size_t>(
        std::count_if(revisions.begin(), revisions.end(), [](auto const& revision) { return revision.same_edition; }));
}

std::string changes_words(Asked const& asked, std::size_t changes) {
    if (changes == 0) return edition_words().in(asked.language, "no_change");
    if (changes == 1) return edition_words().in(asked.language, "one_change");
    return edition_words().in(asked.language, "some_changes", {{"count", count(asked, changes)}});
}

Data changed_rows(Asked const& asked, LoadedEdition const& edition, std::vector<release::Revision> const& revisions) {
    auto rows = data_list();
    for (std::size_t i = 0; i < revisions.size() && i < MOST_CHANGES; ++i) {
        Data row;
        row.set("subject", publish::decision_subject(edition.edition, to_string(revisions[i].key), asked.language));
        set_optional(row, "address", is_told(asked, revisions[i].key) ? figure_address(asked, revisions[i].key) : "");
        row.set("year", revisions[i].key.time_period);
        row.set("change", asked.in(release::revision_words(revisions[i])));
        rows << row;
    }
    return rows;
}

Data versions(Asked const& asked, release::ReleaseEntry const& shown) {
    auto list = data_list();
    for (auto const& entry : releases_of(asked.catalogue, shown.edition)) {
        Data item;
        item.set("words", release_words(asked, entry));
        item.set("address", edition_address(asked, entry.edition, entry.version));
        item.set("here", Data{entry.version == shown.version});
        list << item;
    }
    return list;
}

}  // namespace

release::ReleaseEntry const* release_before(Catalogue const& catalogue, release::ReleaseEntry const& entry) {
    release::ReleaseEntry const* version = nullptr;
    release::ReleaseEntry const* year = nullptr;
    for (auto const& each : catalogue.releases()) {
        bool const earlier =
            each.edition == entry.edition ? each.version < entry.version : each.time_period < entry.time_period;
        if (!earlier || is_withdrawn(catalogue, each)) continue;
        // They come by time period, edition and version: the last one is the nearest.
        (each.edition == entry.edition ? version : year) = &each;
    }
    return version != nullptr ? version : year;
}

std::string comparison_address(Asked const& asked, release::ReleaseEntry const& a, release::ReleaseEntry const& b) {
    auto const name = [](auto const& entry) {
        return http::escape(entry.edition + "." + std::to_string(entry.version));
    };
    return address(asked, "/compare?a=" + name(a) + "&b=" + name(b));
}

void put_notices(Data& data, Asked const& asked, LoadedEdition const& edition) {
    auto const& entry = edition.entry;
    auto const* newest = asked.catalogue.newest(entry.edition);
    bool const replaced = newest != nullptr && newest->version > entry.version;
    data.set("replaced", Data{replaced});
    if (replaced) {
        std::string const version = std::to_string(newest->version);
        data.set("replaced_words",
                 edition_words().in(asked.language, "replaced_words",
                                    {{"version", version}, {"date", day(asked, newest->released_at)}}));
        data.set("newest_address", edition_address(asked, newest->edition, newest->version));
        data.set("to_newest", edition_words().in(asked.language, "to_newest", {{"version", version}}));
    }
    auto const* before = asked.catalogue.find(entry.edition, entry.version - 1);
    data.set("erratum", Data{before != nullptr});
    if (before != nullptr)
        data.set("erratum_words", edition_words().in(asked.language, "erratum_words",
                                                     {{"version", std::to_string(entry.version)},
                                                      {"date", day(asked, entry.released_at)},
                                                      {"before", std::to_string(before->version)},
                                                      {"before_date", day(asked, before->released_at)},
                                                      {"changes", changes_words(asked, changes_of_edition(edition))}}));
    auto const& current = asked.current().entry;
    bool const later = current.time_period > entry.time_period;
    set_optional(
        data, "later",
        later ? edition_words().in(asked.language, "later_year", {{"edition", edition_name(asked, current)}}) : "");
    data.set("later_address", edition_address(asked, current.edition));
}

void put_changes(Data& data, Asked const& asked, LoadedEdition const& edition) {
    auto const revisions = release::revisions(edition.edition);
    auto const rows = changed_rows(asked, edition, revisions);
    data.set("has_changes", Data{rows.is_non_empty_list()});
    data.set("changes", rows);
    set_optional(data, "changed_more",
                 revisions.size() > MOST_CHANGES
                     ? edition_words().in(asked.language, "changed_more",
                                          {{"count", count(asked, revisions.size() - MOST_CHANGES)}})
                     : "");
    data.set("revisions_address", edition_file_address(edition.entry, "revisions.csv"));
    auto const* before = release_before(asked.catalogue, edition.entry);
    data.set("has_before", Data{before != nullptr});
    if (before == nullptr) return;
    bool const same = before->edition == edition.entry.edition;
    data.set("before_address", comparison_address(asked, *before, edition.entry));
    data.set("before_words",
             same ? edition_words().in(asked.language, "since_version", {{"version", std::to_string(before->version)}})
                  : edition_words().in(asked.language, "since", {{"year", before->time_period}}));
}

void put_reports(Data& data, Asked const& asked, LoadedEdition const& edition) {
    std::string const code = base::code_of(asked.language);
    auto const audit = edition_file_address(edition.entry, "audit." + code + ".html");
    data.set("audit_words", publish::findings_summary(edition.view, asked.language));
    data.set("audit_address", audit);
    auto failures = data_list();
    for (auto const& finding : edition.view.findings) {
        if (finding.outcome != audit::Outcome::fail) continue;
        Data item;
        item.set("where", asked.in(finding.where));
        item.set("statement", asked.in(finding.statement));
        item.set("address", audit + "#" + finding.id);
        failures << item;
    }
    data.set("has_failures", Data{failures.is_non_empty_list()});
    data.set("failures", failures);
    auto const cells = publish::sum_of(publish::cell_counts(edition.edition));
    auto const number = [&](std::int64_t value) { return language::number(value, asked.language); };
    data.set(
        "protection_words",
        edition_words().in(
            asked.language, cells.withheld == 0 ? "protection_none" : "protection_words",
            {{"cells", number(cells.cells)}, {"shown", number(cells.shown)}, {"withheld", number(cells.withheld)}}));
    data.set("protection_address", edition_file_address(edition.entry, publish::protection_file(asked.language)));
}

std::string citation(Asked const& asked, LoadedEdition const& edition) {
    auto const address =
        asked.settings.public_url + edition_address(asked, edition.entry.edition, edition.entry.version);
    constexpr std::size_t ENOUGH_OF_CHECKSUM = 12;
    return edition_words().in(asked.language, "cite_words",
                              {{"name", asked.in(edition.edition.programme.short_name)},
                               {"title", asked.in(edition.edition.title)},
                               {"id", edition.entry.edition},
                               {"version", std::to_string(edition.entry.version)},
                               {"date", day(asked, edition.entry.released_at)},
                               {"address", address},
                               {"checksum", edition.entry.sha256.substr(0, ENOUGH_OF_CHECKSUM)}});
}

void put_files(Data& data, Asked const& asked, LoadedEdition const& edition) {
    auto const& entry = edition.entry;
    auto files = data_list();
    for (auto const& file : publish::listed_files(edition.view, asked.language, true)) {
        Data item;
        item.set("name", file.name);
        item.set("words", file.words);
        item.set("address", edition_file_address(entry, file.name));
        files << item;
    }
    data.set("files", files);
    data.set("all_files", edition_address(asked, entry.edition, entry.version) + "/files");
    data.set("versions", versions(asked, entry));
    data.set("citation", citation(asked, edition));
    data.set("sha256", entry.sha256);
    data.set("prepared", day(asked, entry.prepared));
    data.set("released", day(asked, entry.released_at));
    data.set("source", asked.in(edition.edition.source));
    data.set("licence", asked.in(edition.edition.programme.licence));
    data.set("structures", edition.edition.programme.agency + " " + edition.edition.programme.version);
}

}  // namespace cifra::portal
