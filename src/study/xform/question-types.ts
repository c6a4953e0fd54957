// What each question type of XLSForm becomes in an XForm: the control that asks, and the bind that types the answer.
// Sources: xlsform.org, ODK XForms specification ("Data types", "Body elements", "Preload attributes").

export interface QuestionType {
  /** Element of the body; absent for what nobody sees. */
  readonly tag?: string;
  readonly mediatype?: string;
  readonly bind: Readonly<Record<string, string>>;
  readonly hint?: string;
  /** What the device does by itself. */
  readonly action?: { readonly name: string; readonly event: string };
}

const input = (type: string): QuestionType => ({ tag: "input", bind: { type } });
const upload = (mediatype: string): QuestionType => ({ tag: "upload", mediatype, bind: { type: "binary" } });
const preload = (kind: string, type: string, params: string): QuestionType => ({
  bind: { "jr:preload": kind, type, "jr:preloadParams": params },
});
const property = (name: string) => preload("property", "string", name);
const days = (most: number): QuestionType => ({
  tag: "input",
  bind: { type: "int", constraint: `0 <= . and . <= ${most}` },
  hint: `Enter a number 0-${most}.`,
});

const note: QuestionType = { tag: "input", bind: { readonly: "true()", type: "string" } };
const trigger: QuestionType = { tag: "trigger", bind: { type: "string" } };
const start = preload("timestamp", "dateTime", "start");
const end = preload("timestamp", "dateTime", "end");
const unseen: QuestionType = { bind: { type: "string" } };

const DEVICE = ["deviceid", "phonenumber", "simserial", "subscriberid", "username", "email"] as const;

/** By the spelling in the `type` cell; the shortest spelling of a kind comes first. */
export const QUESTION_TYPES: ReadonlyMap<string, QuestionType> = new Map([
  ...spelled(input("string"), "text", "string", "q string", "add text prompt"),
  ...spelled(input("int"), "integer", "int", "q int", "add integer prompt"),
  ...spelled(input("decimal"), "decimal", "q decimal", "add decimal prompt"),
  ...spelled(input("date"), "date", "q date", "add date prompt"),
  ...spelled(input("time"), "time"),
  ...spelled(input("dateTime"), "dateTime", "datetime", "date time", "q dateTime", "q date time"),
  ...spelled(input("dateTime"), "add dateTime prompt", "add date time prompt"),
  ...spelled(input("geopoint"), "geopoint", "gps", "location", "q geopoint", "q location", "add location prompt"),
  ...spelled(input("geotrace"), "geotrace"),
  ...spelled(input("geoshape"), "geoshape"),
  ...spelled(input("barcode"), "barcode", "q barcode", "add barcode prompt"),
  ...spelled(upload("image/*"), "image", "photo", "q image", "q picture", "add image prompt", "add photo prompt"),
  ...spelled(upload("audio/*"), "audio", "q audio", "add audio prompt"),
  ...spelled(upload("video/*"), "video", "q video", "add video prompt"),
  ...spelled(upload("application/*"), "file", "add file prompt"),
  ...spelled(upload("osm/*"), "osm"),
  ...spelled({ tag: "range", bind: { type: "int" } }, "range"),
  ...spelled(note, "note", "q note", "add note prompt"),
  ...spelled({ tag: "trigger", bind: {} }, "trigger"),
  ...spelled(trigger, "acknowledge", "q acknowledge", "add acknowledge prompt"),
  ...spelled(unseen, "calculate", "q calculate", "add calculate prompt", "hidden"),
  ...spelled(start, "start", "start time", "get start time"),
  ...spelled(end, "end", "end time", "get end time"),
  ...spelled(preload("date", "date", "today"), "today", "get today"),
  ...DEVICE.map((name): [string, QuestionType] => [name, property(name)]),
  ...DEVICE.map((name): [string, QuestionType] => [`uri:${name}`, property(`uri:${name}`)]),
  ...spelled(property("deviceid"), "imei", "device id", "get device id"),
  ...spelled(property("simserial"), "sim id", "get sim id"),
  ...spelled(property("subscriberid"), "subscriber id", "get subscriber id"),
  ...spelled(property("phonenumber"), "get phone number"),
  ...spelled(
    { tag: "input", bind: { type: "string", constraint: "regex(., '^\\d*$')" }, hint: "Enter numbers only." },
    "phone number",
  ),
  ...spelled({ tag: "input", bind: { type: "int", constraint: "0 <= . and . <= 100" } }, "percentage"),
  ...spelled(days(31), "number of days in last month"),
  ...spelled(days(183), "number of days in last six months"),
  ...spelled(days(365), "number of days in last year"),
  ...spelled(
    { bind: { type: "geopoint" }, action: { name: "odk:setgeopoint", event: "odk-instance-first-load" } },
    "start-geopoint",
  ),
  ...spelled({ bind: { type: "geopoint" } }, "background-geopoint"),
  ...spelled(
    { bind: { type: "binary" }, action: { name: "odk:recordaudio", event: "odk-instance-load" } },
    "background-audio",
  ),
  ...spelled({ bind: { type: "binary" } }, "audit"),
  ...spelled({ bind: {} }, "xml-external", "csv-external"),
]);

export const SELECT_TYPES: Readonly<Record<SelectKind, QuestionType>> = {
  one: { tag: "select1", bind: { type: "string" } },
  multiple: { tag: "select", bind: { type: "string" } },
  rank: { tag: "odk:rank", bind: { type: "odk:rank" } },
  external: { tag: "input", bind: { type: "string" } },
};

export type SelectKind = "one" | "multiple" | "rank" | "external";

function spelled(type: QuestionType, ...names: readonly string[]): [string, QuestionType][] {
  return names.map((name) => [name, type]);
}
