#include "app/count_return.hpp"

#include "app/output_path.hpp"
#include "app/signed_arrival.hpp"
#include "base/file.hpp"
#include "base/file_hash.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "programme/read_register_counting.hpp"
#include "tabulate/count_register.hpp"

namespace cifra::app {
namespace {

constexpr std::size_t MAX_COUNTING_BYTES = 4U << 20U;

base::Result<void> check_area(programme::Programme const& programme, tabulate::CountedReturn const& of) {
    std::vector<std::string> known;
    for (auto const& member : programme.members) known.push_back(member.code);
    if (programme.member(of.ref_area) == nullptr) {
        auto advice = base::suggestion(of.ref_area, known);
        if (advice.empty()) advice = {"use one of " + base::join(known, ", "), "use uno de " + base::join(known, ", ")};
        return base::fail(base::ErrorCode::usage,
                          {"there is no area '" + of.ref_area + "'", "no existe el área «" + of.ref_area + "»"},
                          std::move(advice));
    }
    bool const digits =
        of.time_period.size() == 4 && of.time_period.find_first_not_of("0123456789") == std::string::npos;
    if (digits) return {};
    return base::fail(base::ErrorCode::usage,
                      {"'" + of.time_period + "' is no year", "«" + of.time_period + "» no es un año"},
                      {"write four digits, for example 2020", "escriba cuatro dígitos, por ejemplo 2020"});
}

/// The area's signature is of a file that it holds: that is the counted return, not the register.
base::Error sign_the_count(base::Error error) {
    error.what_to_do = {
        "write the return with --out, sign that file with 'cifra sign', and hand it in with 'cifra "
        "submit'",
        "escriba el informe con --out, firme ese archivo con «cifra sign» y entréguelo con «cifra "
        "submit»"};
    return error;
}

}  // namespace

base::Result<collect::CountedFile> count_return(Workspace const& workspace, RegisterOrder const& order) {
    CIFRA_CHECK(check_area(workspace.programme, order.of));
    CIFRA_TRY(auto const counting_text, base::read_file(order.counting, MAX_COUNTING_BYTES));
    CIFRA_TRY(auto const counting, programme::read_register_counting(workspace.programme, order.counting));
    CIFRA_CHECK(check_output_path(order.out, {order.file.string(), order.counting.string()}));
    CIFRA_CHECK(check_output_path(order.out, counting.schema.files));
    CIFRA_TRY(auto const before, base::sha256_of_file(order.file));
    CIFRA_TRY(auto const count,
              tabulate::count_register(workspace.programme, counting, order.file, order.of, order.threads));
    CIFRA_TRY(auto const after, base::sha256_of_file(order.file));
    if (before != after)
        return base::fail(base::ErrorCode::io,
                          {"the file changed while it was counted", "el archivo cambió mientras se contaba"},
                          {"count it again", "vuelva a contarlo"}, {order.file.string(), 0, 0});
    restricted::RegisterFile const file{order.file.filename().string(), before, counting.name,
                                        base::sha256_hex(counting_text)};
    return collect::counted_return(workspace.programme, count, file);
}

base::Result<CheckedReturn> receive_counted(Workspace& workspace, collect::CountedFile const& counted, bool draft,
                                            store::Actor actor) {
    auto const& made = counted.national_return;
    CIFRA_CHECK(check_arrival(workspace, std::nullopt, made, made.file_name, actor).map_error(sign_the_count));
    store::Writer const writer{workspace.restricted, workspace.key, std::move(actor)};
    auto const step = draft ? restricted::ReturnStep::draft : restricted::ReturnStep::submit;
    CIFRA_TRY(auto const row, store::submit(writer, step, {made, counted.bytes, std::nullopt}));
    return checked_return(workspace, row);
}

}  // namespace cifra::app
