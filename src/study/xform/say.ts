// Makers of Issues on XLSForms: rule, place, message and cure in three languages.
import type { Issue, Place } from "#base/issue";
import type { Texts } from "#base/text";
import { didYouMean } from "#base/wrong-cell";

type Said = readonly [es: string, en: string, fr: string];

export function sayError(rule: string, place: Place, words: { readonly message: Said; readonly cure: Said }): Issue {
  return say("error", rule, { place, message: words.message, cure: texts(words.cure) });
}

export function sayWarning(rule: string, place: Place, words: { readonly message: Said; readonly cure: Said }): Issue {
  return say("warning", rule, { place, message: words.message, cure: texts(words.cure) });
}

/** With the nearest permitted word as cure where there is one. */
export function sayMistyped(issue: Issue, meant: string | undefined): Issue {
  return meant === undefined ? issue : { ...issue, cure: didYouMean(meant) };
}

interface Words {
  readonly place: Place;
  readonly message: Said;
  readonly cure: Texts;
}

function say(severity: Issue["severity"], rule: string, { place, message, cure }: Words): Issue {
  return { rule, severity, place, message: texts(message), cure };
}

function texts([es, en, fr]: Said): Texts {
  return { es, en, fr };
}

/** A reference as people write it: the sign $ and a name in braces. */
export function reference(name: string): string {
  return `\${${name}}`;
}
