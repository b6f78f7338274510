#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cifra::figure {

/// Words of one kind inside a paragraph.
struct MarkdownRun {
    std::string text;
    bool strong = false;
    std::string target{};  ///< Where a link leads; empty: no link.
};

/// A paragraph, a heading or an entry of a list. A line break inside is '\n'.
struct MarkdownBlock {
    enum class Kind { paragraph, heading, item } kind = Kind::paragraph;
    int level = 1;         ///< Of a heading, from 1; of an entry, how deep its list is nested, from 1.
    std::string marker{};  ///< Of an entry: "•" or "2."; empty where an entry goes on with another paragraph.
    std::vector<MarkdownRun> runs{};
};

/// A CommonMark text as blocks to be set in type. Emphasis becomes strong, quotations and code become paragraphs; raw
/// HTML, pictures and rules are left out.
std::vector<MarkdownBlock> markdown_blocks(std::string_view markdown);

/// The words of a block without their marks, on one line.
std::string plain_text(MarkdownBlock const& block);

}  // namespace cifra::figure
