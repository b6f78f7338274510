#pragma once

#include "base/decimal.hpp"
#include "base/local_text.hpp"
#include "base/result.hpp"
#include "programme/area_map.hpp"
#include "programme/cell_key.hpp"
#include "programme/population.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cifra::programme {

using base::LocalText;

/// An official name and its rendering in the other language. Pages give the official one, marked with `lang`, and the
/// rendering beside it.
struct OfficialName {
    LocalText name;
    base::Language official = base::Language::es;  ///< Which of the two is the official one.
};

/// A member of the coalition.
struct Member {
    std::string code;            ///< ISO 3166-1 alpha-3.
    LocalText name;              ///< "Dominican Republic", as a label.
    LocalText name_in_sentence;  ///< "the Dominican Republic" / "la República Dominicana".
    OfficialName body;           ///< The national body.
    std::string locale;          ///< Formatting locale, for example "es-GT".
    std::string currency;        ///< ISO 4217.
};

/// How the public reaches the coalition.
struct Contact {
    LocalText name;
    LocalText address;  ///< Lines separated by '\n'; may be empty.
    std::string email;
    std::string phone;
    std::string website;
};

/// One code of a code list.
struct Code {
    std::string id;
    LocalText label;
    LocalText definition;    ///< May be empty.
    std::string htcds;       ///< Field=value of HTCDS 2.0, or empty.
    std::string ictip_code;  ///< Empty unless known.
    LocalText brief{};       ///< The definition in a few words, for charts; may be empty.
};

/// The values that a dimension may take.
struct CodeList {
    std::string id;
    LocalText name;
    std::vector<Code> codes;

    Code const* find(std::string const& code_id) const;
    std::vector<std::string> ids() const;
};

/// An axis of a key and the code list that it uses.
struct Dimension {
    std::string id;
    std::string code_list;
    LocalText name;
};

/// The tables that share dimensions.
struct Dataflow {
    std::string id;
    LocalText name;
    std::vector<std::string> dimensions;  ///< Ids, besides FREQ, REF_AREA, INDICATOR and TIME_PERIOD, in key order.
};

/// How the categories of a breakdown relate to their total.
enum class BreakdownKind {
    partition,          ///< Each counted person stands in exactly one category: the categories sum to the total.
    multiple_response,  ///< A person may stand in several: shares are of the total, never summed.
    list,               ///< Figures side by side without a total (stages of proceedings): no share, no sum.
};

/// One category of a breakdown: the codes that differ from `_T`.
struct Category {
    std::vector<DimensionCode> codes;
    LocalText label;       ///< From the programme or, when it gives none, the label of the code.
    LocalText definition;  ///< Likewise; may be empty.
    bool unknown = false;  ///< The category says that the answer is not known (every code is `_U`).
    bool apart =
        false;  ///< Published beside the others ("an additional 335"): it is not clear whether the total holds it.
    LocalText brief{};  ///< The definition in a few words, for charts; likewise.
    bool open = false;  ///< Stands for codes that a source does not name; who gives figures is asked for them by name.
};

/// A table of an indicator: its total split by categories.
struct Breakdown {
    std::string id;
    LocalText title;
    LocalText subject;  ///< What a note on its missing data speaks of: "the number of people assisted by service".
    BreakdownKind kind = BreakdownKind::partition;
    std::vector<Category> categories;
    bool by_area = false;  ///< The categories are the members (REF_AREA); `categories` is then empty.
    LocalText counted{};   ///< "Countries named": the source gives no total, the named ones were counted; else empty.
};

/// Something that is counted, and its tables.
struct Indicator {
    std::string id;
    std::string dataflow;
    LocalText name;  ///< "People identified as victims".
    LocalText noun;  ///< Label under a key figure: "people identified".
    LocalText definition;
    std::string unit;             ///< Code of CL_UNIT: PERSONS, CURRENCY, ITEMS, ...
    bool counts_victims = false;  ///< The protection policy applies.
    bool key_figure = false;      ///< Its total stands large on the page and the title page.
    std::vector<Breakdown> breakdowns;
    bool areas_add_up = false;  ///< The programme says that nobody is counted by two areas: see can_add_areas.
    /// Codes of CL_DEFINITION by which areas may count it, the programme's own first; empty: only its own.
    std::vector<std::string> definitions{};

