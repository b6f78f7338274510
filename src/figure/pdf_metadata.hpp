#pragma once

#include "figure/scene.hpp"

// clang 14 cannot read QPDF's JSON.hh as C++20, and nothing here needs it: its guard leaves it out.
#define JSON_HH
class JSON;
#define POINTERHOLDER_TRANSITION 4  // QPDF asks its users to choose; we use its modern types
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <string>
#include <vector>

namespace cifra::figure {

/// Title, author, subject, keywords, language and dates, in the information dictionary and as XMP.
void add_metadata(QPDF& pdf, Document const& document);

/// The bookmarks as an outline tree by level; all open.
void add_bookmarks(QPDF& pdf, std::vector<QPDFObjectHandle> const& pages, std::vector<Bookmark> const& bookmarks);

/// "D:20261123000000Z" from an ISO 8601 date-time in UTC, or from a date.
std::string pdf_date(std::string const& iso);

}  // namespace cifra::figure
