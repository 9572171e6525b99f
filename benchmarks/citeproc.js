// Sets works in styles of the CSL project and says which variables each text shows; called by round_trip.py.
//
// node citeproc.js ORDERS: reads a JSON file {engine, locales, orders: [{style, locale, note, items}]} and prints a line
// of JSON for each order: {note, texts: [{id, text, shown, first}]}. A note order cites every work twice.
"use strict";
const fs = require("fs");
const path = require("path");

const given = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const CSL = require(given.engine);
const locales = new Map();

function locale(name) {
  const language = name.slice(0, 2);
  for (const one of [name, `${language}-${language.toUpperCase()}`, "en-US"]) {
    const file = path.join(given.locales, `locales-${one}.xml`);
    if (!locales.has(one) && fs.existsSync(file)) locales.set(one, fs.readFileSync(file, "utf8"));
    if (locales.has(one)) return locales.get(one);
  }
  throw new Error(`no locale for ${name}`);
}

function cited(engine, items, shown) {
  const before = [];
  return [...items, ...items].map((item, place) => {
    shown.clear();
    const citation = {
      citationID: `c${place}`,
      citationItems: [{ id: item.id, locator: String(10 + place), label: "page" }],
      properties: { noteIndex: place + 1 },
    };
    const set = engine.processCitationCluster(citation, before.map((id, index) => [id, index + 1]), []);
    before.push(citation.citationID);
    const own = set[1].find((each) => each[2] === citation.citationID);
    return { id: item.id, text: own[1], shown: [...(shown.get(item.id) || [])], first: place < items.length };
  });
}

function listed(engine, items, shown) {
  engine.updateItems(items.map((item) => item.id));
  const set = engine.makeBibliography();
  if (!set) return [];
  return set[0].entry_ids.map(([id], place) => (
    { id, text: set[1][place], shown: [...(shown.get(id) || [])], first: true }
  ));
}

let failed = 0;
for (const order of given.orders) {
  const works = new Map(order.items.map((item) => [item.id, item]));
  const shown = new Map();
  const system = {
    retrieveLocale: locale,
    retrieveItem: (id) => works.get(id),
    variableWrapper: (parameters, before, text, behind) => {
      const id = parameters.itemData.id;
      if (!shown.has(id)) shown.set(id, new Set());
      (parameters.variableNames || []).forEach((name) => shown.get(id).add(name));
      return before + text + behind;
    },
  };
  try {
    const engine = new CSL.Engine(system, fs.readFileSync(order.style, "utf8"), order.locale, true);
    const texts = (order.note ? cited : listed)(engine, order.items, shown);
    process.stdout.write(`${JSON.stringify({ note: order.note, style: path.basename(order.style), texts })}\n`);
  } catch (error) {
    failed += 1;
  }
}
process.stderr.write(`${failed} of ${given.orders.length} styles could not be set\n`);
