#include "collect/read_printed.hpp"

#include "base/csv.hpp"
#include "base/problems.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <map>

namespace cifra::collect {
namespace {

using restricted::PrintedShare;

constexpr int MAX_DECIMALS = 4;
constexpr std::int64_t LARGEST_SHARE = 1000;

std::optional<base::Decimal> parse_share(std::string const& text) {
    if (text.size() < 2 || text.back() != '%') return std::nullopt;
    auto const share = base::parse_decimal(std::string_view(text).substr(0, text.size() - 1));
    if (!share || share->units < 0 || share->scale > MAX_DECIMALS) return std::nullopt;
    std::int64_t largest = LARGEST_SHARE;
    for (int i = 0; i < share->scale; ++i) largest *= 10;
    return share->units <= largest ? share : std::nullopt;
}

bool check_header(base::CsvRecord const& header, std::string const& file, base::Problems& problems) {
    if (header.fields == std::vector<std::string>{"CELL", "PRINTED_SHARE"}) return true;
    problems.add({"the header is not CELL,PRINTED_SHARE", "el encabezado no es CELL,PRINTED_SHARE"},
                 {"write CELL,PRINTED_SHARE in the first line", "escriba CELL,PRINTED_SHARE en la primera línea"},
                 {file, header.line, 0});
    return false;
}

std::optional<PrintedShare> read_row(programme::Programme const& programme, base::CsvRecord const& record,
                                     base::Where const& where, base::Problems& problems) {
    auto key = programme.parse_key(record.fields[0]);
    if (!key) problems.add(key.error().message, key.error().what_to_do, where);
    auto const share = parse_share(record.fields[1]);
    if (!share)
        problems.add(
            {fmt::format("'{}' is not a share", record.fields[1]),
             fmt::format("«{}» no es un porcentaje", record.fields[1])},
            {"write it as 55% or 15.4%, as it was printed", "escríbalo como 55% o 15.4%, tal como se imprimió"}, where);
    if (!key || !share) return std::nullopt;
    return PrintedShare{std::move(*key), *share, where};
}

}  // namespace

base::Result<std::vector<PrintedShare>> read_printed_text(programme::Programme const& programme, std::string_view text,
                                                          std::string const& file) {
    CIFRA_TRY(auto records, base::parse_csv(text, file));
    base::Problems problems;
    std::vector<PrintedShare> shares;
    std::map<programme::CellKey, int> lines;
    bool const readable = check_header(records.front(), file, problems);
    for (std::size_t i = 1; readable && i < records.size() && !problems.full(); ++i) {
        base::Where const where{file, records[i].line, 0};
        auto share = read_row(programme, records[i], where, problems);
        if (!share) continue;
        auto const [first, is_new] = lines.emplace(share->part, where.line);
        if (!is_new)
            problems.add({fmt::format("the figure already stands in line {}", first->second),
                          fmt::format("la cifra ya está en la línea {}", first->second)},
                         {"remove one of the two lines", "elimine una de las dos líneas"}, where);
        shares.push_back(std::move(*share));
    }
    if (!problems.none()) return base::fail(problems.joined());
    return shares;
}

}  // namespace cifra::collect
