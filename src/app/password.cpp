#include "app/password.hpp"

#include "base/deferred_signals.hpp"
#include "base/secret_file.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <termios.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <string_view>

namespace cifra::app {
namespace {

constexpr std::size_t LONGEST = 1024;
constexpr std::size_t SHORTEST_CHOSEN = 15;

/// The terminal of the user, whatever the standard streams are, with typing unseen while this lives.
class SilentTerminal {
public:
    SilentTerminal() : m_descriptor(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
        if (m_descriptor < 0 || ::tcgetattr(m_descriptor, &m_before) != 0) return;
        auto silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_ready = ::tcsetattr(m_descriptor, TCSAFLUSH, &silent) == 0;
    }
    SilentTerminal(SilentTerminal const&) = delete;
    SilentTerminal& operator=(SilentTerminal const&) = delete;
    ~SilentTerminal() {
        if (m_ready) static_cast<void>(::tcsetattr(m_descriptor, TCSAFLUSH, &m_before));
        if (m_descriptor >= 0) ::close(m_descriptor);
    }

    bool ready() const { return m_ready; }

    void say(std::string_view text) const { static_cast<void>(::write(m_descriptor, text.data(), text.size()) < 0); }

    /// One line without its end; nothing when the terminal hangs up or the line is too long.
    base::SecretBytes read_line() const {
        base::SecretBytes line(LONGEST);
        std::size_t length = 0;
        char c = '\0';
        while (true) {
            auto const count = ::read(m_descriptor, &c, 1);
            if (count < 0 && errno == EINTR) continue;
            bool const end = count <= 0 || c == '\n';
            if (end || length == line.size()) break;
            line.data()[length++] = static_cast<unsigned char>(c);
        }
        line.shorten(c == '\n' ? length : 0);
        sodium_memzero(&c, 1);
        return line;
    }

private:
    int m_descriptor;
    bool m_ready = false;
    termios m_before{};
};

std::string_view in(base::Language language, std::string_view en, std::string_view es) {
    return language == base::Language::en ? en : es;
}

base::Result<base::SecretBytes> ask(PasswordUse use, base::Language language) {
    // The terminal must show typing again before a signal ends the program.
    base::DeferredSignals const until_restored;
    SilentTerminal const terminal;
    if (!terminal.ready())
        return base::fail(
            base::ErrorCode::usage,
            {"there is no terminal to ask for the password", "no hay una terminal donde pedir la contraseña"},
            {"put it into a file that only you can read, and name it with --password-file",
             "póngala en un archivo que solo usted pueda leer, e indíquelo con --password-file"});
    terminal.say(in(language, "Password of the key: ", "Contraseña de la clave: "));
    auto password = terminal.read_line();
    terminal.say("\n");
    if (use == PasswordUse::existing) return password;
    terminal.say(in(language, "The same again: ", "La misma otra vez: "));
    auto const again = terminal.read_line();
    terminal.say("\n");
    if (password.size() == again.size() && sodium_memcmp(password.data(), again.data(), again.size()) == 0)
        return password;
    return base::fail(base::ErrorCode::usage, {"the two passwords differ", "las dos contraseñas son diferentes"},
                      {"start again", "empiece de nuevo"});
}

/// The first line of a file.
base::Result<base::SecretBytes> read_first_line(std::string const& file) {
    CIFRA_TRY(auto line, base::read_secret_file(file, 4 * LONGEST));
    auto length = std::min(line.view().find('\n'), line.size());
    if (length > 0 && line.data()[length - 1] == '\r') --length;
    if (length > 0 && length <= LONGEST) {
        line.shorten(length);
        return line;
    }
    return base::fail(base::ErrorCode::bad_input,
                      {"the first line holds no password, or more than 1,024 bytes",
                       "la primera línea no tiene contraseña, o tiene más de 1,024 bytes"},
                      {"write the password into the first line", "escriba la contraseña en la primera línea"},
                      {file, 1, 0});
}

std::size_t characters_in(base::SecretBytes const& password) {
    auto const text = password.view();
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

base::Result<base::SecretBytes> read_password(std::string const& file, PasswordUse use, base::Language language) {
    CIFRA_TRY(auto password, file.empty() ? ask(use, language) : read_first_line(file));
    if (use == PasswordUse::existing || characters_in(password) >= SHORTEST_CHOSEN) return password;
    return base::fail(base::ErrorCode::usage,
                      {"the password has fewer than 15 characters", "la contraseña tiene menos de 15 caracteres"},
                      {"choose a longer one, for instance several words that do not belong together",
                       "elija una más larga, por ejemplo varias palabras sin relación entre sí"});
}

}  // namespace cifra::app
