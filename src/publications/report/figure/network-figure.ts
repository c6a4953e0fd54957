// Who refers people to whom, by kind of institution: arrows that exist in more than half of the cities.
import type { NetworkKind } from "#analysis/network/network-number";
import type { Texts } from "#base/text";
import type { Figure } from "../../document/document.ts";
import type { NodeLink } from "../../figure/figure-spec.ts";
import { markOfTable, type ReportContext } from "../report-context.ts";
import { countOf, institutionName, isMostly, networkAt } from "../say/say-network.ts";
import { networkKindsTable } from "../table/network-kinds.ts";
import { partId, say, surveySource, surveySubtitle } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

/** Countries and the region, where at least three kinds may be shown. */
export function networkFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const table = context.input.analysis.coordinationNetwork?.table;
  const { kinds, links } = networkAt(context, context.place);
  const beside = networkKindsTable(context, {});
  if (table === undefined || kinds.length < 3 || beside === undefined) return undefined;
  const place = (code: string) => kinds.findIndex(({ kind }) => kind === code);
  const drawn = links
    .filter(({ linked, cities, from, to }) => isMostly(linked, cities) && place(from) >= 0 && place(to) >= 0)
    .map((link) => ({ ...link, from: place(link.from), to: place(link.to), share: link.linked / link.cities }));
  const spec: NodeLink = {
    kind: "node-link",
    nodes: kinds.map((kind) => ({ name: institutionName(context, kind.kind), role: roleOf(kind) })),
    links: drawn.map(({ from, to, share }) => ({ from, to, share })),
    roleLabels: { single: say(context, SINGLE), alone: say(context, ALONE), other: say(context, OTHER) },
    fromTitle: say(context, FROM),
    toTitle: say(context, TO),
    shareTitle: say(context, SHARE),
  };
  return {
    type: "figure",
    id: partId("figure", "network", attributes),
    title: beside.title,
    subtitle: surveySubtitle(context, table),
    spec,
    alternative: `${spec.links.map((link) => sayLink(context, spec, link)).join("; ") || say(context, NONE)}.`,
    notes: [say(context, NOTE)],
    source: surveySource(context, table),
    mark: markOfTable(context, table),
    evidence: [...kinds, ...drawn].map(({ id }) => id),
  };

  function sayLink(_: ReportContext, { nodes }: NodeLink, link: NodeLink["links"][number]): string {
    const counted = drawn.find(({ from, to }) => from === link.from && to === link.to);
    const count = countOf(counted?.linked ?? 0, counted?.cities ?? 0, context.language);
    return `${nodes[link.from]?.name} → ${nodes[link.to]?.name} (${count})`;
  }
}

function roleOf({ single, alone, cities }: NetworkKind): NodeLink["nodes"][number]["role"] {
  if (isMostly(single, cities)) return "single";
  return isMostly(alone, cities) ? "alone" : "other";
}

const SINGLE: Texts = {
  es: "Punto único en la mayoría de las ciudades",
  en: "Single point in most cities",
  fr: "Point unique dans la plupart des villes",
};
const ALONE: Texts = {
  es: "Aislada en la mayoría de las ciudades",
  en: "Alone in most cities",
  fr: "Isolée dans la plupart des villes",
};
const OTHER: Texts = { es: "Otras clases", en: "Other kinds", fr: "Autres types" };
const FROM: Texts = { es: "Deriva", en: "Refers", fr: "Oriente" };
const TO: Texts = { es: "A", en: "To", fr: "Vers" };
const SHARE: Texts = { es: "Proporción de ciudades", en: "Share of cities", fr: "Part des villes" };
const NONE: Texts = {
  es: "Ninguna derivación existe en la mayoría de las ciudades",
  en: "No referral exists in most cities",
  fr: "Aucune orientation n’existe dans la plupart des villes",
};
const NOTE: Texts = {
  es: "Flecha: derivación que existe en más de la mitad de las ciudades donde se consultó a ambas clases; más gruesa, en más de ellas. Solo clases de instituciones, nunca sus nombres.",
  en: "Arrow: a referral that exists in more than half of the cities in which both kinds were asked; thicker, in more of them. Kinds of institutions only, never their names.",
  fr: "Flèche : orientation existant dans plus de la moitié des villes où les deux types ont été interrogés ; plus épaisse, dans un plus grand nombre. Seulement des types d’institutions, jamais leurs noms.",
};
