#include "base/confined.hpp"

#include "base/confinement.hpp"
#include "base/packed.hpp"
#include "base/text.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <new>
#include <optional>

namespace cifra::base {
namespace {

enum Exit { FINISHED = 0, OUT_OF_MEMORY = 75, NOT_CONFINED = 76, NOT_WRITTEN = 77 };

constexpr std::size_t LENGTH_BYTES = 8;
constexpr std::size_t MAX_ERRORS = 32;
constexpr std::size_t MAX_MESSAGE_BYTES = 4096;

LocalText advice() {
    return {"check that it is the right file, open it in its own program and save it again",
            "revise que sea el archivo correcto, ábralo en su programa y guárdelo de nuevo"};
}

Error limit_passed(std::string en, std::string es) {
    return {ErrorCode::bad_input, {std::move(en), std::move(es)}, advice(), {}, {}};
}

Error cpu_exceeded(int seconds) {
    return limit_passed(
        fmt::format("reading it took more than the {} seconds of computing that one file may take", seconds),
        fmt::format("leerlo tomó más de los {} segundos de cálculo que un archivo puede tomar", seconds));
}

Error wall_exceeded(int seconds) {
    return limit_passed(fmt::format("reading it took longer than the {} seconds that one file may take", seconds),
                        fmt::format("leerlo tardó más de los {} segundos que un archivo puede tardar", seconds));
}

Error result_exceeded(std::size_t bytes) {
    return limit_passed(fmt::format("what it holds is larger than the {} MB that one file may give", bytes >> 20U),
                        fmt::format("su contenido supera los {} MB que un archivo puede dar", bytes >> 20U));
}

Error crashed(std::string const& how_en, std::string const& how_es) {
    return limit_passed(
        fmt::format("reading it stopped short ({}): the file is damaged or made to do harm", how_en),
        fmt::format("la lectura se interrumpió ({}): el archivo está dañado o hecho para hacer daño", how_es));
}

Error cannot_run(char const* what, int error) {
    return {ErrorCode::io,
            {fmt::format("a file from outside is read in a process of its own, and there is none to be had ({}: {})",
                         what, error),
             fmt::format("un archivo de fuera se lee en un proceso propio, y no se pudo crear ({}: {})", what, error)},
            {"close other programs and try again", "cierre otros programas e inténtelo de nuevo"},
            {},
            {}};
}

Error cannot_confine() {
    return {ErrorCode::io,
            {"a file from outside is read in a confined process, and this system cannot confine one",
             "un archivo de fuera se lee en un proceso aislado, y este sistema no puede aislarlo"},
            {"use a Linux kernel with seccomp filters", "use un núcleo Linux con filtros seccomp"},
            {},
            {}};
}

void pack(PackedWriter& packed, Error const& error) {
    packed.number(static_cast<std::uint64_t>(error.code));
    for (auto const* text : {&error.message, &error.what_to_do}) {
        packed.text(text->en);
        packed.text(text->es);
    }
    packed.text(error.where.file);
    packed.number(static_cast<std::uint64_t>(std::max(error.where.line, 0)));
    packed.number(static_cast<std::uint64_t>(std::max(error.where.column, 0)));
}

std::string packed_answer(Result<std::string> const& result) {
    PackedWriter packed;
    packed.number(result ? 1 : 0);
    if (result) {
        packed.text(*result);
        return packed.take();
    }
    auto const& error = result.error();
    pack(packed, error);
    packed.number(error.also.size());
    for (auto const& other : error.also) pack(packed, other);
    return packed.take();
}

/// A text of an error, as fit to be shown as if it were our own.
std::string shown_text(PackedReader& packed, bool& fit) {
    auto const text = packed.text();
    fit = fit && text.size() <= MAX_MESSAGE_BYTES && !first_invalid_utf8(text) && !first_control_character(text);
    return std::string(text);
}

std::optional<Error> unpacked_error(PackedReader& packed) {
    constexpr auto LAST_CODE = static_cast<std::uint64_t>(ErrorCode::disclosive);
    constexpr std::uint64_t MOST = 1U << 30U;
    bool fit = true;
    Error error;
    error.code = static_cast<ErrorCode>(packed.number(LAST_CODE));
    for (auto* text : {&error.message, &error.what_to_do}) {
        text->en = shown_text(packed, fit);
        text->es = shown_text(packed, fit);
    }
    error.where.file = shown_text(packed, fit);
    error.where.line = static_cast<int>(packed.number(MOST));
    error.where.column = static_cast<int>(packed.number(MOST));
    if (!fit || packed.failed() || error.message.en.empty() || error.message.es.empty()) return std::nullopt;
    return error;
}

/// The answer of a process that may be in other hands by now.
Result<std::string> unpacked_answer(std::string_view bytes) {
    auto const nonsense = [] { return fail(crashed("its answer makes no sense", "su respuesta no tiene sentido")); };
    PackedReader packed(bytes);
    if (packed.number(1) == 1) {
        std::string result(packed.text());
        if (!packed.done()) return nonsense();
        return result;
    }
    auto error = unpacked_error(packed);
    if (!error) return nonsense();
    auto const others = packed.number(MAX_ERRORS);
    for (std::uint64_t i = 0; i < others; ++i) {
        auto other = unpacked_error(packed);
        if (!other) return nonsense();
        error->also.push_back(std::move(*other));
    }
    if (!packed.done()) return nonsense();
    return fail(std::move(*error));
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

std::string length_of(std::string_view bytes) {
    std::string length;
    for (std::size_t i = 0; i < LENGTH_BYTES; ++i) length += static_cast<char>(bytes.size() >> (8 * i) & 0xFFU);
    return length;
}

/// The life of the process that does the work. It leaves by _exit: nothing of the program's may be flushed or closed
/// twice. An exception that gets here ends it by abort().
[[noreturn]] void live_confined(int answer_to, std::function<Result<std::string>()> const& work,
                                ConfinedLimits const& limits, std::uint64_t held_bytes) noexcept {
    if (!confine_this_process(answer_to, limits, held_bytes)) ::_exit(NOT_CONFINED);
    std::set_new_handler([] { ::_exit(OUT_OF_MEMORY); });
    auto const answer = packed_answer(work());
    bool const written = write_all(answer_to, length_of(answer)) && write_all(answer_to, answer);
    ::_exit(written ? FINISHED : NOT_WRITTEN);
}

/// The program's side: reads the answer while there is time, then sees the process to its end.
class Listener {
public:
    Listener(pid_t process, int answer_from, ConfinedLimits const& limits)
        : m_process(process),
          m_from(answer_from),
          m_limits(limits),
          m_deadline(std::chrono::steady_clock::now() + std::chrono::seconds(limits.wall_seconds)) {}

    Result<std::string> listen() {
        auto problem = read_answer();
        // Whoever has answered, or cannot any more, has nothing left to do; to one that is leaving already, it changes
        // nothing.
        ::kill(m_process, SIGKILL);
        int status = 0;
        while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR) continue;
        if (problem) return fail(std::move(*problem));
        if (complete()) return unpacked_answer(std::string_view(m_bytes).substr(LENGTH_BYTES));
        return fail(reason_of(status));
    }

private:
    std::optional<Error> read_answer() {
        std::array<char, 65536> buffer{};
        while (!complete()) {
            auto const left =
                std::chrono::duration_cast<std::chrono::milliseconds>(m_deadline - std::chrono::steady_clock::now());
            if (left.count() <= 0) return wall_exceeded(m_limits.wall_seconds);
            pollfd waiting{m_from, POLLIN, 0};
            if (::poll(&waiting, 1, static_cast<int>(left.count())) <= 0) continue;
            auto const count = ::read(m_from, buffer.data(), buffer.size());
            if (count < 0 && errno == EINTR) continue;
            if (count <= 0) return std::nullopt;
            m_bytes.append(buffer.data(), static_cast<std::size_t>(count));
            if (m_bytes.size() >= LENGTH_BYTES && length() > m_limits.result_bytes)
                return result_exceeded(m_limits.result_bytes);
        }
        return std::nullopt;
    }

    std::uint64_t length() const {
        std::uint64_t length = 0;
        for (std::size_t i = LENGTH_BYTES; i-- > 0;) length = length << 8U | static_cast<unsigned char>(m_bytes[i]);
        return length;
    }

    bool complete() const { return m_bytes.size() >= LENGTH_BYTES && m_bytes.size() - LENGTH_BYTES >= length(); }

    Error reason_of(int status) const {
        if (WIFEXITED(status) && WEXITSTATUS(status) == OUT_OF_MEMORY) return memory_exceeded(m_limits.memory_bytes);
        if (WIFEXITED(status) && WEXITSTATUS(status) == NOT_CONFINED) return cannot_confine();
        if (WIFEXITED(status)) return crashed("no answer", "sin respuesta");
        int const signal = WTERMSIG(status);
        if (signal == SIGXCPU) return cpu_exceeded(m_limits.cpu_seconds);
        return crashed(fmt::format("signal {}", signal), fmt::format("señal {}", signal));
    }

    pid_t m_process;
    int m_from;
    ConfinedLimits m_limits;
    std::chrono::steady_clock::time_point m_deadline;
    std::string m_bytes;
};

}  // namespace

Error memory_exceeded(std::size_t memory_bytes) {
    return limit_passed(
        fmt::format("reading it took more than the {} MB of memory that one file may take", memory_bytes >> 20U),
        fmt::format("leerlo tomó más de los {} MB de memoria que un archivo puede tomar", memory_bytes >> 20U));
}

Result<std::string> run_confined(std::function<Result<std::string>()> const& work, ConfinedLimits const& limits) {
    std::array<int, 2> ends{};
    auto const held_bytes = address_space_bytes();
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return fail(cannot_run("pipe", errno));
    auto const process = ::fork();
    if (process == 0) live_confined(ends[1], work, limits, held_bytes);
    int const error = errno;
    ::close(ends[1]);
    auto result = process < 0 ? fail(cannot_run("fork", error)) : Listener(process, ends[0], limits).listen();
    ::close(ends[0]);
    return result;
}

}  // namespace cifra::base
