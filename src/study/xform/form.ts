// A form as it was read from its workbook, ready to be written as an XForm.
import type { EntryMap } from "./entry.ts";
import type { ChoiceLists, FormNode } from "./form-node.ts";

export interface Form {
  readonly file: string;
  readonly settings: FormSettings;
  readonly choices: ChoiceLists;
  readonly nodes: readonly FormNode[];
}

export interface FormSettings {
  /** Row of the settings sheet, for messages. */
  readonly row: number;
  readonly formId: string;
  readonly title: string;
  /** Element that holds the answers; `data` unless the setting `name` says otherwise. */
  readonly rootName: string;
  readonly version: string;
  readonly defaultLanguage: string;
  readonly style: string;
  readonly namespaces: string;
  readonly instanceXmlns: string;
  readonly instanceName: string;
  readonly omitInstanceId: boolean;
  readonly instanceId: string;
  readonly allowChoiceDuplicates: boolean;
  /** Every select_multiple gets the choice `none`, which excludes the others. */
  readonly addNoneOption: boolean;
  /** Groups have no element of their own among the answers. */
  readonly flat: boolean;
  readonly submission: Readonly<Record<string, string>>;
  /** Further attributes of the root element: `attribute::x` and the compact settings. */
  readonly attributes: EntryMap;
}
