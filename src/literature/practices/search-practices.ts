// "What has worked for women, economic, in a city like this": practices that fit, the best grounded first, each with its reasons.
import { groupsIn, type Intervention, type TargetGroup } from "../map/evidence-map.ts";
import type { Practice } from "../practice.ts";
import { searchLiterature } from "../search/search-literature.ts";
import { type CityFacts, judgeTransfer, type Transferability } from "./judge-transfer.ts";
import { chainOf, type PracticeChain } from "./practice-chain.ts";
import type { PracticeDetail } from "./practice-detail.ts";
import { type JudgedStrength, strengthOf } from "./practice-strength.ts";

export interface PracticeQuestion {
  readonly group?: TargetGroup;
  readonly dimension?: string;
  /** Words in any of four languages. */
  readonly words?: string;
  readonly facts?: CityFacts;
  readonly most?: number;
}

export interface PracticeGround {
  readonly practices: readonly Practice[];
  readonly details: readonly PracticeDetail[];
  readonly interventions: readonly Intervention[];
}

export interface FoundPractice extends JudgedStrength {
  readonly practice: Practice;
  readonly detail?: PracticeDetail;
  /** Groups named by the practice; `all` where it names none. */
  readonly groups: readonly TargetGroup[];
  /** Served of those who returned, share of one. */
  readonly coverage?: number;
  readonly transfer?: Transferability;
  readonly chain: PracticeChain;
}

/** Practices made for everybody fit a group as well, after those that are made for it. */
export function searchPractices(ground: PracticeGround, question: PracticeQuestion): readonly FoundPractice[] {
  const { group, dimension, most = 10 } = question;
  const details = new Map(ground.details.map((detail) => [detail.practice, detail]));
  const byWords = question.words === undefined ? undefined : rankByWords(ground.practices, question.words);
  const found = ground.practices
    .filter(({ id }) => byWords === undefined || byWords.has(id))
    .filter(({ dimensions }) => dimension === undefined || dimensions.includes(dimension) || dimensions.includes("all"))
    .map((practice) => judge(practice, { detail: details.get(practice.id), ground, facts: question.facts }))
    .filter(({ groups }) => group === undefined || groups.includes(group) || groups.includes("all"));
  const own = (one: FoundPractice) => Number(group !== undefined && one.groups.includes(group));
  const words = ({ practice }: FoundPractice) => byWords?.get(practice.id) ?? 0;
  return found
    .toSorted(
      (a, b) =>
        own(b) - own(a) ||
        b.strength - a.strength ||
        shareMet(b) - shareMet(a) ||
        words(b) - words(a) ||
        (a.practice.id < b.practice.id ? -1 : 1),
    )
    .slice(0, most);
}

interface Judging {
  readonly detail: PracticeDetail | undefined;
  readonly ground: PracticeGround;
  readonly facts: CityFacts | undefined;
}

function judge(practice: Practice, { detail, ground, facts }: Judging): FoundPractice {
  const groups = groupsIn(`${practice.names.en} ${practice.targetGroup.en}`);
  const { served, returned } = detail ?? {};
  return {
    ...{ practice, groups, ...strengthOf(practice, detail), chain: chainOf(practice, detail) },
    ...(detail === undefined ? {} : { detail }),
    ...(served === undefined || returned === undefined ? {} : { coverage: served / returned }),
    ...(facts === undefined
      ? {}
      : { transfer: judgeTransfer({ practice, detail, interventions: ground.interventions, groups }, facts) }),
  };
}

function shareMet({ transfer }: FoundPractice): number {
  return transfer === undefined ? 0 : transfer.met / transfer.stated;
}

function rankByWords(practices: readonly Practice[], words: string): ReadonlyMap<string, number> {
  const texts = practices.map(({ id, names, whatItDoes, evidence, targetGroup, actor }) => ({
    ...{ id, reference: id, part: "reference" as const, title: Object.values(names).join(" ") },
    text: [whatItDoes, evidence, targetGroup]
      .flatMap((one) => Object.values(one))
      .concat(actor)
      .join(" "),
  }));
  return new Map(searchLiterature(texts, words, practices.length).map(({ reference, score }) => [reference, score]));
}
