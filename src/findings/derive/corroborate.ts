// What other evidence says to a share: people heard in interviews, and the register of services. It moves the strength by one step
// at most, and the sentence of the finding says so. A weak number stays weak, whoever agrees with it.
import { digestValue } from "#base/digest";
import { formatCount } from "#base/format-number";
import { joinMarks } from "#base/mark";
import type { Language, Texts } from "#base/text";
import type { Claim } from "#cases/claims/claim";
import { type ComparedClaims, compareClaims } from "#cases/claims/compare-claims";
import type { Finding } from "../finding.ts";
import { inEachLanguage, joinSentences } from "../words/each-language.ts";
import type { FindingsGround } from "./findings-input.ts";
import { counted } from "./strength.ts";

/** Kinds of finding that state one share of people. */
const STATES_A_SHARE: readonly Finding["kind"][] = ["need", "coverage"];

/** Two kinds of speakers who agree are more than one opinion. */
const SPEAKERS_FROM = 2;

interface Voice {
  readonly verdict: "agree" | "differ";
  /** Enough of them to move the strength. */
  readonly counts: boolean;
  readonly sentence: Texts;
  /** What becomes evidence of the finding. */
  readonly claims: readonly Claim[];
}

/** Findings on shares, with what interviews and registers add to them; others as they are. */
export function corroborate(findings: readonly Finding[], ground: FindingsGround): readonly Finding[] {
  const claims = ground.qualitative?.claims ?? [];
  const compared = compareClaims(claims, (indicator, place) => ground.estimate(indicator, place, "all"));
  const heard = new Map(compared.map((one) => [`estimate:${one.indicator}:${one.place}:all`, one]));
  return findings.map((finding) => {
    if (!STATES_A_SHARE.includes(finding.kind)) return finding;
    const share = finding.evidence[0]?.id ?? "";
    const voices = [voiceOfClaims(heard.get(share)), voiceOfRegister(finding, ground)].filter(
      (one) => one !== undefined,
    );
    return voices.reduce(withVoice, finding);
  });
}

function withVoice(finding: Finding, { verdict, counts, sentence, claims }: Voice): Finding {
  return {
    ...finding,
    strength: counts ? moved(finding.strength, verdict) : finding.strength,
    strengthReason: joinSentences(finding.strengthReason, sentence),
    evidence: [...finding.evidence, ...claims.map((claim) => ({ id: claim.id, digest: digestValue(claim) }))],
    mark: joinMarks([finding.mark, ...claims.map(({ mark }) => mark)]),
  };
}

function moved(strength: Finding["strength"], verdict: Voice["verdict"]): Finding["strength"] {
  if (strength === "weak") return "weak";
  return verdict === "agree" ? "strong" : "fair";
}

/** Nothing where speakers differ among themselves or the interval holds one half. */
function voiceOfClaims(compared: ComparedClaims | undefined): Voice | undefined {
  if (compared === undefined || compared.verdict === "open") return undefined;
  const { verdict, claims, most, few } = compared;
  const speakers = new Set(claims.map(({ speaker }) => speaker)).size;
  const sentence = saidBy(verdict, Math.max(most, few), claims.length);
  return { verdict, counts: speakers >= SPEAKERS_FROM, sentence, claims };
}

/** A gap of coverage where the register knows of no service of the kind: two sources of different nature say the same. */
function voiceOfRegister({ kind, subject, place }: Finding, ground: FindingsGround): Voice | undefined {
  const services = kind === "coverage" ? ground.tally("services-reaching", subject, place) : undefined;
  if (services === undefined || services.value > 0) return undefined;
  return { verdict: "agree", counts: true, sentence: NO_SERVICE, claims: [] };
}

const NO_SERVICE: Texts = {
  es: "El inventario tampoco registra un servicio de este tipo en funcionamiento.",
  en: "The inventory, too, lists no service of this kind at work.",
  fr: "L’inventaire ne compte pas non plus de service de ce type en activité.",
};

const AGREE: Texts = {
  es: "Las entrevistas lo confirman",
  en: "Interviews agree",
  fr: "Les entretiens vont dans le même sens",
};

const DIFFER: Texts = {
  es: "Las entrevistas dicen lo contrario",
  en: "Interviews say otherwise",
  fr: "Les entretiens disent le contraire",
};

function saidBy(verdict: Voice["verdict"], saying: number, all: number): Texts {
  const words = verdict === "agree" ? AGREE : DIFFER;
  return inEachLanguage((language) => `${words[language]} (${statements(saying, all, language)}).`);
}

/** "2 statements", "2 of 3 statements". */
function statements(saying: number, all: number, language: Language): string {
  const [one, many] = STATEMENT[language];
  if (saying === all) return counted(all, language, one, many);
  const part = formatCount(saying, language);
  return language === "fr"
    ? `${part}\u00a0propos sur ${all}`
    : `${part} ${OF[language]} ${counted(all, language, one, many)}`;
}

const STATEMENT = {
  es: ["declaración", "declaraciones"],
  en: ["statement", "statements"],
  fr: ["propos", "propos"],
} as const;

const OF = { es: "de", en: "of" };
