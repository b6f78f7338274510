#include "app/command_person.hpp"
#include "app/command_words.hpp"
#include "app/return_command.hpp"
#include "app/return_report.hpp"
#include "app/return_steps.hpp"

#include <fmt/format.h>

#include <ostream>

namespace cifra::app {
namespace {

std::string received_words(CheckedReturn const& checked, SubmitSettings const& settings, base::Language language) {
    auto const name = checked.row.name();
    if (language == base::Language::en)
        return settings.draft ? fmt::format("Kept a draft: return {}", name)
                              : fmt::format("Handed in: return {}", name);
    return settings.draft ? fmt::format("Se guardó un borrador: informe {}", name)
                          : fmt::format("Se entregó el informe {}", name);
}

}  // namespace

base::Result<int> submit(SubmitSettings const& settings, std::ostream& out) {
    CIFRA_TRY(auto workspace, open_workspace(settings.workspace));
    Submission submission{settings.file, std::nullopt, settings.draft};
    if (!settings.signature.empty()) submission.signature = settings.signature;
    CIFRA_TRY(auto const checked,
              receive_return(workspace, submission, actor_of(workspace, settings.by, settings.role)));
    auto language = checked.national_return.language;
    if (!settings.language.empty()) {
        CIFRA_TRY(language, one_language(settings.language));
    }
    out << received_words(checked, settings, language) << '\n';
    print_account(checked, language, out);
    return print_findings(checked, settings.workspace, language, out);
}

}  // namespace cifra::app
