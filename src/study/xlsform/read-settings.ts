// The settings sheet → settings of the form, with the defaults of XLSForm.

import { type EntryMap, type FormRow, groupOf, textOf } from "../xform/entry.ts";
import type { FormSettings } from "../xform/form.ts";
import { isYes } from "./yes-no.ts";

/** `fileName` without ending stands for an absent form_id; `overrides` come from rows of the survey sheet. */
export function readSettings(
  row: FormRow | undefined,
  fileName: string,
  overrides: ReadonlyMap<string, string>,
): FormSettings {
  const entries: EntryMap = row?.entries ?? new Map();
  const text = (name: string) => overrides.get(name) ?? textOf(entries, name);
  const formId = text("id_string") || fileName;
  return {
    row: row?.row ?? 2,
    formId,
    title: text("title") || formId,
    rootName: text("name") || "data",
    version: text("version"),
    defaultLanguage: text("default_language") || "default",
    style: text("style"),
    namespaces: text("namespaces"),
    instanceXmlns: text("instance_xmlns"),
    instanceName: text("instance_name"),
    omitInstanceId: isYes(text("omit_instanceid")),
    instanceId: text("instance_id") || "uid",
    allowChoiceDuplicates: isYes(text("allow_choice_duplicates")),
    addNoneOption: isYes(text("add_none_option")),
    flat: isYes(text("flat")),
    submission: submissionOf(text),
    attributes: attributesOf(entries, text),
  };
}

function submissionOf(text: (name: string) => string): Readonly<Record<string, string>> {
  const url = text("submission_url");
  const attributes: [string, string][] = [
    ["action", url],
    ["method", url === "" ? "" : "post"],
    ["base64RsaPublicKey", text("public_key")],
    ["orx:auto-send", text("auto_send")],
    ["orx:auto-delete", text("auto_delete")],
    ["odk:client-editable", isYes(text("client_editable")) ? "true" : ""],
  ];
  return Object.fromEntries(attributes.filter(([, value]) => value !== ""));
}

function attributesOf(entries: EntryMap, text: (name: string) => string): EntryMap {
  const attributes: EntryMap = new Map(groupOf(entries, "attribute"));
  const [prefix, delimiter] = [text("prefix"), text("delimiter")];
  if (prefix !== "") attributes.set("odk:prefix", prefix);
  if (delimiter !== "") attributes.set("odk:delimiter", delimiter);
  return attributes;
}
