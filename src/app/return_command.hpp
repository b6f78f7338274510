#pragma once

#include "base/result.hpp"

#include <iosfwd>
#include <string>

namespace cifra::app {

/// Settings of `cifra template`.
struct TemplateSettings {
    std::string workspace;
    std::string area;  ///< Code of the member.
    std::string year;
    std::string out;                               ///< f.xlsx or f.csv; replaced.
    base::Language language = base::Language::en;  ///< Of the template and of what is printed.
};

/// Settings of `cifra submit`.
struct SubmitSettings {
    std::string workspace;
    std::string file;
    std::string signature;  ///< Empty: FILE.minisig where there is one.
    bool draft = false;     ///< Keep and check it, but do not hand it in.
    std::string by;         ///< Empty: the role.
    std::string role = "focal_point";
    std::string language;  ///< As given; empty: the return's own.
};

/// Settings of `cifra count`.
struct CountSettings {
    std::string workspace;
    std::string file;     ///< CSV file of the register.
    std::string mapping;  ///< How it is counted: docs/reference/register.md.
    std::string area;     ///< Code of the member.
    std::string year;
    std::string out;     ///< CSV file with the return, in place of handing it in; empty: hand it in.
    bool draft = false;  ///< Keep and check it, but do not hand it in.
    std::string by;      ///< Empty: the role.
    std::string role = "focal_point";
    std::string language;  ///< As given; empty: the return's own.
};

/// Settings of `cifra import`.
struct ImportSettings {
    std::string workspace;
    std::string file;
    std::string mapping;  ///< Empty: the file is SDMX-CSV in the programme's own codes.
    std::string report;   ///< CSV file with the outcome of every row; empty: none.
    std::string by = "secretariat";
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Which return, for the commands that look at one or take a step with it.
struct ReturnSettings {
    std::string workspace;
    std::string area;
    std::string year;
    int version = 0;  ///< 0: the newest.
    std::string by;   ///< Empty: the role.
    std::string role = "secretariat";
    std::string format = "text";                   ///< Or "json".
    base::Language language = base::Language::en;  ///< Of what is printed.
};

/// Settings of `cifra explain`.
struct ExplainSettings {
    ReturnSettings of;
    std::string finding;  ///< Id.
    std::string english;  ///< One of the two may be missing; the other then stands for both.
    std::string spanish;
};

/// Settings of `cifra send-back`.
struct SendBackSettings {
    ReturnSettings of;
    std::string reason;
};

/// Settings of `cifra diff`.
struct DiffSettings {
    ReturnSettings of;
    int first = 0;  ///< Versions.
    int second = 0;
};

/// Writes the file that an area fills. \error usage  no such area, or another ending than .xlsx or .csv
base::Result<int> make_template(TemplateSettings const& settings, std::ostream& out);
/// Hands in a return and prints what was found. \returns Exit code 3 when a finding blocks. \error as receive_return
base::Result<int> submit(SubmitSettings const& settings, std::ostream& out);
/// Counts a register into a return, hands that in and prints what was found. \returns, \error as submit, count_return
base::Result<int> count(CountSettings const& settings, std::ostream& out);
/// Reads a file of somebody else's into returns and prints what became of its rows.
base::Result<int> import(ImportSettings const& settings, std::ostream& out);
/// Prints a return's findings; the secretariat's look moves it into review. \returns Exit code 3 when a finding blocks
base::Result<int> review(ReturnSettings const& settings, std::ostream& out);
/// Prints what differs between two versions.
base::Result<int> diff(DiffSettings const& settings, std::ostream& out);
/// Gives a return back to its area, with a reason.
base::Result<int> send_back(SendBackSettings const& settings, std::ostream& out);
/// Accepts a return, or (area "all") every one of the year that waits. \error unsettled  a finding blocks
base::Result<int> accept(ReturnSettings const& settings, std::ostream& out);
/// Explains a finding, which becomes a note of the edition.
base::Result<int> explain(ExplainSettings const& settings, std::ostream& out);

}  // namespace cifra::app
