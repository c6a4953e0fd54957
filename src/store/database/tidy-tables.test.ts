// A table that has grown is found by its indexes again; one that has not is left alone.
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFolder } from "../../../test/fixture/stores.ts";
import { openStore, type Store } from "../open-store.ts";
import { tidyTables } from "./tidy-tables.ts";

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = await makeFolder();
  store = await openStore({ folder });
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const COUNT = "select count(*) from submission where study = 's' and current and not removed";

async function planOf(query: string): Promise<string> {
  const { rows } = await store.pool.query<{ "QUERY PLAN": string }>(`explain ${query}`);
  return rows.map((row) => row["QUERY PLAN"]).join("\n");
}

async function addSubmissions(from: number, to: number): Promise<void> {
  await store.pool.query(`insert into submission
    (study, instance_id, form_id, version, root_id, current, removed, received_at, source, encrypted, blob, fingerprint, body, flags, number, review)
    select 's', 'i' || n, 'f', '1', 'i' || n, true, false, '', '', false, '', '', json_build_object('text', repeat('x', 400)), '{}', n, 'none'
    from generate_series(${from}, ${to}) n`);
}

test("submissions are counted in the index once the table was tidied", async () => {
  await addSubmissions(1, 5000);
  expect(await planOf(COUNT)).not.toContain("Index Only Scan");
  expect(await tidyTables(store.pool)).toEqual(["submission"]);
  expect(await planOf(COUNT)).toContain("Index Only Scan");
  expect(
    await planOf("select * from submission where study = 's' and current and not removed order by number limit 50"),
  ).toMatch(/Index Scan using submission_standing/u);
});

test("what has hardly grown is left alone", async () => {
  await addSubmissions(5001, 5200);
  expect(await tidyTables(store.pool)).toEqual([]);
});
