#pragma once

#include "base/local_text.hpp"
#include "base/result.hpp"

#include <CLI/App.hpp>

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace cifra::app {

/// Gives parsers their words in the reader's language.
struct Help {
    base::Language language = base::Language::en;

    std::string operator()(char const* en, char const* es) const { return language == base::Language::en ? en : es; }
    /// Headings, the help option and what stands around them.
    void frame(CLI::App& app) const;
    /// "workspace" → "espacio"
    std::string argument_name(std::string const& name) const;
    /// What stands for an option's value: the parser's "TEXT", "INT", "UINT" and "FLOAT".
    std::string value_name(std::string const& type) const;
};

/// The option takes texts that are not empty, where an empty one would be taken for none.
void takes_a_text(CLI::Option* option);

/// Whole numbers that an option takes, from the lowest to the highest.
struct NumberRange {
    std::int64_t lowest = 0;
    std::int64_t highest = std::numeric_limits<std::int64_t>::max();
};

/// The option takes digits alone, of a number in the range, and refuses everything else with the range (usage_message).
void takes_numbers(CLI::Option* option, NumberRange range);

template <class Target>
inline constexpr bool HOLDS_WHOLE_NUMBERS = std::is_integral_v<Target> && !std::is_same_v<Target, bool>;
template <class Number>
inline constexpr bool HOLDS_WHOLE_NUMBERS<std::optional<Number>> = HOLDS_WHOLE_NUMBERS<Number>;

/// A command on its way into the parser.
class Definition {
public:
    Definition(CLI::App& command, Help help, std::string& language)
        : m_command(command), m_help(help), m_language(language) {}

    /// An argument without a name, which has to be given.
    template <class Target>
    CLI::Option* argument(char const* name, Target& target, char const* en, char const* es) const {
        static_assert(!HOLDS_WHOLE_NUMBERS<Target>, "the parser wraps what is negative: say the range");
        return m_command.add_option(m_help.argument_name(name), target, m_help(en, es))->required();
    }
    template <class Target>
    CLI::Option* option(char const* name, Target& target, char const* en, char const* es) const {
        static_assert(!HOLDS_WHOLE_NUMBERS<Target>, "the parser wraps what is negative: say the range with number");
        auto* const added = m_command.add_option(name, target, m_help(en, es));
        return added->type_name(m_help.value_name(added->get_type_name()));
    }
    /// An option, or an argument that has to be given, for whole numbers of a range.
    template <class Number>
    CLI::Option* number(char const* name, Number& target, NumberRange range, char const* en, char const* es) const {
        auto* const added = m_command.add_option(m_help.argument_name(name), target, m_help(en, es));
        takes_numbers(added, range);
        added->type_name(m_help.value_name(added->get_type_name()));
        return added->required(added->get_positional());
    }
    CLI::Option* flag(char const* name, bool& target, char const* en, char const* es) const {
        return m_command.add_flag(name, target, m_help(en, es));
    }
    /// The first argument of commands on a workspace.
    void workspace(std::string& folder) const;
    /// --lang: the language of what is printed.
    void messages_language() const;
    /// --lang: several, of the pages.
    void page_languages() const;

private:
    CLI::App& m_command;
    Help m_help;
    std::string& m_language;
};

/// What cell keys may change a count by, in persons: no ones and twos are shown, which takes three.
inline constexpr int LEAST_DEVIATION = 3;
inline constexpr int MOST_DEVIATION = 50;

/// The option takes years of four digits and refuses everything else, with advice (usage_message).
void takes_a_year(CLI::Option* option);

/// One command: its name, what it is for, its options, and what it does.
struct Command {
    std::string name;
    base::LocalText summary;
    std::function<void(Definition const&)> define;
    /// \param language  as --lang was given; may be empty
    std::function<base::Result<int>(std::string const& language, std::ostream& out)> run;
};

/// The language of the terminal: messages follow it where no option says otherwise. Published files never do.
base::Language terminal_language();

/// "en,es" → both, sorted. \error usage
base::Result<std::vector<base::Language>> parse_languages(std::string const& text);

/// One language; the terminal's when the text is empty. \error usage
base::Result<base::Language> one_language(std::string const& text);

/// Every command, in the order of the help.
std::vector<Command> all_commands();

std::vector<Command> edition_commands();
std::vector<Command> record_commands();
std::vector<Command> workspace_commands();
std::vector<Command> return_commands();
std::vector<Command> key_commands();
std::vector<Command> serve_commands();

}  // namespace cifra::app
