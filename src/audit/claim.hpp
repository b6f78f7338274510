#pragma once

#include "base/decimal.hpp"
#include "base/local_text.hpp"
#include "programme/cell_key.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cifra::audit {

using base::LocalText;

/// Why an operand has no value, as far as the arithmetic is concerned.
enum class Absence {
    none,      ///< It has a value.
    missing,   ///< No value, for whatever reason: picture, not reported, not compiled.
    withheld,  ///< Withheld to protect victims.
};

/// A figure as it stands in the material that is audited.
struct Operand {
    programme::CellKey key;
    LocalText label;
    std::optional<std::int64_t> value;  ///< In units of 10^-decimals.
    Absence absence = Absence::none;
    int decimals = 0;      ///< 0 to 3; the same for all operands of one block, and 0 for counts.
    bool picture = false;  ///< Missing, since it stood only in a picture of the source.
};

/// An area that a note names as giving no data, or partial data, for a part.
struct AreaGap {
    std::string area;  ///< REF_AREA code.
    LocalText name;    ///< As in a sentence: "the Southland".
    bool partial = false;
    auto operator<=>(AreaGap const&) const = default;
};

/// A part of a whole, with the share that was printed beside it.
struct Part {
    Operand figure;
    std::optional<base::Decimal> printed_share;  ///< In per cent, decimals as printed.
    std::string share_origin;                    ///< File and line of the printed share.
    bool unknown = false;                        ///< The category "not known".
    bool apart = false;                          ///< Printed beside the others: unclear whether the whole holds it.
    std::vector<AreaGap> areas_without;          ///< In the programme's order of members.
    bool observed = true;                        ///< The material has a row for it, with a value or without.
};

/// How the parts of a block relate to its whole.
enum class BlockKind {
    partition,          ///< The parts sum to the whole.
    multiple_response,  ///< A person may stand in several parts.
    members,            ///< The parts are the members' figures of the whole's own cell, those that are given.
    shares_only,        ///< Nothing is claimed about the parts together; printed shares are checked.
};

/// A whole, its parts and the shares printed with them: what one table of the source claims.
struct Block {
    std::string id;  ///< "COUNTED.by_category/REGION.2019"
    LocalText title;
    BlockKind kind = BlockKind::partition;
    Operand whole;
    std::vector<Part> parts;
};

/// product = first × second.
struct ProductClaim {
    std::string id;
    LocalText title;
    Operand first;
    Operand second;
    Operand product;
};

/// Words that leave a figure's meaning open; see restricted::Wording.
struct WordingClaim {
    std::string id;
    std::string kind;
    std::vector<Operand> figures;
    std::vector<std::string> printed;
    LocalText question;
    std::string origin;
    LocalText title{};
    LocalText noun{};  ///< Plural of what the figures count: "victims"; empty where it is neither victims nor people.
};

/// Everything that is claimed about figures in one edition.
struct Claims {
    std::vector<Block> blocks;
    std::vector<ProductClaim> products;
    std::vector<WordingClaim> wordings;
};

}  // namespace cifra::audit
