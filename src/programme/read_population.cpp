#include "programme/read_population.hpp"

#include "base/csv.hpp"
#include "base/decimal.hpp"
#include "base/problems.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <tuple>

namespace cifra::programme {
namespace {

constexpr char const* HEADER = "ref_area,time_period,population";
constexpr std::size_t YEAR_DIGITS = 4;

/// The source in one language, from a line "# en: …"; it leaves the text.
std::string take_source(std::string_view& text, std::string_view mark) {
    auto const end = std::min(text.find('\n'), text.size());
    auto const line = text.substr(0, end);
    if (line.rfind(mark, 0) != 0) return {};
    text.remove_prefix(std::min(end + 1, text.size()));
    return std::string(base::trim(line.substr(mark.size())));
}

bool is_year(std::string const& text) {
    return text.size() == YEAR_DIGITS &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Reads the rows below the source, and collects what is wrong with them.
class PopulationReader {
public:
    PopulationReader(Programme const& programme, std::string const& file) : m_programme(programme), m_file(file) {}

    void add(base::CsvRecord const& record, int line) {
        auto const& [ref_area, time_period, number] = std::tie(record.fields[0], record.fields[1], record.fields[2]);
        if (m_programme.member(ref_area) == nullptr) {
            std::vector<std::string> codes;
            for (auto const& member : m_programme.members) codes.push_back(member.code);
            problem(line,
                    {fmt::format("'{}' is not a member of the programme", ref_area),
                     fmt::format("«{}» no es miembro del programa", ref_area)},
                    base::suggestion(ref_area, codes));
        }
        if (!is_year(time_period))
            problem(line,
                    {fmt::format("'{}' is not a year", time_period), fmt::format("«{}» no es un año", time_period)},
                    {"write four digits", "escriba cuatro cifras"});
        auto const people = base::parse_decimal(number);
        if (!people || people->scale != 0 || people->units < 1 || people->units > MOST_PEOPLE)
            problem(line,
                    {fmt::format("'{}' is not a population", number), fmt::format("«{}» no es una población", number)},
                    {"write a whole number of people without separators, or take the row out where it is not known",
                     "escriba un número entero de personas sin separadores, o quite la fila si no se conoce"});
        else
            m_rows.push_back({ref_area, time_period, people->units});
    }

    void refuse_doubles() {
        std::sort(m_rows.begin(), m_rows.end(), [](AreaPopulation const& a, AreaPopulation const& b) {
            return std::tie(a.ref_area, a.time_period) < std::tie(b.ref_area, b.time_period);
        });
        for (std::size_t i = 1; i < m_rows.size(); ++i)
            if (m_rows[i].ref_area == m_rows[i - 1].ref_area && m_rows[i].time_period == m_rows[i - 1].time_period)
                problem(0,
                        {fmt::format("{} {} stands twice", m_rows[i].ref_area, m_rows[i].time_period),
                         fmt::format("{} {} está dos veces", m_rows[i].ref_area, m_rows[i].time_period)},
                        {"take one of the two rows out", "quite una de las dos filas"});
    }

    void problem(int line, LocalText message, LocalText what_to_do) {
        m_problems.add(std::move(message), std::move(what_to_do), {m_file, line, 0});
    }

    base::Result<std::vector<AreaPopulation>> rows() && {
        if (!m_problems.none()) return base::fail(m_problems.joined());
        return std::move(m_rows);
    }

private:
    Programme const& m_programme;
    std::string const& m_file;
    std::vector<AreaPopulation> m_rows;
    base::Problems m_problems;
};

}  // namespace

base::Result<Population> read_population(Programme const& programme, std::string_view text, std::string const& file) {
    Population population;
    population.source.en = take_source(text, "# en:");
    population.source.es = take_source(text, "# es:");
    if (population.source.en.empty() || population.source.es.empty())
        return base::fail(base::ErrorCode::bad_input,
                          {"the source of the figures is missing", "falta la fuente de las cifras"},
                          {"begin the file with the lines '# en: …' and '# es: …'",
                           "comience el archivo con las líneas «# en: …» y «# es: …»"},
                          {file, 1, 0});
    constexpr int SOURCE_LINES = 2;
    PopulationReader reader(programme, file);
    CIFRA_TRY(auto const records, base::parse_csv(text, file).map_error([](base::Error error) {
        error.where.line += error.where.line > 0 ? SOURCE_LINES : 0;
        for (auto& other : error.also) other.where.line += other.where.line > 0 ? SOURCE_LINES : 0;
        return error;
    }));
    if (base::join(records.front().fields, ",") != HEADER)
        reader.problem(SOURCE_LINES + 1,
                       {"the columns are not those of a population", "las columnas no son las de una población"},
                       {fmt::format("head them {}", HEADER), fmt::format("escriba el encabezado {}", HEADER)});
    else if (records.size() == 1)
        reader.problem(SOURCE_LINES + 1, {"there is no row", "no hay ninguna fila"},
                       {"add a row for each area and year, or remove the file",
                        "agregue una fila por área y año, o elimine el archivo"});
    else
        for (std::size_t i = 1; i < records.size(); ++i) reader.add(records[i], records[i].line + SOURCE_LINES);
    reader.refuse_doubles();
    CIFRA_TRY(population.rows, std::move(reader).rows());
    return population;
}

}  // namespace cifra::programme
