// A Problem stops an action. Faces turn it into an exit code, a status or a message; nothing else is thrown.
import type { Texts } from "./text.ts";

export interface ProblemDetails {
  readonly message: Texts;
  readonly cure: Texts;
  readonly cause?: unknown;
}

export class Problem extends Error {
  /** `room/what-is-wrong`, for example `store/folder-is-in-use`. */
  readonly code: string;
  readonly texts: Texts;
  readonly cure: Texts;

  constructor(code: string, details: ProblemDetails) {
    super(details.message.en, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "Problem";
    this.code = code;
    this.texts = details.message;
    this.cure = details.cure;
  }
}
