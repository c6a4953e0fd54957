// What a brief asks of its reader: the first few as short cards, the rest as lines, then whom to call.
import { joinMarks } from "#base/mark";
import type { Recommendation } from "#findings/recommendation";
import type { Block, Inline, RecommendationCard } from "../../document/document.ts";
import { findEstimate, isShown, placeName, type ReportContext, textIn } from "../report-context.ts";
import { sayFull } from "../say/say-number.ts";
import { TERM_WORDS, wordFor } from "../say/words.ts";
import type { Attributes } from "../template/scope.ts";
import { acceptedHere } from "./accepted-here.ts";
import { withStop } from "./findings-part.ts";
import { addressees, isElsewhere, judgedBy, LABELS } from "./recommendation-part.ts";

/** `form=lines` gives those after the first `top`, one line each. */
export function asks(context: ReportContext, attributes: Attributes): readonly Block[] {
  const top = Number(attributes.top ?? "3");
  const all = acceptedHere(context).map(({ reviewed }, index) => ({ ...reviewed, number: String(index + 1) }));
  if (attributes.form !== "lines") return all.slice(0, top).map((ask) => cardOf(context, ask));
  const items = all.slice(top).map(({ recommendation, number }) => lineOf(context, recommendation, number));
  return items.length === 0 ? [] : [{ type: "list", ordered: false, items }];
}

type Ask = ReturnType<typeof acceptedHere>[number]["reviewed"] & { readonly number: string };

function cardOf(context: ReportContext, { recommendation, actions, number }: Ask): RecommendationCard {
  const text = (words: string): readonly Inline[] => (words === "" ? [] : [{ type: "text", text: words }]);
  const { language } = context;
  const here = cityEstimate(context, recommendation);
  const facts = [
    { label: LABELS.first[language], children: text(textIn(context, recommendation.firstStep)) },
    { label: LABELS.term[language], children: text(wordFor(TERM_WORDS, recommendation.term)[language]) },
    { label: LABELS.judged[language], children: judgedBy(context, recommendation) },
    ...(here === undefined ? [] : [{ label: HERE[language].replace("%", here.place), children: [here.number] }]),
    { label: LABELS.who[language], children: text(addressees(context, recommendation)) },
    { label: LABELS.key[language], children: text(recommendation.id) },
  ];
  return {
    type: "recommendation",
    id: recommendation.id,
    number,
    action: textIn(context, recommendation.action),
    mark: joinMarks([recommendation.mark, ...actions.map(({ mark }) => mark)]),
    facts: facts.filter(({ children }) => children.length > 0),
  };
}

const HERE = { es: "Hoy en %", en: "Now in %", fr: "Aujourd’hui à %" };

/** The measure by which a recommendation is judged, in the city of the brief. */
function cityEstimate(context: ReportContext, { indicator }: Recommendation) {
  const { city } = context;
  const [, id = "", , sex] = indicator.id.split(":");
  if (city === undefined || !indicator.id.startsWith("estimate:")) return undefined;
  if (sex !== "all" && sex !== "female" && sex !== "male") return undefined;
  const estimate = findEstimate(context, { indicator: id, place: city.id, sex });
  if (!isShown(estimate)) return undefined;
  const number: Inline = { type: "number", text: sayFull(estimate, context.language), evidence: estimate.id };
  return { place: placeName(context, city.id), number };
}

function lineOf(context: ReportContext, recommendation: Recommendation, number: string): readonly Inline[] {
  const term = wordFor(TERM_WORDS, recommendation.term)[context.language].toLowerCase();
  return [
    { type: "strong", children: [{ type: "text", text: `${number}. ` }] },
    { type: "text", text: `${textIn(context, recommendation.action)} ` },
    { type: "emphasis", children: [{ type: "text", text: `(${term}; ${recommendation.id})` }] },
  ];
}

/** Who is addressed, with a website where one is known: those of the city first. */
export function contacts(context: ReportContext, attributes: Attributes): readonly Block[] {
  const ids = new Set(acceptedHere(context).flatMap(({ reviewed }) => reviewed.recommendation.addressees));
  const { city, input } = context;
  const known = input.stakeholders.filter(
    (one) => (ids.has(one.id) && !isElsewhere(context, one)) || isOfCity(context, one),
  );
  const sorted = known.toSorted((a, b) => Number(b.city === city?.id) - Number(a.city === city?.id));
  const chosen = sorted.slice(0, Number(attributes.top ?? "6"));
  if (chosen.length === 0) return [];
  const items = chosen.map(({ name, website }): readonly Inline[] =>
    website === ""
      ? [{ type: "text", text: name }]
      : [{ type: "link", address: website, children: [{ type: "text", text: name }] }],
  );
  return [{ type: "list", ordered: false, items }];
}

function isOfCity({ city, audience }: ReportContext, stakeholder: { readonly city: string; readonly kind: string }) {
  return city !== undefined && stakeholder.city === city.id && stakeholder.kind.replace(" ", "-") === audience;
}

/** What has been tried elsewhere: the practices of the recommendations, with what their source says of the effect. */
export function tried(context: ReportContext, attributes: Attributes): readonly Block[] {
  const ids = new Set(acceptedHere(context).flatMap(({ reviewed }) => reviewed.recommendation.practices));
  const stated = [...ids].flatMap((id) =>
    context.input.practices.filter((practice) => practice.id === id && textIn(context, practice.evidence) !== ""),
  );
  const items = stated.slice(0, Number(attributes.top ?? "3")).map((practice): readonly Inline[] => {
    const [address = ""] = practice.sourceAddress.split(" ; ");
    const name: Inline = { type: "text", text: textIn(context, practice.names) };
    return [
      { type: "strong", children: address === "" ? [name] : [{ type: "link", address, children: [name] }] },
      {
        type: "text",
        text: `${context.language === "fr" ? " : " : ": "}${withStop(textIn(context, practice.evidence))}`,
      },
    ];
  });
  return items.length === 0 ? [] : [{ type: "list", ordered: false, items }];
}
