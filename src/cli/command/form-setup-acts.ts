// What `form publish|list|open|close|attach|detach` do: the same verbs as in the API.
import { createReadStream, existsSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { fileIsMissing } from "#workbench/file-problems";
import { attachMedia, removeMedia } from "#workbench/form-media";
import type { KeptForm } from "#workbench/list-forms";
import { publishForm } from "#workbench/publish-form";
import { setFormState } from "#workbench/set-form-state";
import type { Workbench } from "#workbench/workbench";
import { type Invocation, textOption } from "../command.ts";
import { studyOf } from "../study-option.ts";
import { withWorkbench } from "../surroundings.ts";
import { tellIssues } from "../write-issues.ts";

export function publishAct(invocation: Invocation): Promise<number> {
  return withWorkbench(invocation, async (workbench) => {
    const { output, options } = invocation;
    const path = pathOf(invocation, 0);
    const bytes = await workbench.effects.files.read(path);
    if (bytes === undefined) throw fileIsMissing(path);
    const upload = { bytes, fileName: basename(path), draft: options.draft === true };
    const published = await publishForm(workbench, await studyOf(invocation, workbench), upload);
    if (options.json === true) output.say(JSON.stringify(published, null, 2));
    else {
      if (published.issues.length > 0) tellIssues(output, published.issues);
      output.say(lineOf(published));
      for (const name of published.missingMedia) output.tell(`${MISSING[output.language]} ${name}`);
    }
    return 0;
  });
}

const MISSING = { es: "Falta adjuntar:", en: "Still to attach:", fr: "À joindre encore :" } as const;

function lineOf({ formId, version, state }: Pick<KeptForm, "formId" | "version" | "state">): string {
  return `${formId}\t${version === "" ? "–" : version}\t${state}`;
}

export function listAct(invocation: Invocation): Promise<number> {
  return withWorkbench(invocation, async (workbench) => {
    sayForms(invocation, await workbench.store.forms.list(await studyOf(invocation, workbench)));
    return 0;
  });
}

function sayForms({ output, options }: Invocation, forms: readonly KeptForm[]): void {
  const told = forms.map(({ formId, version, name, state, publishedAt }) => ({
    formId,
    version,
    name,
    state,
    publishedAt,
  }));
  if (options.json === true) output.say(JSON.stringify(told, null, 2));
  else for (const form of forms) output.say(lineOf(form));
}

export function openAct(invocation: Invocation): Promise<number> {
  return setState(invocation, "open");
}

export function closeAct(invocation: Invocation): Promise<number> {
  return setState(invocation, "closed");
}

function setState(invocation: Invocation, state: "open" | "closed"): Promise<number> {
  return withWorkbench(invocation, async (workbench) => {
    const formId = invocation.positionals[0] ?? "";
    const version = textOption(invocation, "form-version");
    const change = { formId, state, ...(version === undefined ? {} : { version }) };
    sayForms(invocation, await setFormState(workbench, await studyOf(invocation, workbench), change));
    return 0;
  });
}

export function attachAct(invocation: Invocation): Promise<number> {
  return withWorkbench(invocation, async (workbench) => {
    const path = pathOf(invocation, 1);
    if (!existsSync(path)) throw fileIsMissing(path);
    const study = await studyOf(invocation, workbench);
    const key = await versionOf(invocation, workbench, study);
    const file = { name: basename(path), type: typeOf(path), content: createReadStream(path) };
    const { name, bytes, md5 } = await attachMedia(workbench, study, { ...key, ...file });
    const { output, options } = invocation;
    output.say(options.json === true ? JSON.stringify({ ...key, name, bytes, md5 }, null, 2) : `${name}\t${bytes}`);
    return 0;
  });
}

const TYPES: Readonly<Record<string, string>> = {
  ".csv": "text/csv",
  ".geojson": "application/geo+json",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".m4a": "audio/mp4",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "text/xml",
};

function typeOf(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
}

export function detachAct(invocation: Invocation): Promise<number> {
  return withWorkbench(invocation, async (workbench) => {
    const study = await studyOf(invocation, workbench);
    const key = await versionOf(invocation, workbench, study);
    await removeMedia(workbench, study, { ...key, name: invocation.positionals[1] ?? "" });
    return 0;
  });
}

/** The newest, a draft too, unless the words say which. */
async function versionOf(
  invocation: Invocation,
  { store }: Workbench,
  study: string,
): Promise<{ readonly formId: string; readonly version: string }> {
  const formId = invocation.positionals[0] ?? "";
  const newest = async () => (await store.forms.list(study, formId))[0]?.version;
  return { formId, version: textOption(invocation, "form-version") ?? (await newest()) ?? "" };
}

function pathOf({ caller, positionals }: Invocation, index: number): string {
  return resolve(caller.folder, positionals[index] ?? "");
}
