// Names of XLSForm columns and what they stand for, with the old spellings that people still use.
// Follows xlsform.org and the ODK XForms specification, section "Bindings".

type Aliases = Readonly<Record<string, readonly string[]>>;

const MEDIA: Aliases = {
  image: ["media", "image"],
  "big-image": ["media", "big-image"],
  "image-description": ["media", "image-description"],
  audio: ["media", "audio"],
  video: ["media", "video"],
};

const CONSTRAINT_MESSAGE = ["bind", "jr:constraintMsg"];
const REQUIRED_MESSAGE = ["bind", "jr:requiredMsg"];
const NO_APP = ["bind", "jr:noAppErrorString"];
const COUNT = ["control", "jr:count"];

export const SURVEY_ALIASES: Aliases = {
  ...MEDIA,
  caption: ["label"],
  command: ["type"],
  tag: ["name"],
  value: ["name"],
  read_only: ["bind", "readonly"],
  readonly: ["bind", "readonly"],
  relevant: ["bind", "relevant"],
  relevance: ["bind", "relevant"],
  required: ["bind", "required"],
  constraint: ["bind", "constraint"],
  constraining_message: CONSTRAINT_MESSAGE,
  constraint_message: CONSTRAINT_MESSAGE,
  constraint_msg: CONSTRAINT_MESSAGE,
  calculation: ["bind", "calculate"],
  calculate: ["bind", "calculate"],
  appearance: ["control", "appearance"],
  count: COUNT,
  repeat_count: COUNT,
  "jr:count": COUNT,
  autoplay: ["control", "autoplay"],
  rows: ["control", "rows"],
  noapperrorstring: NO_APP,
  no_app_error_string: NO_APP,
  requiredmsg: REQUIRED_MESSAGE,
  required_message: REQUIRED_MESSAGE,
  body: ["control"],
  compact_tag: ["instance", "odk:tag"],
  save_to: ["bind", "entities:saveto"],
};

export const SURVEY_COLUMNS: readonly string[] = [
  ...["type", "name", "label", "hint", "guidance_hint", "default", "parameters", "choice_filter", "trigger", "media"],
  ...["bind", "control", "instance", "intent", "query", "disabled", "sms_field", "sms_option", "list_name"],
];

export const CHOICES_ALIASES: Aliases = { ...MEDIA, caption: ["label"], list_name: ["list_name"], value: ["name"] };

export const CHOICES_COLUMNS: readonly string[] = ["list_name", "name", "label", "media", "sms_option"];

export const ENTITIES_ALIASES: Aliases = { list_name: ["dataset"] };

export const ENTITIES_COLUMNS: readonly string[] = ["dataset", "entity_id", "create_if", "update_if", "label"];

export const SETTINGS_ALIASES: Aliases = {
  form_title: ["title"],
  set_form_title: ["title"],
  form_id: ["id_string"],
  set_form_id: ["id_string"],
};

export const SETTINGS_COLUMNS: readonly string[] = [
  // Our own: the title in the other languages of a study.
  ...["form_title_es", "form_title_en", "form_title_fr"],
  ...["title", "id_string", "version", "default_language", "name", "instance_name", "public_key", "submission_url"],
  ...["auto_send", "auto_delete", "style", "namespaces", "instance_xmlns", "allow_choice_duplicates", "attribute"],
  ...["omit_instanceid", "instance_id", "client_editable", "clean_text_values", "add_none_option", "flat"],
  ...[
    "prefix",
    "delimiter",
    "sms_keyword",
    "sms_separator",
    "sms_allow_media",
    "sms_date_format",
    "sms_datetime_format",
  ],
];

/** What a head says, as a path: `constraint_message::fr` → bind, jr:constraintMsg, fr. Unknown heads stay whole. */
export interface ColumnNames {
  readonly aliases: Aliases;
  readonly columns: readonly string[];
  /** The columns whose cells may refer to questions; absent: all may. Elsewhere `${` is text like any other. */
  readonly referring?: readonly string[];
}

/** `doubled`: the sheet uses `::` somewhere, so single colons part nothing. */
export function pathOfColumn(head: string, { aliases, columns }: ColumnNames, doubled: boolean): readonly string[] {
  const tokens = tokensOf(head, doubled);
  const [first = "", ...rest] = tokens;
  const whole = snakeCase(head);
  const known = aliases[whole];
  if (known !== undefined) return known;
  if (columns.includes(whole)) return [whole];
  const start = snakeCase(first);
  const alias = aliases[start];
  if (alias !== undefined) return [...alias, ...rest];
  return columns.includes(start) ? [start, ...rest] : [head];
}

/** Whether a path leads to a known column, and is not the whole of a head that says nothing to us. */
export function isKnownColumn(path: readonly string[], { aliases, columns }: ColumnNames): boolean {
  const [first = ""] = path;
  return columns.includes(first) || Object.values(aliases).some((known) => known[0] === first);
}

function tokensOf(head: string, doubled: boolean): readonly string[] {
  if (doubled || head.includes("::")) return head.split("::").map((token) => token.trim());
  const tokens = head.split(":").map((token) => token.trim());
  const prefix = tokens.indexOf("jr");
  if (prefix === -1 || prefix === tokens.length - 1) return tokens;
  return [...tokens.slice(0, prefix), `jr:${tokens[prefix + 1]}`, ...tokens.slice(prefix + 2)];
}

function snakeCase(text: string): string {
  return text.trim().split(/\s+/u).join("_").toLowerCase();
}