    Breakdown const* find(std::string const& breakdown_id) const;
};

/// True when the figures of areas may be added up to one of the region: the breakdown by area is a partition, or the
/// programme says so of the indicator. Never for amounts of money.
bool can_add_areas(Indicator const& indicator);

/// The code list whose codes name definitions of what is counted.
inline constexpr char const* DEFINITION_LIST = "CL_DEFINITION";

/// product = first × second, wherever an area gives all three.
struct ProductRule {
    std::string id;
    LocalText name;
    std::string first;  ///< Indicator ids.
    std::string second;
    std::string product;
};

/// In a member's figures a code says the same as the member's own code in another dimension: "in their own country" is
/// the nationality of that country. Readers reckon with it, so the attack does.
struct OwnCode {
    std::string dimension;
    std::string code;
    std::string names;  ///< The dimension that has the members' codes.
};

/// One of the two figures of a comparison.
struct ComparedFigure {
    std::string indicator;             ///< Its id.
    std::vector<DimensionCode> codes;  ///< What differs from `_T`; none: the indicator's total.
};

/// smaller <= larger, in each area's return.
struct Comparison {
    std::string id;
    LocalText name;
    ComparedFigure smaller;
    ComparedFigure larger;
    bool blocking = false;    ///< A return that fails is not accepted as it is; else it is a question.
    bool categories = false;  ///< Also for each category that breakdowns of both indicators have.
};

/// A part of the page: an area of work.
struct Section {
    std::string id;
    LocalText title;
    std::vector<std::string> indicators;  ///< In order.
};

/// The statistical programme: everything that is public vocabulary, read from a folder of TOML files.
struct Programme {
    std::string id;       ///< "corett"
    std::string agency;   ///< SDMX agency: "CORETT"
    std::string version;  ///< "1.0.0"
    LocalText name;
    LocalText short_name;
    std::string region;  ///< REF_AREA code of the whole coalition.
    LocalText region_name;
    LocalText purpose;  ///< One paragraph.
    LocalText chair;
    LocalText secretariat;
    std::vector<Contact> contacts;
    LocalText disclaimer;
    LocalText licence;
    std::vector<Member> members;  ///< In the order in which lists and marks name them.
    std::vector<CodeList> code_lists;
    std::vector<Dimension> dimensions;
    std::vector<Dataflow> dataflows;
    std::vector<Indicator> indicators;
    std::vector<ProductRule> products;
    std::vector<OwnCode> own_codes;
    std::vector<Section> sections;
    std::vector<Comparison> comparisons{};  ///< Of figures of one return.
    std::shared_ptr<AreaMap const> map{};   ///< Null: it has none, or was read from a bundle.
    Population population{};                ///< Empty: it has none. From a bundle: that of the edition's year.

    Member const* member(std::string const& code) const;
    CodeList const* code_list(std::string const& id) const;
    Dimension const* dimension(std::string const& id) const;
    Dataflow const* dataflow(std::string const& id) const;
    Indicator const* indicator(std::string const& id) const;
    /// Label of a code of a dimension; the id in both languages when the programme has no such code.
    LocalText label(std::string const& dimension, std::string const& code) const;
    /// Label of a definition: that of CL_DEFINITION, else the code in both languages.
    LocalText definition_label(std::string const& definition) const;
    /// Label of an area: a member, or the region.
    LocalText area_name(std::string const& ref_area) const;
    /// "CORETT:DF_ASSISTANCE(1.0.0)"
    std::string structure_id(std::string const& dataflow_id) const;
    /// Reads the spelling of to_string(CellKey). \error bad_input with the nearest code where one is unknown
    base::Result<CellKey> parse_key(std::string const& text) const;
    /// Key of an indicator's total for an area and year.
    CellKey total_key(Indicator const& indicator, std::string const& ref_area, std::string const& time_period) const;
    /// Key of a category.
    CellKey category_key(Indicator const& indicator, Category const& category, std::string const& ref_area,
                         std::string const& time_period) const;
};

}  // namespace cifra::programme
