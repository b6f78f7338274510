#include "app/command_person.hpp"
#include "app/command_words.hpp"
#include "app/count_return.hpp"
#include "app/return_command.hpp"
#include "app/return_report.hpp"
#include "app/say.hpp"
#include "app/write_whole.hpp"

#include <algorithm>
#include <ostream>
#include <thread>

namespace cifra::app {
namespace {

base::Result<int> write_out(CountSettings const& settings, collect::CountedFile const& counted, base::Language language,
                            std::ostream& out) {
    CIFRA_CHECK(write_whole(settings.out, counted.bytes));
    out << say(
        language,
        {"Wrote the return {}/{} to {}; it is not handed in\n", "Se escribió el informe {}/{} en {}; no se entregó\n"},
        settings.area, settings.year, settings.out);
    for (auto const& finding : counted.national_return.findings) out << "- " << finding.statement.in(language) << '\n';
    return 0;
}

base::LocalText received_words(bool draft) {
    if (draft)
        return {"Kept a draft counted from the register: return {}\n",
                "Se guardó un borrador contado del registro: informe {}\n"};
    return {"Handed in, counted from the register: return {}\n", "Se entregó, contado del registro, el informe {}\n"};
}

}  // namespace

base::Result<int> count(CountSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    RegisterOrder const order{settings.file,
                              settings.mapping,
                              {settings.area, settings.year},
                              std::max(1, static_cast<int>(std::thread::hardware_concurrency())),
                              settings.out};
    CIFRA_TRY(auto const counted, count_return(workspace, order));
    auto language = counted.national_return.language;
    if (!settings.language.empty()) {
        CIFRA_TRY(language, one_language(settings.language));
    }
    if (!settings.out.empty()) return write_out(settings, counted, language, out);
    CIFRA_TRY(auto const checked,
              receive_counted(workspace, counted, settings.draft, actor_of(workspace, settings.by, settings.role)));
    out << say(language, received_words(settings.draft), checked.row.name());
    print_account(checked, language, out);
    return print_findings(checked, settings.workspace, language, out);
}

}  // namespace cifra::app
