// ODK Central → the study. OData says what is new or was edited since the last pull; each is then taken as the XML that the
// phone sent, edits in their order, so that nothing is lost on the way through another form of data. What was deleted there is marked.

import type { PullCursor } from "#intake/pull/pulled";
import {
  type CentralRow,
  centralFilter,
  readCentralAttachments,
  readCentralPage,
  readCentralVersions,
  readCentralXml,
} from "#intake/pull/read-central-data";
import { type ArrivingFile, countPull, type PullCount, type PullDoor, type PullReport } from "./pull-door.ts";
import type { RemoteServer } from "./remote-server.ts";

export interface CentralPull {
  readonly server: RemoteServer;
  readonly project: string;
  readonly form: string;
  readonly door: PullDoor;
  /** Submissions per page. __Default value:__ 250. */
  readonly pageSize?: number;
}

/** Throws what `remoteServer` throws, `intake/openrosa-xml-is-refused`, and what the door throws. */
export async function pullCentral(pull: CentralPull): Promise<PullReport> {
  const { server, door } = pull;
  const count = countPull();
  let cursor = await door.cursor();
  let path = firstPath(pull, cursor);
  // Central lists the newest first: the cursor moves only when all pages are here, and a pull that is cut off begins again.
  let newest = cursor.after;
  while (path !== "") {
    const page = readCentralPage(await server.json(path), server.host);
    for (const row of page.rows) {
      await receiveAll(pull, row, count);
      const current = await door.currentOf(row.id);
      if (current !== undefined) await door.review(current, row.review);
    }
    newest = [newest, ...page.rows.map(({ changedAt }) => changedAt)].sort().at(-1) ?? newest;
    cursor = { ...cursor, pulled: cursor.pulled + page.rows.length };
    path = page.next === "" ? "" : server.pathOf(page.next);
  }
  const isFirst = (await door.cursor()).after === "";
  await door.keepCursor({ ...cursor, after: newest });
  if (!isFirst) count.addGone(await door.markGone({ present: await listPresent(pull) }));
  return count.report();
}

const IDS_PER_PAGE = "1000";

/** What Central has now: what was deleted there is in no list of changes. */
async function listPresent(pull: CentralPull): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  const query = new URLSearchParams({ $top: IDS_PER_PAGE, $select: "__id,__system" });
  for (let path = `${formPath(pull)}.svc/Submissions?${query}`; path !== ""; ) {
    const page = readCentralPage(await pull.server.json(path), pull.server.host);
    for (const { id } of page.rows) present.add(id);
    path = page.next === "" ? "" : pull.server.pathOf(page.next);
  }
  return present;
}

function formPath({ project, form }: CentralPull): string {
  return `/v1/projects/${encodeURIComponent(project)}/forms/${encodeURIComponent(form)}`;
}

function firstPath(pull: CentralPull, { after }: PullCursor): string {
  const query = new URLSearchParams({
    $top: String(pull.pageSize ?? 250),
    $select: "__id,__system",
    ...(after === "" ? {} : { $filter: centralFilter(after) }),
  });
  return `${formPath(pull)}.svc/Submissions?${query}`;
}

/** What was here before a pull was cut off is known by its instance and not fetched again. */
async function receiveAll(pull: CentralPull, row: CentralRow, count: PullCount): Promise<void> {
  const one = `${formPath(pull)}/submissions/${encodeURIComponent(row.id)}`;
  if (row.edits === 0) return receiveOne(pull, { row, path: one, instanceId: row.id }, count);
  const versions = readCentralVersions(await pull.server.json(`${one}/versions`), pull.server.host);
  for (const { instanceId } of versions)
    await receiveOne(pull, { row, path: `${one}/versions/${encodeURIComponent(instanceId)}`, instanceId }, count);
}

interface OneVersion {
  readonly row: CentralRow;
  readonly path: string;
  readonly instanceId: string;
}

async function receiveOne(pull: CentralPull, { row, path, instanceId }: OneVersion, count: PullCount): Promise<void> {
  const { server, door } = pull;
  const known = await door.currentOf(instanceId);
  if (known !== undefined && row.attachments === 0) return count.add("again", 0);
  if (door.look !== undefined)
    return count.add(await door.look({ instanceId, replaces: instanceId === row.id ? undefined : row.id }), 0);
  const names =
    row.attachments === 0 ? [] : readCentralAttachments(await server.json(`${path}/attachments`), server.host);
  const { xml, submitter, deviceId } = readCentralXml(await server.text(`${path}.xml`), row, []);
  const files: ArrivingFile[] = [];
  for (const name of names) {
    const bytes = await server.bytes(`${path}/attachments/${encodeURIComponent(name)}`);
    files.push({ name, type: "application/octet-stream", bytes });
  }
  count.add(await door.receive({ xml, files, source: "central", submitter, deviceId }), files.length);
}
