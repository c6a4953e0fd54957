// A letter on paper: whom it is for, what it says, and the way to the page of its reader. Body as messages write it.
import type { Language } from "#base/text";

export interface Letter {
  readonly language: Language;
  /** Who writes. */
  readonly sender: string;
  readonly date: string;
  /** Lines of the address, from the person or institution down to the country. */
  readonly address: readonly string[];
  readonly subject: string;
  /** Paragraphs and lists, with `**strong**`; the link stands on a line of its own. */
  readonly body: string;
  readonly link: string;
  /** The link as a code that telephones read, as SVG. */
  readonly code: string;
  /** Empty, or that it is a demonstration. */
  readonly mark: string;
}

export const PAPERS = ["us-letter", "a4"] as const;

export type Paper = (typeof PAPERS)[number];
