// The page behind a personal link: what is asked of this institution, why, how it will be judged; and the form to answer.
import type { Language } from "#base/text";
import type { Recommendation } from "#findings/recommendation";
import { escapeXml } from "#publications/figure/draw-svg";
import { formatDate } from "#publications/words/format-date";
import type { TrackedCommitment, TrackerRow } from "../follow/tracker.ts";
import { invitationPart, type ShownInvitation } from "./invitation-part.ts";
import { framePage } from "./page-frame.ts";
import { PAGE_WORDS, type PageWords } from "./page-words.ts";
import { colonOf, semicolonOf } from "./signs.ts";

export interface PersonalPage {
  readonly language: Language;
  readonly study: string;
  readonly institution: string;
  readonly isDemonstration: boolean;
  readonly recommendations: readonly Recommendation[];
  readonly rows: readonly TrackerRow[];
  readonly feedback: readonly {
    readonly about: string;
    readonly words: string;
    readonly answer?: { readonly words: string };
  }[];
  /** The workshop that the message invites to, in words, and what was answered. */
  readonly invitation?: ShownInvitation;
  /** Path of the page, without language. */
  readonly path: string;
  readonly saved: boolean;
  /** What kept the last answer from being saved, in words. */
  readonly failure: string;
}

export function renderPersonalPage(page: PersonalPage): string {
  const { language, institution, study, isDemonstration, path, saved, failure } = page;
  const words = PAGE_WORDS[language];
  const notice =
    failure === ""
      ? saved
        ? `<p class="note ok" role="status">${escapeXml(words.saved)}</p>`
        : ""
      : `<p class="note bad" role="alert"><strong>${escapeXml(words.failed)}${colonOf(language)}</strong> ${escapeXml(failure)}</p>`;
  const body = [
    notice,
    `<p>${escapeXml(words.forwarded.replace("{institution}", institution))}</p>`,
    invitationPart(page.invitation, page),
    page.recommendations.length === 0
      ? `<p>${escapeXml(words.none)}</p>`
      : page.recommendations.map((one, at) => recommendationPart(one, at, page)).join(""),
    commentPart(page, words),
    `<section class="note"><h2>${escapeXml(words.privacyTitle)}</h2><p>${escapeXml(words.privacy)}</p></section>`,
  ].join("");
  const title = page.recommendations.length === 0 ? institution : words.asked;
  return framePage({
    language,
    title,
    over: `${study} · ${institution}`,
    isDemonstration,
    body,
    inLanguage: (each) => `${path}?lang=${each}`,
  });
}

function recommendationPart(recommendation: Recommendation, at: number, page: PersonalPage): string {
  const { language } = page;
  const words = PAGE_WORDS[language];
  const { id, action, reason, firstStep, indicator, term } = recommendation;
  const row = page.rows.find((one) => one.recommendation === id);
  return [
    `<article><h2>${at + 1}. ${escapeXml(action[language])}</h2>`,
    `<h3>${escapeXml(words.why)}</h3><p>${escapeXml(reason[language])}</p>`,
    `<h3>${escapeXml(words.firstStep)}</h3><p>${escapeXml(firstStep[language])}</p>`,
    `<h3>${escapeXml(words.judged)}</h3><p>${escapeXml(indicator.names[language])}${colonOf(language)} ${escapeXml(words.from)} ${escapeXml(indicator.baseline[language])}${semicolonOf(language)} ${escapeXml(words.to)} ${escapeXml(indicator.target[language])}.</p>`,
    `<p><strong>${escapeXml(words.when)}${colonOf(language)}</strong> ${escapeXml(words.terms[term])} · ${escapeXml(id)}</p>`,
    givenPart(row, page),
    answerPart(id, at, { page, isAnswered: row?.answer !== undefined }),
    "</article>",
  ].join("");
}

function givenPart(row: TrackerRow | undefined, page: PersonalPage): string {
  const words = PAGE_WORDS[page.language];
  const { answer, commitments = [] } = row ?? {};
  const said =
    answer === undefined
      ? ""
      : `<p class="note ok"><strong>${escapeXml(words.given)}</strong> (${escapeXml(formatDate(answer.at.slice(0, 10), page.language))}): ${escapeXml(words.kinds[answer.kind])}${answer.words === "" ? "" : `. ${escapeXml(answer.words)}`}</p>`;
  const promised =
    commitments.length === 0
      ? ""
      : `<h3>${escapeXml(words.commitments)}</h3>${commitments.map((one) => commitmentPart(one, page)).join("")}`;
  return said + promised;
}

