// Which topics have reference cases, and who answers the cases of each.

import { verifySpatialCases } from "#analysis/access/verify-spatial-cases";
import { verifyCompositeCases } from "#analysis/composite/verify-composite-cases";
import { verifyRdsCases } from "#analysis/rds/verify-rds-cases";
import { verifyRiskCases } from "#analysis/risk/verify-risk-cases";
import { verifySmallAreaCases } from "#analysis/small-areas/verify-small-area-cases";
import { verifySurveyCases } from "#analysis/survey/verify/verify-survey-cases";
import { openCaseEngine } from "./case-engine.ts";

/** Text of a data file that the case names. */
export type ReadTable = (path: string) => string;

/** A case of a known topic, as its file has it; what it must hold, its verifier checks or refuses. */
export interface GivenCase {
  readonly id: string;
  readonly [part: string]: unknown;
}

export type AnswerCase = (one: GivenCase, readTable: ReadTable) => unknown | Promise<unknown>;

export interface OpenTopic {
  readonly answer: AnswerCase;
  readonly close: () => Promise<void>;
}

interface Answers {
  readonly cases: readonly { readonly result: unknown }[];
}

/** The verifiers take any case of their vocabulary, so the cast says no more than that a case came from a file. */
function answering(verify: (cases: never[], readTable: ReadTable) => Answers): () => Promise<OpenTopic> {
  const answer: AnswerCase = (one, readTable) => verify([one as never], readTable).cases[0]?.result;
  return async () => ({ answer, close: async () => {} });
}

async function openSurvey(): Promise<OpenTopic> {
  const engine = await openCaseEngine();
  const answer: AnswerCase = async (one, read) => {
    const { cases } = await verifySurveyCases([one as never], { read, engine });
    const [answered] = cases;
    if (answered?.problem !== undefined) throw answered.problem;
    return answered?.result;
  };
  return { answer, close: engine.close };
}

export const TOPICS: ReadonlyMap<string, () => Promise<OpenTopic>> = new Map([
  ["survey", openSurvey],
  ["rds", answering(verifyRdsCases as never)],
  ["sae", answering(verifySmallAreaCases as never)],
  ["indices", answering(verifyCompositeCases as never)],
  ["disclosure", answering(verifyRiskCases as never)],
  ["spatial", answering(verifySpatialCases as never)],
]);
