// What a pull would bring, before anything is written: how many new and edited ones, what is here already, versions of the form, and
// questions that the form of the study does not ask. No filled form is fetched from ODK Central for it, and no file from anywhere.
import { readFormHead } from "#intake/openrosa/read-form";
import { xformTables } from "#intake/versions/xform-tables";
import type { KeptForm } from "#store/kept/forms";
import type { Desk } from "../act-head.ts";
import { formIsNotHere } from "../intake-problems.ts";
import { type LookingDoor, lookingDoor } from "./looking-door.ts";
import { pullCentral } from "./pull-central.ts";
import type { PullReport } from "./pull-door.ts";
import { xmlPaths } from "./pull-forms.ts";
import { type OpenedSource, openSource, type PullRequest } from "./pull-from.ts";
import { pullKobo } from "./pull-kobo.ts";

export interface PullPreview extends PullReport {
  /** Form of the study that would take them in. */
  readonly form: string;
  readonly versions: readonly {
    readonly version: string;
    /** `here`: it takes its own. `comes`: it would be published. `missing`: the newest one here takes its forms in. */
    readonly state: "here" | "comes" | "missing";
  }[];
  /** Paths of questions that come and are in no version that takes them in: their answers are kept, and in no table. */
  readonly unmapped: readonly string[];
}

/** Throws what `pullFrom` throws before it writes. */
export async function previewPull(desk: Desk, request: PullRequest): Promise<PullPreview> {
  const opened = await openSource(desk, request);
  const remote = await readRemoteForms(opened, request);
  const form = request.form ?? remote[0]?.formId ?? "";
  const kept = await desk.store.forms.list(request.study, form);
  const here = kept.filter(({ state }) => state === "open");
  if (here.length === 0 && request.withForms !== true) throw formIsNotHere(form, "");
  const door = lookingDoor(desk, { study: request.study, formId: here.length === 0 ? "" : form, from: opened.from });
  const report = await look(opened, request, door);
  const questions = await questionsHere(desk, here);
  const comes = request.withForms === true ? remote.filter(({ version }) => !questions.has(version)) : [];
  const taking = new Map([...questions, ...comes.map((one) => [one.version, one.questions] as const)]);
  const newest = newestOf({ here, questions, comes });
  const told = request.source.kind === "kobo" ? door.seen : new Map(remote.map((one) => [one.version, one.questions]));
  const versions = new Set([...told.keys(), ...comes.map(({ version }) => version)]);
  return {
    ...report,
    form,
    versions: [...versions].map((version) => ({ version, state: stateOf(version, { questions, comes }) })),
    unmapped: unmappedOf(told, taking, newest),
  };
}

type Questions = ReadonlySet<string>;

interface RemoteForm {
  readonly formId: string;
  readonly version: string;
  readonly questions: Questions;
}

/** The newest first. Kobo tells versions and questions with its submissions: there the form is read only where it would be brought. */
async function readRemoteForms({ server }: OpenedSource, request: PullRequest): Promise<readonly RemoteForm[]> {
  const { source, withForms = false } = request;
  if (source.kind === "kobo" && !withForms) return [];
  const forms: RemoteForm[] = [];
  for (const path of await xmlPaths(server, source)) {
    const bytes = new TextEncoder().encode(await server.text(path));
    const { formId, version } = readFormHead(bytes);
    forms.unshift({ formId, version, questions: questionsIn(bytes) });
  }
  return forms;
}

function questionsIn(xform: Uint8Array): Questions {
  const { tables } = xformTables(xform);
  return new Set(
    tables.flatMap(({ path, columns }) =>
      columns.map((column) => (path === "" ? column.path : `${path}/${column.path}`)),
    ),
  );
}

function look({ server }: OpenedSource, { source }: PullRequest, door: LookingDoor): Promise<PullReport> {
  return source.kind === "kobo"
    ? pullKobo({ server, asset: source.asset, door })
    : pullCentral({ server, project: source.project, form: source.form, door, pageSize: 1000 });
}

/** By version. */
async function questionsHere({ store }: Desk, forms: readonly KeptForm[]): Promise<ReadonlyMap<string, Questions>> {
  const read = forms.map(async ({ version, xform }) => [version, questionsIn(await store.blobs.get(xform))] as const);
  return new Map(await Promise.all(read));
}

interface Taking {
  readonly here: readonly KeptForm[];
  readonly questions: ReadonlyMap<string, Questions>;
  readonly comes: readonly RemoteForm[];
}

/** What takes in forms of versions that are not here: the one published last. */
function newestOf({ here, questions, comes }: Taking): Questions {
  return comes[0]?.questions ?? questions.get(here[0]?.version ?? "") ?? new Set();
}

function stateOf(version: string, { questions, comes }: Omit<Taking, "here">): "here" | "comes" | "missing" {
  if (questions.has(version)) return "here";
  return comes.some((one) => one.version === version) ? "comes" : "missing";
}

function unmappedOf(
  told: ReadonlyMap<string, Questions>,
  taking: ReadonlyMap<string, Questions>,
  newest: Questions,
): readonly string[] {
  const strange = [...told].flatMap(([version, questions]) =>
    [...questions].filter((question) => !(taking.get(version) ?? newest).has(question)),
  );
  return [...new Set(strange)].sort();
}
