// node reduce.mjs PROGRAMME: writes PROGRAMME/map.json from world-atlas. scripts/reduce_map runs it.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import iso from 'iso-3166-1';
import { parse } from 'smol-toml';
import { feature } from 'topojson-client';
import { presimplify } from 'topojson-simplify';

const SHA256 = '04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394';
const UNITS_PER_DEGREE = 100;
// Corners that span less than this many square degrees are dropped, and islands that are smaller: the first where a
// member is drawn, the second where only its neighbours are.
const LEAST_CORNER = { member: 0.0008, neighbour: 0.02 };
const LEAST_ISLAND = { member: 0.004, neighbour: 0.06 };

const require = createRequire(import.meta.url);

function readAtlas() {
  const bytes = readFileSync(require.resolve('world-atlas/countries-50m.json'));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== SHA256) throw new Error(`countries-50m.json is not the pinned one: SHA-256 ${found}, not ${SHA256}`);
  return JSON.parse(bytes);
}

const readToml = (folder, name) => parse(readFileSync(join(folder, name), 'utf8'));

/// Alpha-3 of a country; territories without a number of their own keep their name.
function codeOf(geometry) {
  const known = geometry.id === undefined ? undefined : iso.whereNumeric(geometry.id);
  return known === undefined ? geometry.properties.name : known.alpha3;
}

function ringsOf(geometry) {
  if (geometry.type === 'Polygon') return geometry.arcs;
  return geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : [];
}

function boxOf(points) {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  return { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) };
}

// A ring on both sides of the antimeridian seems to reach around the world: it is far from any frame of ours.
const meet = (a, b) => a.east - a.west < 180 && a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;

function areaOf(points) {
  let twice = 0;
  points.forEach(([x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice / 2);
}

/// Points of a ring of arcs.
function pointsOf(topology, ring) {
  const object = { type: 'Polygon', arcs: [ring] };
  return feature(topology, object).geometry.coordinates[0];
}

/// The areas in the order of their codes, each with the rings that are worth drawing.
function areasOf(topology, members, frame) {
  const areas = [];
  for (const geometry of topology.objects.countries.geometries) {
    const code = codeOf(geometry);
    const member = members.has(code);
    const least = member ? LEAST_ISLAND.member : LEAST_ISLAND.neighbour;
    const rings = ringsOf(geometry)
      .map((arcs) => ({ arcs, points: pointsOf(topology, arcs) }))
      .map(({ arcs, points }) => ({ arcs, box: boxOf(points), size: areaOf(points) }))
      .filter(({ box }) => meet(box, frame))
      .sort((a, b) => b.size - a.size);
    const kept = rings.filter(({ size }, i) => size >= least || (member && i === 0));
    if (kept.length > 0) areas.push({ code, member, rings: kept.map(({ arcs }) => arcs) });
  }
  return areas.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/// The points of an arc that matter, as whole units. A closed arc keeps a triangle at least.
function reduced(arc, least) {
  let weight = least;
  const closed = arc[0][0] === arc.at(-1)[0] && arc[0][1] === arc.at(-1)[1];
  if (closed) {
    const weights = arc.slice(1, -1).map((point) => point[2]).sort((a, b) => b - a);
    weight = Math.min(least, weights[2] ?? 0);
  }
  const points = [];
  for (const [x, y, z] of arc) {
    if (z < weight) continue;
    const point = [Math.round(x * UNITS_PER_DEGREE), Math.round(y * UNITS_PER_DEGREE)];
    const last = points.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
  }
  return points;
}

/// First point, then steps.
function inSteps(points) {
  const steps = [...points[0]];
  for (let i = 1; i < points.length; ++i) steps.push(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]);
  return steps;
}

/// The arcs that the areas use, numbered anew in the order of their use.
function renumber(topology, areas) {
  const fine = new Set();
  const arcOf = (index) => (index < 0 ? ~index : index);
  for (const area of areas) if (area.member) for (const ring of area.rings) for (const i of ring) fine.add(arcOf(i));
  const numbers = new Map();
  const arcs = [];
  const number = (index) => {
    const arc = arcOf(index);
    if (!numbers.has(arc)) {
      const least = fine.has(arc) ? LEAST_CORNER.member : LEAST_CORNER.neighbour;
      numbers.set(arc, arcs.length);
      arcs.push(inSteps(reduced(topology.arcs[arc], least)));
    }
    return index < 0 ? ~numbers.get(arc) : numbers.get(arc);
  };
  return { areas: areas.map((area) => ({ ...area, rings: area.rings.map((ring) => ring.map(number)) })), arcs };
}

/// One line an area and an arc, so that a change can be read.
function written({ areas, arcs }) {
  const source = {
    name: 'Natural Earth, 1:50 million',
    package: 'world-atlas',
    version: require('world-atlas/package.json').version,
    file: 'countries-50m.json',
    licence: 'public domain (Natural Earth); ISC (world-atlas)',
    sha256: SHA256,
  };
  const lines = (list) => list.map((each) => JSON.stringify(each)).join(',\n');
  return `{"source":${JSON.stringify(source)},\n"units_per_degree":${UNITS_PER_DEGREE},\n"areas":[\n${lines(areas)}\n],\n"arcs":[\n${lines(arcs)}\n]}\n`;
}

const [folder] = process.argv.slice(2);
const members = new Set(readToml(folder, 'members.toml').member.map((member) => member.code));
const { frame } = readToml(folder, 'map.toml');
const topology = presimplify(readAtlas());
const text = written(renumber(topology, areasOf(topology, members, frame)));
writeFileSync(join(folder, 'map.json'), text);
console.log(`${join(folder, 'map.json')}: ${text.length} bytes`);
