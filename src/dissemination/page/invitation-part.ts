// The part of a personal page on the workshop: what, when, where, and whether the institution comes.
import type { Language } from "#base/text";
import { escapeXml } from "#publications/figure/draw-svg";
import { toHtml } from "../message/compose-message.ts";
import { PAGE_WORDS } from "./page-words.ts";

export interface ShownInvitation {
  readonly words: string;
  /** Whether somebody may still answer. */
  readonly isOpen: boolean;
  readonly reply?: string;
  readonly people: number;
}

export function invitationPart(
  invitation: ShownInvitation | undefined,
  { language, path }: { readonly language: Language; readonly path: string },
): string {
  if (invitation === undefined) return "";
  const words = PAGE_WORDS[language];
  const { words: event, isOpen, reply, people } = invitation;
  const choices = Object.entries(words.replies).map(
    ([kind, name]) =>
      `<label class="choice"><input type="radio" name="reply" value="${kind}" required${kind === reply ? " checked" : ""}>${escapeXml(name)}</label>`,
  );
  const form = [
    `<form method="post" action="${escapeXml(path)}/attendance?lang=${language}"><fieldset><legend>${escapeXml(words.attendance)}</legend>${choices.join("")}`,
    `<label for="people">${escapeXml(words.people)}</label><input id="people" name="people" type="number" min="0" max="999" inputmode="numeric"${people > 0 ? ` value="${people}"` : ""}>`,
    `</fieldset><button>${escapeXml(words.sendAttendance)}</button></form>`,
  ].join("");
  const state = isOpen ? form : `<p class="note bad"><strong>${escapeXml(words.noEvent)}</strong></p>`;
  return `<article><h2>${escapeXml(words.invitation)}</h2>${toHtml(event)}${state}</article>`;
}
