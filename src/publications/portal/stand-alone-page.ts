// The frame of a page that needs nothing else: its style and script are in it.
import type { Language } from "#base/text";
import { escapeHtml } from "./escape-html.ts";
import { EVIDENCE_MAP_STYLE } from "./evidence-map-assets.ts";

export interface StandAlonePage {
  readonly language: Language;
  /** Of the page, and of the study that it is of. */
  readonly titles: readonly [page: string, study: string];
  readonly lead: string;
  /** Beyond what all of them have. */
  readonly style?: string;
  /** HTML, above the title and below its lead. */
  readonly top: string;
  readonly body: string;
  readonly script: string;
}

export function standAlonePage({ language, titles, lead, style = "", top, body, script }: StandAlonePage): string {
  const [title] = titles;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(titles.join(" · "))}</title><meta name="description" content="${escapeHtml(lead)}"><link rel="icon" href="data:,"><style>${EVIDENCE_MAP_STYLE}${style}</style></head><body>
${top}<main><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(lead)}</p>
${body}</main><script>${script}</script></body></html>
`;
}

export type Option = readonly [value: string, name: string];

/** A choice with its label; the first option is whatever there is. */
export function choiceOf(id: string, label: string, [every, ...options]: readonly [string, ...Option[]]): string {
  const written = [["", every] as Option, ...options].map(
    ([value, name]) => `<option value="${escapeHtml(value)}">${escapeHtml(name)}</option>`,
  );
  return `<label>${escapeHtml(label)} <select id="${id}">${written.join("")}</select></label>`;
}
