#include "figure/row_parts.hpp"

namespace cifra::figure {
namespace {

Node header(Scope scope, std::vector<Shape> shapes) {
    auto node = node_of(Role::header, std::move(shapes));
    node.scope = scope;
    return node;
}

}  // namespace

Node column_header(std::vector<Shape> shapes) {
    return header(Scope::column, std::move(shapes));
}

Node row_header(std::vector<Shape> shapes) {
    return header(Scope::row, std::move(shapes));
}

std::string continued(base::Language language) {
    return say(language, " (continued)", " (continuación)");
}

}  // namespace cifra::figure
