#include "app/programme_in_use.hpp"

#include "base/file.hpp"
#include "base/hash.hpp"
#include "collect/read_protection.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cifra::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t MAX_POLICY_BYTES = 4U << 20U;

/// Files of a programme's folder, sorted by name. Hidden ones belong to other programs, and `init` does not copy them.
base::Result<std::vector<std::string>> files_of(fs::path const& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (entry->path().filename().string().front() != '.' && entry->is_regular_file(error))
            names.push_back(entry->path().lexically_relative(folder).generic_string());
    std::sort(names.begin(), names.end());
    if (!error) return names;
    return base::fail(base::ErrorCode::io,
                      {"the programme's folder cannot be read", "no se puede leer la carpeta del programa"},
                      {"check its permissions", "revise sus permisos"}, {folder.string(), 0, 0});
}

/// What the public loses when a programme takes another one's place; empty: nothing of it.
base::LocalText less_protected(store::ProgrammeRecord const& now, store::ProgrammeRecord const& before) {
    base::LocalText words;
    if (now.threshold < before.threshold)
        words = {fmt::format("; it protects less: threshold {} instead of {}", now.threshold, before.threshold),
                 fmt::format("; protege menos: umbral {} en vez de {}", now.threshold, before.threshold)};
    if (before.secondary && !now.secondary)
        words = {words.en + "; small figures are no longer kept from being computed ([secondary] is gone)",
                 words.es + "; ya no se impide calcular las cifras pequeñas (falta [secondary])"};
    return words;
}

tl::unexpected<base::Error> changed(Workspace const& workspace, fs::path const& folder,
                                    store::ProgrammeRecord const& now, store::RecordedProgramme const& before) {
    auto const less = less_protected(now, before.programme);
    auto const name = workspace.folder.string();
    return base::fail(
        base::ErrorCode::bad_input,
        {fmt::format("the programme is not the one that the trail names since {}{}", before.at, less.en),
         fmt::format("el programa no es el que nombra el registro de pasos desde {}{}", before.at, less.es)},
        {fmt::format(
             "if this is meant, record it: cifra adopt-programme {} --by NAME --reason TEXT; else put the folder "
             "'programme' back from a backup",
             name),
         fmt::format("si es a propósito, regístrelo: cifra adopt-programme {} --by NOMBRE --reason TEXTO; si no, "
                     "restituya la carpeta «programme» de un respaldo",
                     name)},
        {folder.string(), 0, 0});
}

tl::unexpected<base::Error> of_another_programme(Workspace const& workspace, fs::path const& folder) {
    auto const own = workspace.programme_folder().string();
    return base::fail(base::ErrorCode::bad_input,
                      {"this edition's programme is not the one of the workspace: their files differ",
                       "el programa de esta edición no es el del espacio de trabajo: sus archivos difieren"},
                      {fmt::format("compare it with {}, and put the same files in both", own),
                       fmt::format("compárelo con {} y ponga los mismos archivos en ambos", own)},
                      {folder.string(), 0, 0});
}

}  // namespace

base::Result<store::ProgrammeRecord> programme_record(fs::path const& folder) {
    CIFRA_TRY(auto const names, files_of(folder));
    std::string all;
    for (auto const& name : names) {
        CIFRA_TRY(auto const bytes, base::read_file(folder / name));
        all += base::sha256_hex(bytes) + "  " + name + '\n';
    }
    auto const file = folder / "protection.toml";
    CIFRA_TRY(auto const text, base::read_text(file, MAX_POLICY_BYTES));
    CIFRA_TRY(auto const policy, collect::read_policy_text(text, file.string()));
    return store::ProgrammeRecord{base::sha256_hex(all), policy.threshold, policy.secondary.has_value()};
}

base::Result<store::ProgrammeRecord> check_programme(Workspace& workspace, fs::path const& folder) {
    CIFRA_TRY(auto const used, programme_record(folder));
    CIFRA_TRY(auto const own, programme_record(workspace.programme_folder()));
    CIFRA_TRY(auto const recorded, store::recorded_programme(workspace.restricted));
    if (recorded && recorded->programme.sha256 != own.sha256)
        return changed(workspace, workspace.programme_folder(), own, *recorded);
    if (used.sha256 != own.sha256) return of_another_programme(workspace, folder);
    return used;
}

}  // namespace cifra::app
