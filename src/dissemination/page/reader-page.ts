// The page where anybody comments on a finding, with a source, or corrects a service; and what the team answered. What strangers
// wrote is shown to nobody but its writer: an answer of the team is what is published.
import type { Language } from "#base/text";
import { escapeXml } from "#publications/figure/draw-svg";
import { formatDate } from "#publications/words/format-date";
import { framePage } from "./page-frame.ts";
import { READER_WORDS } from "./reader-words.ts";
import { colonOf } from "./signs.ts";

export interface GivenComment {
  readonly id: string;
  readonly at: string;
  readonly words: string;
  readonly answer?: { readonly decision: "taken" | "noted" | "refused"; readonly words: string };
}

export interface ReaderPage {
  readonly language: Language;
  readonly study: string;
  readonly isDemonstration: boolean;
  /** What is commented on, in words. */
  readonly about: string;
  readonly isService: boolean;
  readonly comments: readonly GivenComment[];
  /** Id of the comment that its writer looks at; empty for everybody else. */
  readonly own: string;
  readonly saved: boolean;
  readonly failure: string;
  /** Path of the page, without language. */
  readonly path: string;
}

export function renderReaderPage(page: ReaderPage): string {
  const { language, study, isDemonstration, isService, about, path, own } = page;
  const words = READER_WORDS[language];
  const given = own === "" ? "" : `&given=${encodeURIComponent(own)}`;
  const body = [
    noticeOf(page),
    `<p><strong>${escapeXml(words.about)}${colonOf(language)}</strong> ${escapeXml(about)}</p>`,
    ownPart(page),
    `<p>${escapeXml(words.intro)}</p>`,
    formPart(page),
    answersPart(page),
    `<p class="note">${escapeXml(words.privacy)}</p>`,
  ].join("");
  return framePage({
    language,
    title: isService ? words.correct : words.comment,
    over: study,
    isDemonstration,
    body,
    inLanguage: (each) => `${path}?lang=${each}${given}`,
  });
}

function noticeOf({ language, saved, failure }: ReaderPage): string {
  const words = READER_WORDS[language];
  if (failure !== "")
    return `<p class="note bad" role="alert"><strong>${escapeXml(words.failed)}${colonOf(language)}</strong> ${escapeXml(failure)}</p>`;
  return saved ? `<p class="note ok" role="status">${escapeXml(words.saved)}</p>` : "";
}

function ownPart({ language, comments, own }: ReaderPage): string {
  const words = READER_WORDS[language];
  const mine = comments.find(({ id }) => id === own);
  if (mine === undefined) return "";
  const state = mine.answer === undefined ? escapeXml(words.waiting) : answerOf(mine.answer, language);
  return `<article><h2>${escapeXml(words.yours)}</h2><p>${escapeXml(mine.words)}</p><p>${state}</p></article>`;
}

function answerOf({ decision, words }: NonNullable<GivenComment["answer"]>, language: Language): string {
  return `<strong>${escapeXml(READER_WORDS[language].decisions[decision])}.</strong> ${escapeXml(words)}`;
}

function formPart({ language, path }: ReaderPage): string {
  const words = READER_WORDS[language];
  return [
    `<form method="post" action="${escapeXml(path)}?lang=${language}">`,
    `<label for="words">${escapeXml(words.words)}</label><textarea id="words" name="words" maxlength="4000" required></textarea>`,
    `<label for="source">${escapeXml(words.source)}</label><input id="source" name="source" maxlength="500" required>`,
    `<p hidden><label for="website">${escapeXml(words.trap)}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></p>`,
    `<button>${escapeXml(words.send)}</button></form>`,
  ].join("");
}

function answersPart({ language, comments }: ReaderPage): string {
  const words = READER_WORDS[language];
  if (comments.length === 0) return `<p>${escapeXml(words.none)}</p>`;
  const answered = comments.flatMap(({ at, answer }) => (answer === undefined ? [] : [{ at, answer }]));
  const waiting = comments.length - answered.length;
  const items = answered.map(
    ({ at, answer }) => `<li>${escapeXml(formatDate(at.slice(0, 10), language))} · ${answerOf(answer, language)}</li>`,
  );
  return [
    items.length === 0 ? "" : `<h2>${escapeXml(words.answered)}</h2><ul>${items.join("")}</ul>`,
    waiting === 0 ? "" : `<p>${escapeXml(words.waitingCount)}${colonOf(language)} ${waiting}</p>`,
  ].join("");
}
