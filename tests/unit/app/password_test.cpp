#include "app/password.hpp"

#include "../base/typed_at_terminal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

namespace cifra::app {
namespace {

using testing::HasSubstr;
using testing::Not;

/// 0: the password was understood; 1: another one was; 2: refused.
int ask(PasswordUse use) {
    auto const password = read_password({}, use, base::Language::es);
    if (!password) return 2;
    return password->view() == "correct horse battery" ? 0 : 1;
}

TEST(Password, IsTypedUnseen) {
    auto const typed = base::typed_at_terminal([] { return ask(PasswordUse::existing); },
                                               {{"Contraseña de la clave: ", "correct horse battery"}});
    EXPECT_EQ(typed.exit_code, 0);
    EXPECT_THAT(typed.screen, Not(HasSubstr("correct")));
}

TEST(Password, OfANewKeyIsTypedTwice) {
    auto const twice = [](std::string const& again) {
        return base::typed_at_terminal(
            [] { return ask(PasswordUse::chosen); },
            {{"Contraseña de la clave: ", "correct horse battery"}, {"La misma otra vez: ", again}});
    };
    EXPECT_EQ(twice("correct horse battery").exit_code, 0);
    EXPECT_EQ(twice("correct horse batterz").exit_code, 2);
    EXPECT_EQ(twice("correct horse").exit_code, 2);
}

TEST(Password, LeavesTheTerminalAsItWas) {
    auto const typed = base::typed_at_terminal(
        [] {
            int const result = ask(PasswordUse::existing);
            static_cast<void>(::write(1, "now: ", 5) < 0);
            char seen[16] = {};
            return ::read(0, seen, sizeof seen) > 0 ? result : 3;
        },
        {{"Contraseña de la clave: ", "correct horse battery"}, {"now: ", "visible"}});
    EXPECT_EQ(typed.exit_code, 0);
    EXPECT_THAT(typed.screen, HasSubstr("now: visible"));
}

TEST(Password, IsNotWaitedForWithoutATerminal) {
    auto const typed = base::typed_at_terminal(
        [] {
            // A child in a session of its own has no terminal.
            auto const child = ::fork();
            if (child == 0) {
                ::setsid();
                ::_exit(ask(PasswordUse::existing));
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            return WEXITSTATUS(status);
        },
        {});
    EXPECT_EQ(typed.exit_code, 2);
}

}  // namespace
}  // namespace cifra::app