function commitmentPart(
  { id, action, responsible, due, state, output, evidence }: TrackedCommitment,
  { language, path }: PersonalPage,
): string {
  const words = PAGE_WORDS[language];
  const proofs = evidence
    .map(({ note, reference }) => escapeXml([note, reference].filter((part) => part !== "").join(" · ")))
    .join("<br>");
  const lines = [
    [words.action, escapeXml(action)],
    [words.responsible, escapeXml(responsible)],
    [words.output, escapeXml(output)],
    [words.due, escapeXml(formatDate(due, language))],
    [words.stage, escapeXml(words.states[state])],
    ...(proofs === "" ? [] : [[words.evidence, proofs]]),
  ];
  const key = escapeXml(id);
  return [
    `<dl>${lines.map(([name = "", value = ""]) => `<dt>${escapeXml(name)}</dt><dd>${value}</dd>`).join("")}</dl>`,
    `<details><summary>${escapeXml(words.proof)}</summary><form method="post" action="${escapeXml(path)}/evidence?lang=${language}" enctype="multipart/form-data">`,
    `<input type="hidden" name="commitment" value="${key}"><label for="kind-${key}">${escapeXml(words.proofKind)}</label><select id="kind-${key}" name="kind">${proofKinds(words)}</select><label for="note-${key}">${escapeXml(words.proofNote)}</label><input id="note-${key}" name="note" maxlength="500" required>`,
    `<label for="reference-${key}">${escapeXml(words.proofReference)}</label><input id="reference-${key}" name="reference" maxlength="500"><label for="file-${key}">${escapeXml(words.proofFile)}</label><input id="file-${key}" type="file" name="file"><button>${escapeXml(words.attach)}</button></form></details>`,
  ].join("");
}

function proofKinds({ proofKinds: names }: PageWords): string {
  return Object.entries(names)
    .map(([kind, name]) => `<option value="${kind}">${escapeXml(name)}</option>`)
    .join("");
}

interface AnswerForm {
  readonly page: PersonalPage;
  readonly isAnswered: boolean;
}

function answerPart(id: string, at: number, { page: { language, path }, isAnswered }: AnswerForm): string {
  const words = PAGE_WORDS[language];
  const choices = Object.entries(words.kinds).map(
    ([kind, name]) =>
      `<label class="choice"><input type="radio" name="kind" value="${kind}" required>${escapeXml(name)}</label>`,
  );
  const field = (name: string, label: string, extra = "") =>
    `<label for="${name}-${at}">${escapeXml(label)}</label><input id="${name}-${at}" name="${name}" maxlength="500"${extra}>`;
  const form = [
    `<form method="post" action="${escapeXml(path)}/answer?lang=${language}"><input type="hidden" name="recommendation" value="${escapeXml(id)}">`,
    `<fieldset><legend>${escapeXml(words.answer)}</legend>${choices.join("")}<label for="words-${at}">${escapeXml(words.words)}</label><textarea id="words-${at}" name="words" maxlength="4000"></textarea>`,
    field("position", words.position, " required"),
    tick("speaksFor", words.speaksFor),
    tick("public", words.public),
    `</fieldset><fieldset><legend>${escapeXml(words.commitTitle)}</legend><p>${escapeXml(words.commitHelp)}</p>`,
    field("action", words.action),
    field("responsible", words.responsible),
    field("output", words.output),
    `<label for="due-${at}">${escapeXml(words.due)}</label><input id="due-${at}" name="due" type="date"></fieldset><button>${escapeXml(words.send)}</button></form>`,
  ].join("");
  return isAnswered ? `<details><summary>${escapeXml(words.change)}</summary>${form}</details>` : form;
}

function tick(name: string, label: string): string {
  return `<label class="choice"><input type="checkbox" name="${name}" value="yes">${escapeXml(label)}</label>`;
}

function commentPart({ language, path, recommendations, feedback }: PersonalPage, words: PageWords): string {
  const options = recommendations
    .map(({ id, action }, at) => `<option value="${escapeXml(id)}">${at + 1}. ${escapeXml(action[language])}</option>`)
    .join("");
  const given = feedback
    .map(
      ({ about, words: said, answer }) =>
        `<dt>${escapeXml(about)}</dt><dd>${escapeXml(said)}<br><em>${escapeXml(answer?.words ?? words.waiting)}</em></dd>`,
    )
    .join("");
  if (options === "") return "";
  return [
    given === "" ? "" : `<h2>${escapeXml(words.comments)}</h2><dl>${given}</dl>`,
    `<details><summary>${escapeXml(words.comment)}</summary><form method="post" action="${escapeXml(path)}/comment?lang=${language}">`,
    `<label for="about">${escapeXml(words.commentAbout)}</label><select id="about" name="about">${options}</select>`,
    `<label for="comment">${escapeXml(words.commentWords)}</label><textarea id="comment" name="words" maxlength="4000" required></textarea>`,
    `<label for="source">${escapeXml(words.commentSource)}</label><input id="source" name="source" maxlength="500"><button>${escapeXml(words.sendComment)}</button></form></details>`,
  ].join("");
}
