#include "sdmx/structure_query.hpp"

#include <algorithm>
#include <map>

namespace cifra::sdmx {
namespace {

bool holds(std::vector<std::string> const& wanted, std::string const& id) {
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), id) != wanted.end();
}

using Positions = std::set<std::size_t>;

/// Who refers to whom, by position.
class ReferenceGraph {
public:
    explicit ReferenceGraph(std::vector<Artefact> const& all) : m_all(all), m_down(all.size()), m_up(all.size()) {
        std::map<std::string, std::size_t> positions;
        for (std::size_t i = 0; i < all.size(); ++i) positions.emplace(all[i].urn, i);
        for (std::size_t i = 0; i < all.size(); ++i)
            for (auto const& urn : all[i].refers_to)
                if (auto const found = positions.find(urn); found != positions.end()) {
                    m_down[i].insert(found->second);
                    m_up[found->second].insert(i);
                }
    }

    Positions children(Positions const& of) const { return step(of, m_down); }
    Positions parents(Positions const& of) const { return step(of, m_up); }
    Positions descendants(Positions const& of) const { return far(of, m_down); }
    Positions ancestors(Positions const& of) const { return far(of, m_up); }

    /// Every structure is maintained by an agency of the scheme, which leads to nothing further.
    Positions with_agencies(Positions positions) const {
        for (std::size_t i = 0; i < m_all.size(); ++i)
            if (m_all[i].type == ArtefactType::agency_scheme) positions.insert(i);
        return positions;
    }

private:
    using Edges = std::vector<Positions>;

    static Positions step(Positions const& from, Edges const& edges) {
        Positions reached;
        for (auto const position : from) reached.insert(edges[position].begin(), edges[position].end());
        return reached;
    }
    static Positions far(Positions const& from, Edges const& edges) {
        Positions reached;
        for (auto edge = step(from, edges); !edge.empty();) {
            Positions fresh;
            for (auto const position : edge)
                if (reached.insert(position).second) fresh.insert(position);
            edge = step(fresh, edges);
        }
        return reached;
    }

    std::vector<Artefact> const& m_all;
    Edges m_down;
    Edges m_up;
};

Positions matching(std::vector<Artefact> const& all, StructureQuery const& query) {
    std::map<std::string, std::vector<std::size_t>> versions;
    for (std::size_t i = 0; i < all.size(); ++i)
        if ((!query.type || all[i].type == *query.type) && holds(query.agencies, all[i].agency) &&
            holds(query.ids, all[i].id))
            versions[std::string(to_string(all[i].type)) + "/" + all[i].agency + "/" + all[i].id].push_back(i);
    Positions found;
    for (auto const& [id, positions] : versions) {
        std::vector<std::string> given;
        for (auto const position : positions) given.push_back(all[position].version);
        auto const wanted = query.versions.matching(given);
        for (auto const position : positions)
            if (std::find(wanted.begin(), wanted.end(), all[position].version) != wanted.end()) found.insert(position);
    }
    return found;
}

Positions referred(std::vector<Artefact> const& all, Positions const& matched, References const& wanted) {
    ReferenceGraph const graph(all);
    Positions found;
    auto const add = [&](Positions const& positions) { found.insert(positions.begin(), positions.end()); };
    bool const of_agency = std::any_of(matched.begin(), matched.end(), [&](auto position) {
        return all[position].type == ArtefactType::agency_scheme;
    });
    if ((wanted.parents || wanted.ancestors) && of_agency)
        for (std::size_t i = 0; i < all.size(); ++i) found.insert(i);
    if (wanted.parents) add(graph.parents(matched));
    if (wanted.siblings) add(graph.children(graph.parents(matched)));
    if (wanted.ancestors) add(graph.ancestors(matched));
    if (wanted.children) add(graph.with_agencies(graph.children(matched)));
    if (wanted.descendants) add(graph.with_agencies(graph.descendants(matched)));
    if (!wanted.types.empty()) {
        auto near = graph.with_agencies(graph.descendants(matched));
        near.merge(graph.ancestors(matched));
        for (auto const position : near)
            if (wanted.types.count(all[position].type) > 0) found.insert(position);
    }
    for (auto const position : matched) found.erase(position);
    return found;
}

