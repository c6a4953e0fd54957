// Names, telephones and places leave the submission and are sealed for the locked cupboard.
import { identityToken } from "#intake/consent/identity-token";
import { splitIdentities } from "#intake/consent/split-identities";
import type { FormShape } from "#intake/submission/form-shape";
import type { AnswerGroup } from "#intake/submission/submission";
import { type PersonalKind, personalKindOf } from "#intake/versions/personal";
import type { SealedIdentity } from "#store/acts/care-acts";
import type { Store } from "#store/open-store";

export interface PersonalAnswers {
  readonly study: string;
  readonly rootId: string;
  readonly shape: FormShape;
  readonly answers: AnswerGroup;
}

/** Throws `store/disk-is-full`. */
export async function sealIdentities(
  { cupboard }: Pick<Store, "cupboard">,
  { study, rootId, shape, answers }: PersonalAnswers,
): Promise<readonly SealedIdentity[]> {
  const found = splitIdentities(answers, kindsOf(shape));
  if (found.length === 0) return [];
  const seal = await cupboard.sealerOf({ study, rootId });
  return found.map(({ question, kind, text }) => ({
    question,
    kind,
    sealed: seal(question, text),
    token: identityToken(kind, text, cupboard.hash),
  }));
}

function kindsOf({ personal, personalKinds = {} }: FormShape): ReadonlyMap<string, PersonalKind> {
  return new Map(personal.map((path) => [path, personalKindOf(personalKinds[path] ?? "")]));
}
