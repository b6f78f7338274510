#include "release/notes_sentence.hpp"

#include "language/count.hpp"
#include "language/list.hpp"
#include "language/number.hpp"

#include <fmt/format.h>

namespace cifra::release {
namespace {

using base::Language;
using base::LocalText;
using Members = std::vector<std::string>;

std::vector<std::string> names(programme::Programme const& programme, Members const& members, Language language) {
    std::vector<std::string> result;
    for (auto const& code : members) {
        auto const* member = programme.member(code);
        result.push_back(member == nullptr ? code : member->name_in_sentence.in(language));
    }
    return result;
}

std::string listed(programme::Programme const& programme, Members const& members, Language language) {
    return language::list_and(names(programme, members, language), language);
}

/// "de Belice y Panamá", "del Perú": the article contracts, the capital of a proper name does not ("de El Salvador").
std::string spanish_of(programme::Programme const& programme, Members const& members) {
    auto const list = listed(programme, members, Language::es);
    return list.rfind("el ", 0) == 0 ? "d" + list : "de " + list;
}

/// "sobre el número", "acerca del tema": what a note speaks of, or nothing.
std::string about(std::string const& preposition, std::string const& subject) {
    return subject.empty() ? "" : " " + preposition + " " + subject;
}

void add_sentence(LocalText& text, LocalText const& sentence) {
    text.en += (text.en.empty() ? "" : " ") + sentence.en;
    text.es += (text.es.empty() ? "" : " ") + sentence.es;
}

/// "de Belice, Nicaragua ni Panamá", "del Perú ni Panamá"
std::string spanish_of_none(programme::Programme const& programme, Members const& members) {
    auto const list = language::list_neither(names(programme, members, Language::es), Language::es);
    return list.rfind("el ", 0) == 0 ? "d" + list : "de " + list;
}

/// Who has no data, without the full stop.
LocalText no_data_clause(programme::Programme const& programme, Members const& members, LocalText const& subject) {
    LocalText text;
    if (members.size() == programme.members.size() && members.size() > 1) {
        auto const count = static_cast<std::int64_t>(members.size());
        text = {fmt::format("any of the {} countries", language::count_in_words(count, Language::en)),
                fmt::format("ninguno de los {} países", language::count_in_words(count, Language::es))};
        text.es = subject.es.empty() ? "disponibles para " + text.es : "de " + text.es + " sobre " + subject.es;
    } else {
        text.en = language::list_neither(names(programme, members, Language::en), Language::en);
        text.es = subject.es.empty() ? "disponibles para " +
                                           language::list_neither(names(programme, members, Language::es), Language::es)
                                     : spanish_of_none(programme, members) + " sobre " + subject.es;
    }
    return {fmt::format("No data{} are available for {}", about("on", subject.en), text.en), "No hay datos " + text.es};
}

LocalText partial_sentence(programme::Programme const& programme, Members const& members, LocalText const& subject) {
    return {fmt::format("The data{} for {} are partial.", about("on", subject.en),
                        listed(programme, members, Language::en)),
            fmt::format("Los datos {}{} son parciales.", spanish_of(programme, members), about("sobre", subject.es))};
}

LocalText no_data_and_partial(programme::Programme const& programme, Gaps const& gaps, LocalText const& subject) {
    if (gaps.no_data.empty()) return partial_sentence(programme, gaps.partial, subject);
    auto const clause = no_data_clause(programme, gaps.no_data, subject);
    if (gaps.partial.empty()) return {clause.en + ".", clause.es + "."};
    return {
        fmt::format("{}, and the data for {} are partial.", clause.en, listed(programme, gaps.partial, Language::en)),
        fmt::format("{}, y los datos {} son parciales.", clause.es, spanish_of(programme, gaps.partial))};
}

LocalText not_existing_sentence(programme::Programme const& programme, Members const& members) {
    bool const one = members.size() == 1;
    return {
        fmt::format("This figure does not exist under the national {} of {}.", one ? "definition" : "definitions",
                    listed(programme, members, Language::en)),
        fmt::format("Esta cifra no existe según {} {}.", one ? "la definición nacional" : "las definiciones nacionales",
                    spanish_of(programme, members))};
}

std::string pronoun(std::int64_t count, Language language) {
    bool const en = language == Language::en;
    if (count == 0) return en ? "none" : "ninguno";
    if (count == 1) return en ? "one" : "uno";  // "un" stands only before its noun
    return language::count_in_words(count, language);
}

/// "only six of nine countries report this breakdown"
std::string countries_report(std::size_t some, std::size_t all, bool one_figure, Language language) {
    auto const count = pronoun(static_cast<std::int64_t>(some), language);
    auto const whole = language::count_in_words(static_cast<std::int64_t>(all), language);
    bool const one = some <= 1;
    if (language == Language::en)
        return fmt::format("{}{} of {} countries {} this {}", some == 0 ? "" : "only ", count, whole,
                           one ? "reports" : "report", one_figure ? "figure" : "breakdown");
    return fmt::format("{}{} de {} países {} {}", some == 0 ? "" : "solo ", count, whole, one ? "informa" : "informan",
                       one_figure ? "esta cifra" : "este desglose");
}

/// "they are therefore lower bounds"
std::string lower_bounds(bool one_figure, Language language) {
    if (language == Language::en)
        return one_figure ? "it is therefore a lower bound" : "they are therefore lower bounds";
    return one_figure ? "es, por tanto, un límite inferior" : "son, por tanto, límites inferiores";
}

/// "in the six countries that report this"
std::string in_reporting_countries(std::size_t some, Language language) {
    auto const count = language::count_in_words(static_cast<std::int64_t>(some), language);
    if (language == Language::en)
        return some == 1 ? "in the one country that reports this"
                         : fmt::format("in the {} countries that report this", count);
    return some == 1 ? "en el único país que informa este dato"
                     : fmt::format("en los {} países que informan este dato", count);
}

/// "in six of nine countries"
std::string in_countries(std::size_t some, std::size_t all, Language language) {
    auto const count = language::count_in_words(static_cast<std::int64_t>(some), language);
    auto const whole = language::count_in_words(static_cast<std::int64_t>(all), language);
    if (language == Language::en) return fmt::format("in {} of {} countries", count, whole);
    return fmt::format("en {} de {} países", some == 1 ? "uno" : count, whole);
}

/// "Shares are of 1,120 people assisted in six of nine countries; A, B and C are not in it."
std::string sum_denominator(programme::Programme const& programme, std::string const& base,
                            Denominator const& denominator, bool one_figure, Language language) {
    auto const where = in_countries(denominator.reporting.size(), programme.members.size(), language);
    auto const others = listed(programme, denominator.not_reporting, language);
    bool const one = denominator.not_reporting.size() == 1;
    if (language == Language::en)
        return fmt::format("{} of {} {}; {} {} not in it.", one_figure ? "The share is" : "Shares are", base, where,
                           others, one ? "is" : "are");
    return fmt::format("{} sobre {} {}; no {} {}.",
                       one_figure ? "El porcentaje se calcula" : "Los porcentajes se calculan", base, where,
                       one ? "se incluye" : "se incluyen", others);
}

}  // namespace

LocalText coverage_sentence(programme::Programme const& programme, Gaps const& gaps, LocalText const& subject) {
    LocalText text;
    if (!gaps.no_data.empty() || !gaps.partial.empty()) text = no_data_and_partial(programme, gaps, subject);
    if (!gaps.not_compiled.empty())
        add_sentence(text, {fmt::format("The data for {} exist but were not compiled.",
                                        listed(programme, gaps.not_compiled, Language::en)),
                            fmt::format("Los datos {} existen, pero no se compilaron.",
                                        spanish_of(programme, gaps.not_compiled))});
    if (!gaps.not_existing.empty()) add_sentence(text, not_existing_sentence(programme, gaps.not_existing));
    if (!gaps.elsewhere.empty())
        add_sentence(
            text, {fmt::format("The data for {} are counted under another category.",
                               listed(programme, gaps.elsewhere, Language::en)),
                   fmt::format("Los datos {} se cuentan en otra categoría.", spanish_of(programme, gaps.elsewhere))});
    if (!gaps.estimated.empty())
        add_sentence(text,
                     {fmt::format("The data for {} are estimates.", listed(programme, gaps.estimated, Language::en)),
                      fmt::format("Los datos {} son estimaciones.", spanish_of(programme, gaps.estimated))});
    return text;
}

LocalText preliminary_sentence(programme::Programme const& programme, Members const& members) {
    return {fmt::format("The figures for {} are preliminary and may change.", listed(programme, members, Language::en)),
            fmt::format("Las cifras {} son preliminares y pueden cambiar.", spanish_of(programme, members))};
}

LocalText true_zero_sentence(programme::Programme const& programme, Members const& members) {
    bool const one = members.size() == 1;
    return {language::capitalised(fmt::format("{} {} that there were none (a true zero).",
                                              listed(programme, members, Language::en), one ? "reports" : "report")),
            language::capitalised(fmt::format("{} {} que no hubo ningún caso (cero confirmado).",
                                              listed(programme, members, Language::es), one ? "informa" : "informan"))};
}

LocalText origin_sentence(programme::Programme const& programme, Members const& members) {
    return {fmt::format("This figure comes from {} alone.", listed(programme, members, Language::en)),
            fmt::format("Esta cifra procede solo {}.", spanish_of(programme, members))};
}

LocalText denominator_sentence(programme::Programme const& programme, programme::Indicator const& indicator,
                               Denominator const& denominator, bool one_figure) {
    LocalText text;
    for (auto const language : base::LANGUAGES) {
        bool const en = language == Language::en;
        auto const base = language::number(*denominator.base, language) + " " + indicator.noun.in(language);
        if (denominator.of_sum) {
            (en ? text.en : text.es) = sum_denominator(programme, base, denominator, one_figure, language);
            continue;
        }
        bool const part = denominator.of_reporting_only;
        auto const beginning =
            en ? std::string(one_figure ? "The share is of " : "Shares are of ") + (part ? "" : "all ")
               : std::string(one_figure ? "El porcentaje se calcula sobre " : "Los porcentajes se calculan sobre ") +
                     (part ? "" : "el total de ");
        auto const ending = part ? " " + in_reporting_countries(denominator.reporting.size(), language)
                                 : fmt::format("{}{}; {}", en ? ", but " : ", pero ",
                                               countries_report(denominator.reporting.size(), programme.members.size(),
                                                                one_figure, language),
                                               lower_bounds(one_figure, language));
        (en ? text.en : text.es) = beginning + base + ending + ".";
    }
    return text;
}

LocalText apart_sentence() {
    return {"Published apart from the other groups, so no share of the total is given.",
            "Se publicó aparte de los demás grupos, por lo que no se da un porcentaje del total."};
}

}  // namespace cifra::release
