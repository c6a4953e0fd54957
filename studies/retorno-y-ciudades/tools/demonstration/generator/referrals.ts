// Who refers people to whom, answered after everything else and from a stream of its own, so that no other answer changes.
import { readRows } from "../read-rows.ts";
import { many } from "./answers.ts";
import { makeRandom, type Odds, type Random } from "./random.ts";
import { number } from "./world.ts";
import type { Respondent } from "./write-table.ts";

const ROWS = readRows("world/institution-kinds.csv");
const KINDS = ROWS.map((row) => row.kind ?? "");

/** Every town hall is referred to by most, and refers on: nearly everything goes through it. */
const HUB = "municipality";
/** Schools are asked by nobody and send to nobody. */
const ALONE = "education";
const TO_HUB = 0.75;
const USUAL = 0.07;
/** Those that deal with the function refer to each other so often, the town hall as well; the smallest that applies counts. */
const BY_FUNCTION: Readonly<Record<string, number>> = { PSI: 0.01, DOC: 0.6 };
const REMEMBERED = 0.8;

/** Kind, referrals and receptions of the institutions of one city. */
export function addReferrals(respondents: readonly Respondent[], seed: string): void {
  const random = makeRandom(seed);
  for (const { answers } of respondents) {
    const odds = kindOdds(answers.get("level"), answers.get("functions").split(" "));
    answers.set("institution_kind", random.pick(odds));
  }
  const doing = functionsByKind(respondents);
  for (const { answers } of respondents) {
    const own = answers.get("institution_kind");
    const to = KINDS.filter((kind) => kind !== own && random.chance(chanceOf(own, { kind, doing })));
    answers.set("refers_to", many(to));
  }
  for (const { answers } of respondents) answers.set("receives_from", many(receivedBy(answers, respondents, random)));
}

/** By level, and three times as likely where a function of the kind is fulfilled. */
function kindOdds(level: string, functions: readonly string[]): Odds {
  return Object.fromEntries(
    ROWS.map((row) => {
      const fits = (row.functions ?? "").split(" ").some((code) => functions.includes(code));
      return [row.kind ?? "", number(row, level) * (fits ? 3 : 1)];
    }),
  );
}

function functionsByKind(respondents: readonly Respondent[]): ReadonlyMap<string, ReadonlySet<string>> {
  const doing = new Map<string, Set<string>>();
  for (const { answers } of respondents) {
    const own = doing.get(answers.get("institution_kind")) ?? new Set<string>();
    for (const code of answers.get("functions").split(" ")) own.add(code);
    doing.set(answers.get("institution_kind"), own);
  }
  return doing;
}

interface Target {
  readonly kind: string;
  readonly doing: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Kinds of which somebody here deals with the function count as dealing with it. */
function chanceOf(own: string, { kind, doing }: Target): number {
  if (own === ALONE || kind === ALONE) return 0;
  const shared = [...(doing.get(own) ?? [])].filter((code) => doing.get(kind)?.has(code));
  const planted = Math.min(...shared.flatMap((code) => BY_FUNCTION[code] ?? []));
  if (planted < USUAL) return planted;
  if (kind === HUB || own === HUB) return TO_HUB;
  return Number.isFinite(planted) ? planted : USUAL;
}

/** Who was sent people remembers it in most cases. */
function receivedBy(answers: Respondent["answers"], all: readonly Respondent[], random: Random): readonly string[] {
  const own = answers.get("institution_kind");
  const senders = new Set(
    all.filter((one) => one.answers.chose("refers_to", own)).map((one) => one.answers.get("institution_kind")),
  );
  return KINDS.filter((kind) => senders.has(kind) && random.chance(REMEMBERED));
}
