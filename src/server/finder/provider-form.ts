// The page of a provider's link as HTML: a form that works without script, on any phone.
import { LANGUAGES, type Language, type Texts } from "#base/text";
import type { ProviderColumn, ProviderPage } from "#workbench/services/provider-links";
import { PROVIDER_WORDS as WORDS } from "./provider-words.ts";

export interface FormState {
  readonly language: Language;
  readonly page: ProviderPage;
  /** What was sent and not taken, with what is wrong. */
  readonly refused?: { readonly fields: Readonly<Record<string, string>>; readonly message: string } | undefined;
}

export function writeProviderForm({ language, page, refused }: FormState): string {
  const say = (text: Texts) => escapeHtml(text[language]);
  const toldIn = (column: ProviderColumn) => refused?.fields[column] ?? page.fields[column];
  const line = (column: ProviderColumn, attributes = "") =>
    `<label for="${column}">${say(WORDS[column])}</label><input id="${column}" name="${column}" value="${escapeHtml(toldIn(column))}" ${attributes}>`;
  const area = (column: ProviderColumn) =>
    `<label for="${column}">${say(WORDS[column])}</label><textarea id="${column}" name="${column}" rows="3" maxlength="4000">${escapeHtml(toldIn(column))}</textarea>`;
  const choice = (column: ProviderColumn, choices: readonly (readonly [string, Texts])[]) => {
    const options = choices.map(
      ([value, text]) => `<option value="${value}"${value === toldIn(column) ? " selected" : ""}>${say(text)}</option>`,
    );
    return `<label for="${column}">${say(WORDS[column])}</label><select id="${column}" name="${column}">${options.join("")}</select>`;
  };
  const yesNo = [
    ["", WORDS.unknown],
    ["yes", WORDS.yes],
    ["no", WORDS.no],
  ] as const;
  const isClosed = refused?.fields.works === "no";
  return pageOf(language, say(WORDS.title), [
    `<p class="lead">${say(WORDS.lead)}</p>`,
    `<p class="service"><strong>${escapeHtml(page.name)}</strong><br>${escapeHtml(page.provider)}</p>`,
    page.waiting > 0 ? `<p class="notice">${say(WORDS.waiting)}</p>` : "",
    refused === undefined
      ? ""
      : `<p class="notice" role="alert">${say(WORDS.mend)}: ${escapeHtml(refused.message)}</p>`,
    `<form method="post"><input type="hidden" name="lang" value="${language}">`,
    `<fieldset><legend>${say(WORDS.works)}</legend>`,
    `<label class="tick"><input type="radio" name="works" value="yes" required${isClosed ? "" : " checked"}> ${say(WORDS.yes)}</label>`,
    `<label class="tick"><input type="radio" name="works" value="no"${isClosed ? " checked" : ""}> ${say(WORDS.no)}</label></fieldset>`,
    refused === undefined ? `<button type="submit" class="same">${say(WORDS.same)}</button>` : "",
    line("phone", 'type="tel" autocomplete="tel" maxlength="200"'),
    line("hours", `maxlength="400" aria-describedby="hours-hint"`),
    `<p class="hint" id="hours-hint">${say(WORDS.hoursHint)}</p>`,
    page.isConfidential ? `<p class="notice">${say(WORDS.hidden)}</p>` : line("address", 'maxlength="400"'),
    area("what_it_does"),
    area("eligibility"),
    area("documents_asked"),
    choice("cost", [
      ["", WORDS.unknown],
      ["free", WORDS.free],
      ["paid", WORDS.paid],
    ]),
    line("waiting_time", 'maxlength="200"'),
    line("capacity_per_month", 'inputmode="numeric" pattern="[0-9]*" maxlength="9"'),
    choice("women_specific", yesNo),
    choice("child_care", yesNo),
    line("languages", 'maxlength="200"'),
    line("until", 'maxlength="40" placeholder="2027-06"'),
    `<label for="note">${say(WORDS.note)}</label><textarea id="note" name="note" rows="3" maxlength="1000">${escapeHtml(refused?.fields.note ?? "")}</textarea>`,
    `<button type="submit">${say(WORDS.send)}</button></form>`,
  ]);
}

export function writeThanks(language: Language, changed: readonly string[]): string {
  const said = changed.length === 0 ? WORDS.confirmed : WORDS.changed;
  return pageOf(language, escapeHtml(WORDS.thanks[language]), [
    `<p>${escapeHtml(said[language])}</p>`,
    `<p><a href="?lang=${language}">${escapeHtml(WORDS.again[language])}</a></p>`,
  ]);
}

export function writeRefusal(language: Language, message: string, cure: string): string {
  return pageOf(language, escapeHtml(message), [`<p>${escapeHtml(cure)}</p>`]);
}

const NAMES: Readonly<Record<Language, string>> = { es: "Español", en: "English", fr: "Français" };

function pageOf(language: Language, title: string, parts: readonly string[]): string {
  const languages = LANGUAGES.map(
    (each) =>
      `<a href="?lang=${each}" lang="${each}" hreflang="${each}"${each === language ? ' aria-current="true"' : ""}>${NAMES[each]}</a>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/services/-/provider.css">
</head>
<body>
<nav>${languages.join(" ")}</nav>
<main>
<h1>${title}</h1>
${parts.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
