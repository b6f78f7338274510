#include "collect/read_answer.hpp"

#include "collect/answer_figure.hpp"
#include "collect/answer_words.hpp"
#include "collect/template_words.hpp"

namespace cifra::collect {

using base::LocalText;

/// What stands beside a figure.
struct AnswerReader::Words {
    ReasonChoice const* reason = nullptr;
    bool wrong_reason = false;
    std::string status;  ///< Letters; none for a final figure.
    std::string used;
    std::string note;
};

LocalText row_name(PlacedRow const& placed) {
    auto const& indicator = placed.indicator->name;
    if (placed.block == nullptr) return indicator;
    return {indicator.en + ", " + placed.row->label.en, indicator.es + ", " + placed.row->label.es};
}

void AnswerReader::complain(PlacedRow const& placed, Spot const& spot, Complaint complaint) {
    auto const name = row_name(placed);
    complaint.statement = {name.en + ": " + complaint.statement.en, name.es + ": " + complaint.statement.es};
    m_findings.add(spot, std::move(complaint));
}

AnswerReader::Words AnswerReader::read_words(PlacedRow const& placed, AnswerCells const& cells,
                                             AnswerSpots const& spots) {
    Words words;
    auto const take = [&](auto reading, Spot const& spot, auto& target) {
        if (reading.value) target = *reading.value;
        if (reading.complaint) complain(placed, spot, std::move(*reading.complaint));
    };
    auto reason = read_reason_cell(cells.reason);
    words.wrong_reason = reason.complaint.has_value();
    take(std::move(reason), spots.reason, words.reason);
    take(read_status_cell(cells.status), spots.status, words.status);
    take(read_text_cell(cells.note, LONGEST_NOTE), spots.note, words.note);
    if (!m_layout.definitions.empty())
        take(read_definition_cell(cells.used, m_layout.definitions), spots.used, words.used);
    return words;
}

restricted::Observation AnswerReader::observation(PlacedRow const& placed, Words const& words,
                                                  Spot const& figure) const {
    restricted::Observation observation;
    observation.key = placed.row->key;
    observation.currency = placed.indicator->currency;
    observation.definition = words.used;
    observation.where = m_places.at(figure);
    if (!words.note.empty())
        (m_language == base::Language::en ? observation.comment.en : observation.comment.es) = words.note;
    return observation;
}

Answer AnswerReader::without_figure(PlacedRow const& placed, Words const& words, AnswerSpots const& spots,
                                    bool answered_above) {
    if (words.wrong_reason) return {};
    auto read = observation(placed, words, spots.figure);
    if (words.reason != nullptr) {
        read.missing_reason = words.reason->reason;
        read.obs_status = std::string(1, words.reason->choice.letter);
        if (words.status == "P") read.obs_status += "P";
        if (!words.status.empty() && words.status != "P")
            complain(placed, spots.status,
                     {reading_rule::STATUS,
                      {"a status is given and there is no figure that could have it",
                       "se indica un estado y no hay una cifra que pueda tenerlo"},
                      {"empty the status, or write the figure", "vacíe el estado, o escriba la cifra"}});
        return {AnswerState::empty_with_reason, std::move(read)};
    }
    if (placed.row->role == RowRole::open && answered_above) {
        read.missing_reason = programme::MissingReason::not_published;
        read.obs_status = "K";
        return {AnswerState::empty_with_reason, std::move(read)};
    }
    bool const nothing = words.status.empty() && words.used.empty() && words.note.empty();
    if (placed.row->role == RowRole::named && nothing) return {AnswerState::left_empty, {}};
    complain(
        placed, spots.figure,
        {reading_rule::UNANSWERED,
         {"there is neither a figure nor a reason why there is none", "no hay ni cifra ni motivo por el que falte"},
         {"write the figure (0 if there was no case), or choose the reason",
          "escriba la cifra (0 si no hubo casos), o elija el motivo"}});
    return {};
}

Answer AnswerReader::read(PlacedRow const& placed, AnswerCells const& cells, AnswerSpots const& spots,
                          bool answered_above) {
    auto figure = read_figure_cell(cells.figure, {placed.indicator->number, placed.row->yes_or_no});
    auto const words = read_words(placed, cells, spots);
    if (figure.empty()) return without_figure(placed, words, spots, answered_above);
    if (figure.complaint) {
        complain(placed, spots.figure, std::move(*figure.complaint));
        return {};
    }
    if (words.wrong_reason) return {};
    if (words.reason != nullptr) {
        bool const zero = figure.value->units == 0;
        LocalText const both = {"a figure and a reason why there is none stand side by side",
                                "hay una cifra y también un motivo por el que falta"};
        LocalText const remove = {"leave the one that is right", "deje solo lo que corresponda"};
        LocalText const of_zero = {
            "if no case was recorded leave the 0 and empty the reason; if it is not known empty the 0",
            "si no hubo casos deje el 0 y vacíe el motivo; si no se sabe vacíe el 0"};
        complain(placed, spots.reason, {reading_rule::BOTH, both, zero ? of_zero : remove});
        return {};
    }
    auto read = observation(placed, words, spots.figure);
    read.obs_value = figure.value;
    read.obs_status = words.status.empty() ? "A" : words.status;
    return {AnswerState::read, std::move(read)};
}

}  // namespace cifra::collect
