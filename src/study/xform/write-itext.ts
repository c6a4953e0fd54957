// Translations of a form → `itext`. Every language gets every text; what is not translated is shown as "-".
import type { Place } from "#base/issue";
import { type Compilation, type Expression, placeOfNode, withOutputs } from "./compilation.ts";
import type { Entry, EntryMap } from "./entry.ts";
import type { NodePlace } from "./form-index.ts";
import type { FormNode } from "./form-node.ts";
import { hintNeedsItext, labelNeedsItext, listNeedsItext, messageNeedsItext } from "./requires-itext.ts";
import { mediaIssue } from "./xform-issues.ts";
import { element, type XmlContent, type XmlElement } from "./xml.ts";

interface Said {
  readonly text: string;
  readonly where: Expression | Place;
}

/** language → id of the text → form (`long`, `guidance` or a kind of media) → what is said. */
type Translations = Map<string, Map<string, Map<string, Said>>>;

const MEDIA = new Set(["image", "big-image", "image-description", "audio", "video"]);

/** Undefined when the form has no text that needs it. */
export function writeItext(compiled: Compilation): XmlElement | undefined {
  const translations: Translations = new Map();
  addChoices(translations, compiled);
  for (const place of compiled.index.places) addNode(place, translations, compiled);
  for (const place of compiled.index.places) addMedia(place, translations, compiled);
  if (translations.size === 0) return undefined;
  fillGaps(translations);
  return element(
    "itext",
    {},
    [...translations].map(([language, texts]) => translation(language, texts, compiled)),
  );
}

interface Target {
  readonly id: string;
  readonly form: string;
  readonly where: Expression | Place;
}

function add(
  entry: Entry | undefined,
  target: Target,
  context: { translations: Translations; fallback: string },
): void {
  if (entry === undefined) return;
  const { translations, fallback } = context;
  const languages: EntryMap = typeof entry === "string" ? new Map([[fallback, entry]]) : entry;
  for (const [language, text] of languages) {
    if (typeof text !== "string") continue;
    const texts = translations.get(language) ?? new Map<string, Map<string, Said>>();
    translations.set(language, texts);
    formsOf(target.id, texts).set(target.form, { text, where: target.where });
  }
}

function addChoices(translations: Translations, { form, issues }: Compilation): void {
  const context = { translations, fallback: form.settings.defaultLanguage };
  for (const [list, choices] of form.choices) {
    if (!listNeedsItext(choices)) continue;
    choices.forEach((choice, index) => {
      const where: Place = { file: form.file, sheet: "choices", row: choice.row, column: "label" };
      const id = `${list}-${index}`;
      add(choice.label, { id, form: "long", where }, context);
      for (const [kind, entry] of choice.media) {
        if (MEDIA.has(kind)) add(entry, { id, form: kind, where }, context);
        else issues.push(mediaIssue(kind, where));
      }
    });
  }
}

function addNode({ node, path }: NodePlace, translations: Translations, { form }: Compilation): void {
  const context = { translations, fallback: form.settings.defaultLanguage };
  const text = (entry: Entry | undefined, id: string, target: { form: string; column: string }) =>
    add(entry, { id: `${path}:${id}`, form: target.form, where: { node, column: target.column } }, context);
  for (const key of ["jr:constraintMsg", "jr:requiredMsg"])
    if (messageNeedsItext(node.bind.get(key))) text(node.bind.get(key), key, { form: "long", column: key });
  const noApp = node.bind.get("jr:noAppErrorString");
  if (noApp instanceof Map) text(noApp, "jr:noAppErrorString", { form: "long", column: "noAppErrorString" });
  if (labelNeedsItext(node)) text(node.label, "label", { form: "long", column: "label" });
  if (!hintNeedsItext(node)) return;
  text(node.hint, "hint", { form: "long", column: "hint" });
  text(node.guidance, "hint", { form: "guidance", column: "guidance_hint" });
}

function addMedia({ node, path }: NodePlace, translations: Translations, { form, issues }: Compilation): void {
  for (const [kind, entry] of node.media) {
    if (!MEDIA.has(kind)) issues.push(mediaIssue(kind, placeOfNode(node, "media", form.file)));
    else
      add(
        entry,
        { id: `${path}:label`, form: kind, where: { node, column: kind } },
        {
          translations,
          fallback: form.settings.defaultLanguage,
        },
      );
  }
}

function fillGaps(translations: Translations): void {
  const all = new Map<string, Map<string, Said>>();
  for (const texts of translations.values())
    for (const [id, forms] of texts) addMissing(formsOf(id, all), forms, (said) => ({ ...said, text: "-" }));
  for (const texts of translations.values())
    for (const [id, known] of all) addMissing(formsOf(id, texts), known, (said) => said);
}

function formsOf(id: string, texts: Map<string, Map<string, Said>>): Map<string, Said> {
  const known = texts.get(id);
  if (known !== undefined) return known;
  const forms = new Map<string, Said>();
  texts.set(id, forms);
  return forms;
}

function addMissing(to: Map<string, Said>, from: ReadonlyMap<string, Said>, change: (said: Said) => Said): void {
  for (const [form, said] of from) if (!to.has(form)) to.set(form, change(said));
}

function translation(
  language: string,
  texts: ReadonlyMap<string, ReadonlyMap<string, Said>>,
  compiled: Compilation,
): XmlElement {
  const isDefault = language === compiled.form.settings.defaultLanguage;
  const children = [...texts].map(([id, forms]) =>
    element(
      "text",
      { id },
      [...forms].flatMap(([form, said]) => value(form, said, compiled)),
    ),
  );
  return element("translation", { lang: language, default: isDefault ? "true()" : undefined }, children);
}

function value(form: string, { text, where }: Said, compiled: Compilation): readonly XmlElement[] {
  if (form === "long") return [element("value", {}, withOutputs(text, where, compiled))];
  if (form === "guidance") return [element("value", { form }, withOutputs(text, where, compiled))];
  if (text === "-") return [];
  if (form === "image-description") return [element("value", { form }, withOutputs(text, where, compiled))];
  const folder = form === "big-image" ? "images" : form === "image" ? "images" : form;
  return [element("value", { form }, prefixed(`jr://${folder}/`, withOutputs(text, where, compiled)))];
}

function prefixed(prefix: string, [first, ...rest]: readonly XmlContent[]): readonly XmlContent[] {
  if (typeof first === "string") return first.startsWith("jr://") ? [first, ...rest] : [prefix + first, ...rest];
  return first === undefined ? [prefix] : [prefix, first, ...rest];
}

/** The reference from a label, hint or message to its texts. */
export function itextReference({ path }: NodePlace, part: string): string {
  return `jr:itext('${path}:${part}')`;
}

/** Label of a node for the body; empty when there is none. */
export function writeLabel(place: NodePlace, compiled: Compilation): XmlElement {
  const { node } = place;
  if (labelNeedsItext(node)) return element("label", { ref: itextReference(place, "label") });
  return element("label", {}, plain(node.label, { node, column: "label" }, compiled));
}

export function writeHint(place: NodePlace, compiled: Compilation): XmlElement {
  const { node } = place;
  if (hintNeedsItext(node)) return element("hint", { ref: itextReference(place, "hint") });
  return element("hint", {}, plain(node.hint, { node, column: "hint" }, compiled));
}

function plain(
  entry: Entry | undefined,
  where: Expression & { node: FormNode },
  compiled: Compilation,
): readonly XmlContent[] {
  return typeof entry === "string" ? withOutputs(entry, where, compiled) : [];
}
