#include "planted_return_error.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

namespace cifra::property {
namespace {

using restricted::Observation;

/// Everything that a kind of error needs.
struct Planting {
    programme::Programme const& programme;
    RandomReturns& returns;
    base::Random& random;

    std::vector<Observation>& figures() const { return returns.submitted.observations; }

    /// A random figure for which a condition holds, or null.
    Observation* pick(std::function<bool(Observation const&)> const& fits) const {
        std::vector<Observation*> fitting;
        for (auto& figure : figures())
            if (figure.obs_value && fits(figure)) fitting.push_back(&figure);
        if (fitting.empty()) return nullptr;
        return fitting[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(fitting.size()) - 1))];
    }

    Observation const* last(Observation const& figure) const {
        for (auto const& before : returns.earlier.back().observations) {
            auto key = before.key;
            key.time_period = figure.key.time_period;
            if (key == figure.key && before.obs_value) return &before;
        }
        return nullptr;
    }
};

bool is_person(Observation const& figure) {
    return figure.key.dataflow == "DF_PERSONS";
}

bool factor_of_ten(Planting const& planting) {
    auto* const figure = planting.pick([](Observation const& f) { return f.obs_value->units > 0; });
    if (figure == nullptr) return false;
    for (auto zeros = planting.random.between(1, 3); zeros > 0; --zeros) figure->obs_value->units *= 10;
    return true;
}

bool transposition(Planting const& planting) {
    auto* const figure = planting.pick([](Observation const& f) {
        auto const last_two = f.obs_value->units % 100;
        return f.obs_value->units >= 10 && last_two / 10 != last_two % 10;
    });
    if (figure == nullptr) return false;
    auto text = std::to_string(figure->obs_value->units);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if (text[i] != text[i + 1] && (i > 0 || text[1] != '0')) places.push_back(i);
    if (places.empty()) return false;
    auto const at =
        places[static_cast<std::size_t>(planting.random.between(0, static_cast<std::int64_t>(places.size()) - 1))];
    std::swap(text[at], text[at + 1]);
    figure->obs_value->units = std::stoll(text);
    return true;
}

bool wrong_unit(Planting const& planting) {
    auto const* const total = planting.pick(
        [](Observation const& f) { return is_person(f) && f.key == f.key.total() && f.obs_value->units >= 100; });
    if (total == nullptr) return false;
    auto const indicator = total->key.indicator;
    for (auto& figure : planting.figures())
        if (figure.key.indicator == indicator && figure.obs_value) figure.obs_value->units *= 1000;
    return true;
}

bool exchanged_cells(Planting const& planting) {
    auto* const first = planting.pick([](Observation const& f) { return f.key.code("SEX") == "F"; });
    if (first == nullptr) return false;
    auto* const second = planting.pick(
        [&](Observation const& f) { return f.key == first->key.with("SEX", "M") && f.obs_value != first->obs_value; });
    if (second == nullptr) return false;
    std::swap(first->obs_value, second->obs_value);
    return true;
}

bool unanswered(Planting const& planting) {
    auto const* const figure = planting.pick([](Observation const&) { return true; });
    auto& figures = planting.figures();
    figures.erase(figures.begin() + (figure - figures.data()));
    return true;
}

bool off_by_one(Planting const& planting) {
    ++planting.pick(is_person)->obs_value->units;
    return true;
}

bool stale_figure(Planting const& planting) {
    auto* const figure = planting.pick([&](Observation const& f) {
        auto const* const before = planting.last(f);
        return is_person(f) && before != nullptr && before->obs_value != f.obs_value;
    });
    if (figure == nullptr) return false;
    figure->obs_value = planting.last(*figure)->obs_value;
    return true;
}

bool copied_return(Planting const& planting) {
    for (auto& figure : planting.figures())
        if (auto const* const before = planting.last(figure)) figure.obs_value = before->obs_value;
    return true;
}

bool above_base(Planting const& planting) {
    auto* const service = planting.pick([](Observation const& f) {
        auto const& code = f.key.code("SERVICE");
        return !code.empty() && code != "_T";
    });
    if (service == nullptr) return false;
    auto const* const total = planting.pick([&](Observation const& f) { return f.key == service->key.total(); });
    service->obs_value->units = total->obs_value->units + planting.random.between(1, 20);
    return true;
}

bool wrong_product(Planting const& planting) {
    auto* const figure = planting.pick([](Observation const& f) { return !is_person(f); });
    figure->obs_value->units += planting.random.between(1, 9);
    return true;
}

}  // namespace

bool plant_error(std::string const& kind, programme::Programme const& programme, RandomReturns& returns,
                 base::Random& random) {
    static std::map<std::string, bool (*)(Planting const&)> const PLANT = {
        {"factor_of_ten", factor_of_ten},     {"transposition", transposition}, {"wrong_unit", wrong_unit},
        {"exchanged_cells", exchanged_cells}, {"unanswered", unanswered},       {"off_by_one", off_by_one},
        {"stale_figure", stale_figure},       {"copied_return", copied_return}, {"above_base", above_base},
        {"wrong_product", wrong_product},
    };
    return PLANT.at(kind)({programme, returns, random});
}

}  // namespace cifra::property
