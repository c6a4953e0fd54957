// Answers of the included study put into a store as if phones had sent them, many times over.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { publishForm } from "../dist/workbench/publish-form.js";

export const STUDY_FOLDER = fileURLToPath(new URL("../studies/retorno-y-ciudades/", import.meta.url));
export const STUDY = "retorno-y-ciudades";

/** Publishes the form under this id and adds the answers of the table so many times; returns how many there are. */
export async function fillForm(desk, { table, form = table }, times) {
  const rows = parse(readFileSync(join(STUDY_FOLDER, `responses/${table}.csv`)), {
    columns: true,
    bom: true,
    comment: "#",
  });
  await publishForm(desk, STUDY, {
    bytes: Buffer.from(formOf(form, Object.keys(rows[0]))),
    fileName: `${form}.xml`,
    draft: false,
  });
  for (let copy = 0; copy < times; copy += 1) await addCopy(desk.store, form, otherPeople(rows, copy), copy);
  return rows.length * times;
}

const KEPT = ["country", "city", "sex", "stratum", "cluster", "start", "end", "interview_date", "location"];

/** Other people in the same places: each question takes the answers of others, and each copy has interviewers of its own. Equal
    copies would all be flagged as the same person. */
function otherPeople(rows, copy) {
  if (copy === 0) return rows;
  const names = Object.keys(rows[0]);
  return rows.map((row, index) => {
    const asked = names.map((name, at) => {
      const other = KEPT.includes(name) ? row : rows[(index + copy * (at + 1) * 37) % rows.length];
      return [name, other[name]];
    });
    return { ...Object.fromEntries(asked), interviewer: `${row.interviewer}-${copy}` };
  });
}

async function addCopy(store, form, rows, copy) {
  const at = new Date(Date.UTC(2026, 5, 1) + copy * 3_600_000).toISOString();
  await store.transaction(async (kept) => {
    const last = await kept.acts.lock(STUDY);
    const acts = rows.map((_row, index) => ({
      id: `${form}-${copy}-${index}`,
      study: STUDY,
      number: last + 1 + index,
      verb: "receive-submission",
      at,
      actor: "bench",
    }));
    for (let from = 0; from < rows.length; from += 500) {
      const arrived = rows.slice(from, from + 500).map((answers, index) => ({
        at,
        number: last + 1 + from + index,
        parcel: parcelOf(form, answers, `uuid:${form}-${copy}-${from + index}`, at),
      }));
      await kept.submissions.addFresh(STUDY, arrived);
      await kept.acts.add(acts.slice(from, from + 500));
    }
  });
}

function parcelOf(form, answers, instanceId, receivedAt) {
  const blob = "0".repeat(64);
  const body = {
    instanceId,
    form: { id: form, version: "1" },
    receivedAt,
    source: "openrosa",
    answers,
    attachments: [],
  };
  const xml = { blob, belongsTo: `${STUDY}/parcel`, bytes: 1, md5: "", fingerprint: instanceId };
  return {
    instanceId,
    formId: form,
    version: "1",
    source: "openrosa",
    submitter: "device:1",
    encrypted: false,
    xml,
    files: [],
    body,
  };
}

function formOf(id, questions) {
  const fields = questions.filter((name) => /^[a-z_]\w*$/i.test(name));
  const binds = fields.map((name) => `<bind nodeset="/data/${name}" type="string"/>`).join("");
  const inputs = fields.map((name) => `<input ref="/data/${name}"><label>${name}</label></input>`).join("");
  return `<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>${id}</h:title><model><instance><data id="${id}" version="1">${fields.map((name) => `<${name}/>`).join("")}<meta><instanceID/></meta></data></instance>${binds}</model></h:head><h:body>${inputs}</h:body></h:html>`;
}
