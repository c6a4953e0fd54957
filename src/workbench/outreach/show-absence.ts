// The page of an address where nothing is, or no longer is: what happened, what to do, and the way to the front page.
import type { Language } from "#base/text";
import { framePage } from "#dissemination/page/page-frame";
import { escapeXml } from "#publications/figure/draw-svg";

export interface AbsencePlan {
  readonly language: Language;
  readonly message: string;
  /** Beside going to the front page. */
  readonly cure?: string;
}

const FRONT_PAGE: Readonly<Record<Language, string>> = {
  es: "Ir a la página principal",
  en: "Go to the front page",
  fr: "Aller à la page d’accueil",
};

export function showAbsence({ language, message, cure }: AbsencePlan): string {
  const more = cure === undefined ? "" : `<p>${escapeXml(cure)}</p>`;
  const body = `${more}<p><a href="/">${FRONT_PAGE[language]}</a></p>`;
  return framePage({ language, title: message, over: "Tornaviaje", isDemonstration: false, body });
}