/// The data structures that these are about, with their constraints; all where they are about none.
std::vector<StructureInUse> in_use(std::vector<Artefact> const& all, std::vector<Artefact> const& found) {
    std::map<std::string, std::string> structure_of_flow;
    for (auto const& artefact : all)
        if (artefact.type == ArtefactType::dataflow) structure_of_flow[artefact.urn] = artefact.refers_to.front();
    auto const structure_of = [&](Artefact const& artefact) -> std::string {
        if (artefact.type == ArtefactType::data_structure) return artefact.urn;
        if (artefact.type == ArtefactType::dataflow) return artefact.refers_to.front();
        if (artefact.type == ArtefactType::data_constraint) return structure_of_flow[artefact.refers_to.front()];
        return {};
    };
    std::set<std::string> wanted;
    for (auto const& artefact : found) wanted.insert(structure_of(artefact));
    wanted.erase("");
    std::vector<StructureInUse> uses;
    for (auto const& structure : all) {
        if (structure.type != ArtefactType::data_structure) continue;
        if (!wanted.empty() && wanted.count(structure.urn) == 0) continue;
        uses.push_back({&structure, nullptr});
        for (auto const& constraint : all)
            if (constraint.type == ArtefactType::data_constraint && structure_of(constraint) == structure.urn)
                uses.back().constraint = &constraint;
    }
    return uses;
}

void make_stub(Artefact& artefact, bool complete) {
    Json stub = Json::object();
    for (auto const& [name, member] : artefact.json.items()) {
        bool const identifies = name == "id" || name == "agencyID" || name == "version" || name == "name" ||
                                name == "names" || name == "links";
        bool const describes = name == "description" || name == "descriptions" || name == "annotations";
        if (identifies || (complete && describes)) stub[name] = member;
    }
    stub["isExternalReference"] = true;
    artefact.json = std::move(stub);
}

char const* items_of(ArtefactType type) {
    return type == ArtefactType::code_list        ? "codes"
           : type == ArtefactType::concept_scheme ? "concepts"
           : type == ArtefactType::agency_scheme  ? "agencies"
                                                  : nullptr;
}

bool stubs(Detail detail, bool asked_for) {
    if (detail == Detail::all_stubs || detail == Detail::all_complete_stubs) return true;
    return !asked_for && (detail == Detail::reference_stubs || detail == Detail::reference_complete_stubs);
}

}  // namespace

std::vector<std::string> item_ids(Artefact const& artefact) {
    std::vector<std::string> ids;
    auto const* const items = items_of(artefact.type);
    if (items != nullptr)
        for (auto const& item : artefact.json[items]) ids.push_back(item["id"]);
    return ids;
}

void keep_items(Artefact& artefact, std::set<std::string> const& ids) {
    auto const* const items = items_of(artefact.type);
    if (items == nullptr) return;
    Json kept = Json::array();
    for (auto& item : artefact.json[items])
        if (ids.count(item["id"]) > 0) kept.push_back(std::move(item));
    artefact.json["isPartial"] = true;
    if (kept.empty())
        artefact.json.erase(items);
    else
        artefact.json[items] = std::move(kept);
}

std::vector<Artefact> select(std::vector<Artefact> const& all, StructureQuery const& query) {
    Positions kept;
    std::vector<Artefact> found;
    for (auto const position : matching(all, query)) {
        auto artefact = all[position];
        if (!query.items.empty()) {
            keep_items(artefact, {query.items.begin(), query.items.end()});
            auto const* const items = items_of(artefact.type);
            if (items == nullptr || !artefact.json.contains(items)) continue;
        }
        kept.insert(position);
        found.push_back(std::move(artefact));
    }
    if (found.empty()) return found;
    auto const asked_for = found.size();
    for (auto const position : referred(all, kept, query.references)) found.push_back(all[position]);
    if (query.detail == Detail::reference_partial) {
        std::vector<Artefact> others(found.begin() + static_cast<std::ptrdiff_t>(asked_for), found.end());
        keep_used(others, in_use(all, found));
        std::move(others.begin(), others.end(), found.begin() + static_cast<std::ptrdiff_t>(asked_for));
    }
    bool const complete =
        query.detail == Detail::all_complete_stubs || query.detail == Detail::reference_complete_stubs;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (stubs(query.detail, i < asked_for)) make_stub(found[i], complete);
    return found;
}

}  // namespace cifra::sdmx
