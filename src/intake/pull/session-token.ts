// The answer of ODK Central to `POST /v1/sessions` → the token. Source: docs/api.yaml of getodk/central-backend.
import { isObject, textAt } from "./json.ts";
import { answerIsNotUnderstood } from "./problems.ts";

/** Throws `intake/server-answer-is-not-understood`. */
export function sessionToken(text: string, address: string): string {
  const value = parse(text);
  const token = isObject(value) ? textAt(value, "token") : "";
  if (token === "") throw answerIsNotUnderstood(address, "token?");
  return token;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
