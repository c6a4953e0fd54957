// KoboToolbox → the study. First what is new (by `_id`), then what was edited (a known `_id` whose `_uuid` is not known).
// The cursor is kept after each page: who kills it loses nothing, and brings one page again at most. What Kobo no longer has is
// marked.

import type { PullCursor } from "#intake/pull/pulled";
import { questionsOf } from "#intake/pull/questions-of";
import type { KoboHead, KoboRow } from "#intake/pull/read-kobo-data";
import { readKoboHeads, readKoboPage } from "#intake/pull/read-kobo-data";
import { writeInstance } from "#intake/pull/write-instance";
import { type ArrivingFile, countPull, type PullCount, type PullDoor, type PullReport } from "./pull-door.ts";
import type { RemoteServer } from "./remote-server.ts";

export interface KoboPull {
  readonly server: RemoteServer;
  /** Asset uid: `aSAvYreNzVEkrWg5Gdcvg`. */
  readonly asset: string;
  readonly door: PullDoor;
  /** Form id of the study, where it differs from Kobo's. */
  readonly formId?: string;
  /** Version under which the study keeps them. __Default value:__ Kobo's `__version__`. */
  readonly version?: string;
  /** Submissions per page. __Default value:__ 500. */
  readonly pageSize?: number;
}

/** Throws what `remoteServer` throws, and what the door throws. */
export async function pullKobo(pull: KoboPull): Promise<PullReport> {
  const count = countPull();
  const start = await pull.door.cursor();
  const present = new Set<string>();
  const seen = await pullNew(pull, { cursor: start, count, present });
  if (start.after !== "") await pullEdits(pull, { until: Number(start.after), count, present });
  await pull.door.keepCursor(seen);
  if (start.after !== "") count.addGone(await pull.door.markGone({ present, isGone: (id) => isGone(pull, id) }));
  return count.report();
}

interface Running {
  readonly cursor: PullCursor;
  readonly count: PullCount;
  /** Gathers what Kobo has. */
  readonly present: Set<string>;
}

/** A page is told by where it starts: what is deleted while pages are turned lets one slip through. */
async function isGone(pull: KoboPull, instanceId: string): Promise<boolean> {
  const uuid = instanceId.replace(/^uuid:/u, "");
  const path = dataPath(pull, { query: JSON.stringify({ _uuid: uuid }), limit: "1", start: "0" });
  return readKoboHeads(await pull.server.json(path), pull.server.host).heads.length === 0;
}

async function pullNew(pull: KoboPull, { cursor, count, present }: Running): Promise<PullCursor> {
  const { server, door, pageSize = 500 } = pull;
  let now = cursor;
  for (;;) {
    const query = { sort: '{"_id":1}', limit: String(pageSize), start: "0", ...afterQuery(now.after) };
    const page = readKoboPage(await server.json(dataPath(pull, query)), server.host);
    for (const row of page.rows) {
      await receive(pull, row, count);
      present.add(`uuid:${row.uuid}`).add(row.submission.instanceId);
    }
    const last = page.rows.at(-1);
    if (last === undefined) return now;
    now = { after: String(last.id), pulled: now.pulled + page.rows.length };
    await door.keepCursor(now);
    if (page.next === "") return now;
  }
}

function afterQuery(after: string): Readonly<Record<string, string>> {
  return after === "" ? {} : { query: `{"_id":{"$gt":${Number(after)}}}` };
}

function dataPath({ asset }: KoboPull, query: Readonly<Record<string, string>>): string {
  return `/api/v2/assets/${encodeURIComponent(asset)}/data.json?${new URLSearchParams(query)}`;
}

interface EditsPull extends Omit<Running, "cursor"> {
  readonly until: number;
}

const HEADS_PER_PAGE = "10000";

async function pullEdits(pull: KoboPull, { until, count, present }: EditsPull): Promise<void> {
  const { server } = pull;
  const query = {
    fields: '["_id","_uuid","_validation_status"]',
    sort: '{"_id":1}',
    limit: HEADS_PER_PAGE,
    start: "0",
  };
  let path = dataPath(pull, { ...query, query: `{"_id":{"$lte":${until}}}` });
  while (path !== "") {
    const { heads, next } = readKoboHeads(await server.json(path), server.host);
    for (const head of heads) {
      await pullEdit(pull, head, count);
      present.add(`uuid:${head.uuid}`);
    }
    path = next === "" ? "" : server.pathOf(next);
  }
}

async function pullEdit(pull: KoboPull, { id, uuid, review }: KoboHead, count: PullCount): Promise<void> {
  const current = await pull.door.currentOf(`uuid:${uuid}`);
  if (current !== undefined) return pull.door.review(current, review);
  const path = dataPath(pull, { query: `{"_id":${id}}`, limit: "1", start: "0" });
  const page = readKoboPage(await pull.server.json(path), pull.server.host);
  for (const row of page.rows) await receive(pull, row, count);
}

async function receive(pull: KoboPull, row: KoboRow, count: PullCount): Promise<void> {
  const { submission, instance } = row;
  const known = await pull.door.currentOf(submission.instanceId);
  if (known !== undefined && submission.files.length === 0) {
    count.add("again", 0);
    return pull.door.review(known, row.review);
  }
  const { deprecatedId: _, ...own } = instance;
  const replaces = await replaced(pull.door, row);
  if (pull.door.look !== undefined) return look(pull.door.look, { row, replaces: replaces.deprecatedId }, count);
  const xml = writeInstance({
    ...own,
    formId: pull.formId ?? instance.formId,
    version: pull.version ?? instance.version,
    ...replaces,
  });
  const files = await fetchFiles(pull.server, row);
  const { submitter, deviceId } = submission;
  count.add(await pull.door.receive({ xml, files, source: "kobo", submitter, deviceId }), files.length);
  await pull.door.review(submission.instanceId, row.review);
}

interface Looked {
  readonly row: KoboRow;
  readonly replaces: string | undefined;
}

async function look(ask: NonNullable<PullDoor["look"]>, { row, replaces }: Looked, count: PullCount): Promise<void> {
  const { instanceId, files } = row.submission;
  const { version, answers } = row.instance;
  count.add(await ask({ instanceId, replaces, version, questions: questionsOf(answers) }), files.length);
}

/**
 * An instance that was edited twice since the last pull replaces one that was never here: then it replaces what is here of the
 * same chain, which Kobo names in `meta/rootUuid`; when nothing is, it is the first.
 */
async function replaced(door: PullDoor, { instance, rootUuid }: KoboRow): Promise<{ readonly deprecatedId?: string }> {
  if (instance.deprecatedId === undefined) return {};
  const named = await door.currentOf(instance.deprecatedId);
  const current = named ?? (rootUuid === "" ? undefined : await door.currentOf(`uuid:${rootUuid}`));
  return current === undefined ? {} : { deprecatedId: current };
}

async function fetchFiles(server: RemoteServer, { submission }: KoboRow): Promise<readonly ArrivingFile[]> {
  const files: ArrivingFile[] = [];
  for (const { name, url, type } of submission.files) files.push({ name, type, bytes: await server.bytes(url) });
  return files;
}
