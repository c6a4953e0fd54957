// The schema of QDA-XML 1.0 in one line per element: attributes with their type (`!` = required), children in order
// (`?` none or one, `*` any number, `+` one or more; a bar parts a choice). After Project.xsd of 18 March 2019 (MIT licence).

const USER = "creatingUser:guid creationDateTime:time modifyingUser:guid modifiedDateTime:time";
const SELECTION = "Description? Coding* NoteRef*";
const TEXT_SOURCE = {
  attributes: `guid!:guid name richTextPath plainTextPath ${USER}`,
  children: "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*",
};
const MEDIA = `guid!:guid name path currentPath ${USER}`;
const RECTANGLE = "firstX!:integer firstY!:integer secondX!:integer secondY!:integer";
const TARGET = { attributes: "targetGUID!:guid", children: "" };
const WORDS = { attributes: "", children: "#text" };

export interface ElementRule {
  readonly attributes: string;
  readonly children: string;
}

export const QDA_ELEMENTS: Readonly<Record<string, ElementRule>> = {
  Project: {
    attributes:
      "name! origin creatingUserGUID:guid creationDateTime:time modifyingUserGUID:guid modifiedDateTime:time basePath",
    children: "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*",
  },
  Users: { attributes: "", children: "User+" },
  User: { attributes: "guid!:guid name id", children: "" },
  CodeBook: { attributes: "origin", children: "Codes Sets?" },
  Codes: { attributes: "", children: "Code+" },
  Code: { attributes: "guid!:guid name! isCodable!:boolean color:colour", children: "Description? NoteRef* Code*" },
  Cases: { attributes: "", children: "Case+" },
  Case: { attributes: "guid!:guid name", children: "Description? CodeRef* VariableValue* SourceRef* SelectionRef*" },
  Variables: { attributes: "", children: "Variable+" },
  Variable: { attributes: "guid!:guid name! typeOfVariable!:variable", children: "Description?" },
  VariableValue: {
    attributes: "",
    children: "VariableRef TextValue|BooleanValue|IntegerValue|FloatValue|DateValue|DateTimeValue?",
  },
  Sets: { attributes: "", children: "Set+" },
  Set: { attributes: "guid!:guid name!", children: "Description? MemberCode* MemberSource* MemberNote*" },
  Sources: { attributes: "", children: "TextSource|PictureSource|PDFSource|AudioSource|VideoSource+" },
  TextSource: TEXT_SOURCE,
  Note: TEXT_SOURCE,
  TextDescription: TEXT_SOURCE,
  Representation: TEXT_SOURCE,
  PlainTextSelection: {
    attributes: `guid!:guid name startPosition!:integer endPosition!:integer ${USER}`,
    children: SELECTION,
  },
  PictureSource: {
    attributes: MEDIA,
    children: "Description? TextDescription? PictureSelection* Coding* NoteRef* VariableValue*",
  },
  PictureSelection: { attributes: `guid!:guid name ${RECTANGLE} ${USER}`, children: SELECTION },
  PDFSource: {
    attributes: MEDIA,
    children: "Description? PDFSelection* Representation? Coding* NoteRef* VariableValue*",
  },
  PDFSelection: {
    attributes: `guid!:guid name page!:integer ${RECTANGLE} ${USER}`,
    children: "Description? Representation? Coding* NoteRef*",
  },
  AudioSource: {
    attributes: MEDIA,
    children: "Description? Transcript* AudioSelection* Coding* NoteRef* VariableValue*",
  },
  AudioSelection: { attributes: `guid!:guid name begin!:integer end!:integer ${USER}`, children: SELECTION },
  VideoSource: {
    attributes: MEDIA,
    children: "Description? Transcript* VideoSelection* Coding* NoteRef* VariableValue*",
  },
  VideoSelection: { attributes: `guid!:guid name begin!:integer end!:integer ${USER}`, children: SELECTION },
  Transcript: {
    attributes: `guid!:guid name richTextPath plainTextPath ${USER}`,
    children: "Description? PlainTextContent? SyncPoint* TranscriptSelection* NoteRef*",
  },
  TranscriptSelection: {
    attributes: `guid!:guid name fromSyncPoint:guid toSyncPoint:guid ${USER}`,
    children: SELECTION,
  },
  SyncPoint: { attributes: "guid!:guid timeStamp:integer position:integer", children: "" },
  Coding: { attributes: "guid!:guid creatingUser:guid creationDateTime:time", children: "CodeRef NoteRef*" },
  Graphs: { attributes: "", children: "Graph+" },
  Graph: { attributes: "guid!:guid name", children: "Vertex* Edge*" },
  Vertex: {
    attributes:
      "guid!:guid representedGUID:guid name firstX!:integer firstY!:integer secondX:integer secondY:integer shape color:colour",
    children: "",
  },
  Edge: {
    attributes:
      "guid!:guid representedGUID:guid name sourceVertex!:guid targetVertex!:guid color:colour direction lineStyle",
    children: "",
  },
  Notes: { attributes: "", children: "Note+" },
  Links: { attributes: "", children: "Link+" },
  Link: { attributes: "guid!:guid name direction color:colour originGUID:guid targetGUID:guid", children: "NoteRef*" },
  ...{ NoteRef: TARGET, CodeRef: TARGET, SourceRef: TARGET, SelectionRef: TARGET, VariableRef: TARGET },
  ...{ MemberCode: TARGET, MemberSource: TARGET, MemberNote: TARGET },
  ...{ Description: WORDS, PlainTextContent: WORDS, TextValue: WORDS },
  ...{ BooleanValue: typed("boolean"), IntegerValue: typed("integer"), FloatValue: typed("decimal") },
  ...{ DateValue: typed("date"), DateTimeValue: typed("time") },
};

/** Text of a type. */
function typed(type: string): ElementRule {
  return { attributes: "", children: `#${type}` };
}

/** What a reference leads to, by the ending of the name of its target. The schema itself only asks for a guid. */
export const QDA_TARGETS: ReadonlyMap<string, string> = new Map([
  ...(["CodeRef", "MemberCode"] as const).map((name) => [name, "Code"] as const),
  ...(["SourceRef", "MemberSource"] as const).map((name) => [name, "Source"] as const),
  ...(["NoteRef", "MemberNote"] as const).map((name) => [name, "Note"] as const),
  ["VariableRef", "Variable"],
  ["SelectionRef", "Selection"],
]);

const DAY = String.raw`-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const ZONE = String.raw`(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?`;
const HOUR = String.raw`(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)`;

export const QDA_TYPES: Readonly<Record<string, RegExp>> = {
  guid: /^(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|\{[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\})$/u,
  integer: /^[+-]?\d+$/u,
  boolean: /^(?:true|false|0|1)$/u,
  time: new RegExp(`^${DAY}T${HOUR}${ZONE}$`, "u"),
  date: new RegExp(`^${DAY}${ZONE}$`, "u"),
  decimal: /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u,
  colour: /^#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})$/u,
  variable: /^(?:Text|Boolean|Integer|Float|Date|DateTime)$/u,
};
