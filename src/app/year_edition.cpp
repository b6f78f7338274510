#include "app/year_edition.hpp"

#include "app/regional_settlements.hpp"
#include "app/return_steps.hpp"
#include "audit/rules.hpp"
#include "collect/read_edition.hpp"
#include "consolidate/merge_returns.hpp"
#include "language/list.hpp"
#include "store/consolidations.hpp"
#include "store/explanations.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::app {
namespace {

using store::ReturnRow;

std::string names_of(programme::Programme const& programme, std::vector<ReturnRow> const& rows,
                     base::Language language) {
    std::vector<std::string> names;
    for (auto const& member : programme.members)
        if (std::any_of(rows.begin(), rows.end(), [&](auto const& row) { return row.ref_area == member.code; }))
            names.push_back(member.name_in_sentence.in(language));
    return language::list_and(names, language);
}

/// What an edition is called where its editor gives no edition.toml.
restricted::Edition default_frame(programme::Programme const& programme, std::string const& time_period,
                                  std::vector<ReturnRow> const& rows, std::string const& consolidated_at) {
    restricted::Edition frame;
    frame.id = programme.id + "-" + time_period;
    frame.time_period = time_period;
    frame.title = {programme.name.en + ", " + time_period, programme.name.es + ", " + time_period};
    frame.source = {
        fmt::format("National returns for {} of {}.", time_period, names_of(programme, rows, base::Language::en)),
        fmt::format("Informes nacionales de {} de {}.", time_period, names_of(programme, rows, base::Language::es))};
    frame.prepared = consolidated_at;
    return frame;
}

base::Result<void> check_newest(Workspace& workspace, std::string const& time_period,
                                std::vector<ReturnRow> const& consolidated) {
    if (consolidated.empty())
        return base::fail(base::ErrorCode::bad_input,
                          {time_period + " is not consolidated", time_period + " no está consolidado"},
                          {"consolidate it first: cifra consolidate", "consolídelo primero: cifra consolidate"});
    CIFRA_TRY(auto const accepted, store::accepted_returns(workspace.restricted, time_period));
    for (auto const& row : accepted)
        if (std::none_of(consolidated.begin(), consolidated.end(),
                         [&](auto const& other) { return other.return_id == row.return_id; }))
            return base::fail(
                base::ErrorCode::bad_input,
                {"return " + row.name() + " was accepted after the consolidation",
                 "el informe " + row.name() + " se aceptó después de la consolidación"},
                {"consolidate the year again: cifra consolidate", "consolide de nuevo el año: cifra consolidate"});
    return {};
}

/// The arithmetic audit is made of editions too; the other rules hold a return against what is not published.
bool is_rule_of_editions(std::string const& rule) {
    auto const& rules = audit::rules();
    return std::any_of(rules.begin(), rules.end(), [&](auto const& known) { return known.id == rule; });
}

void add_to_comment(restricted::Observation& figure, base::LocalText const& text) {
    auto const join = [](std::string& comment, std::string const& more) {
        comment += (comment.empty() || more.empty() ? "" : " ") + more;
    };
    join(figure.comment.en, text.en);
    join(figure.comment.es, text.es);
}

/// An explanation of a rule that editions have too becomes its settlement; any other stands as a comment at the figure.
void keep_explanation(audit::Finding const& finding, restricted::Settlement const& settlement,
                      restricted::NationalReturn& of_return, std::vector<restricted::Settlement>& settlements) {
    if (is_rule_of_editions(settlement.rule)) return settlements.push_back(settlement);
    if (finding.operands.empty()) return;
    for (auto& figure : of_return.observations)
        if (to_string(figure.key) == finding.operands.front().cell)
            return add_to_comment(figure, settlement.explanation);
}

/// Officers write in the language of their template. Until somebody translates a note, readers of the other language
/// are told which one it is in.
void put_in_both_languages(base::LocalText& comment) {
    if (comment.en.empty() && !comment.es.empty()) comment.en = "In Spanish: " + comment.es;
    if (comment.es.empty() && !comment.en.empty()) comment.es = "En inglés: " + comment.en;
}

}  // namespace

base::Result<restricted::Edition> year_edition(Workspace& workspace, std::string const& time_period) {
    CIFRA_TRY(auto const rows, store::consolidated_returns(workspace.restricted, time_period));
    CIFRA_CHECK(check_newest(workspace, time_period, rows));
    std::vector<restricted::NationalReturn> returns;
    std::vector<restricted::Settlement> settlements;
    for (auto const& row : rows) {
        CIFRA_TRY(auto checked, checked_return(workspace, row));
        CIFRA_TRY(auto const explained, store::explanations(workspace.restricted, {row.ref_area, row.time_period}));
        for (auto const& finding : checked.findings)
            for (auto const& settlement : explained)
                if (finding.settlement && settlement.rule == finding.rule && settlement.finding == finding.id)
                    keep_explanation(finding, settlement, checked.national_return, settlements);
        for (auto& figure : checked.national_return.observations) put_in_both_languages(figure.comment);
        returns.push_back(std::move(checked.national_return));
    }
    CIFRA_TRY(auto const at, store::consolidated_at(workspace.restricted, time_period));
    collect::FrameFolders const folders{workspace.frame_folder(time_period), workspace.programme_folder()};
    CIFRA_TRY(auto frame, collect::read_frame(workspace.programme, folders,
                                              default_frame(workspace.programme, time_period, rows, at)));
    frame.settlements.insert(frame.settlements.end(), settlements.begin(), settlements.end());
    auto edition = consolidate::merge_returns(workspace.programme, returns, std::move(frame));
    CIFRA_CHECK(collect::check_frame(workspace.programme, edition, folders));
    settle_regional(workspace.programme, edition);
    return edition;
}

}  // namespace cifra::app
