// What the `parameters` of each question type add to its bind, its control and its action.
import type { Place } from "#base/issue";
import type { Additions, ParameterContext } from "./additions.ts";
import { imageSizeIssue, parametersTogetherIssue, parameterValueIssue, type WrongValue } from "./parameter-issues.ts";
import { readParameters } from "./parameters.ts";
import { addRange } from "./range-parameters.ts";
import { isYes } from "./yes-no.ts";

const AUDIT_LOCATION = ["location-priority", "location-min-interval", "location-max-age"];
const AUDIT = ["track-changes", "identify-user", "track-changes-reasons"];
const RANGE = ["start", "end", "step", "tick_interval", "placeholder", "tick_labelset"];
const YES_NO = "true, false";

const PERMITTED: Readonly<Record<string, readonly string[]>> = {
  audit: [...AUDIT_LOCATION, ...AUDIT],
  range: RANGE,
  text: ["rows"],
  image: ["max-pixels", "app"],
  audio: ["quality"],
  "background-audio": ["quality"],
  geopoint: ["allow-mock-accuracy", "capture-accuracy", "warning-accuracy", "reference-geometry"],
  geotrace: ["allow-mock-accuracy", "incremental", "reference-geometry"],
  geoshape: ["allow-mock-accuracy", "incremental", "reference-geometry"],
};

/** Types without parameters of their own keep what stands in the cell unread. */
export function addParameters(type: string, context: ParameterContext): Additions {
  const permitted = PERMITTED[type];
  const reading =
    permitted === undefined
      ? { parameters: new Map<string, string>(), issues: [] }
      : readParameters(context.cell, permitted, context.place);
  const additions: Additions = {
    bind: new Map(),
    control: new Map(),
    action: {},
    parameters: reading.parameters,
    issues: [...reading.issues],
  };
  RULES[type]?.(additions, context);
  return additions;
}

type Rule = (additions: Additions, context: ParameterContext) => void;

const geo: Rule = (additions, { place }) => {
  copy(additions, "allow-mock-accuracy", { to: ["bind", "odk:allow-mock-accuracy"], permitted: YES_NO, place });
  copy(additions, "capture-accuracy", { to: ["control", "accuracyThreshold"], permitted: "number", place });
  copy(additions, "warning-accuracy", { to: ["control", "unacceptableAccuracyThreshold"], permitted: "number", place });
  const incremental = additions.parameters.get("incremental");
  if (incremental === undefined) return;
  if (isYes(incremental)) additions.control.set("incremental", "true");
  else
    additions.issues.push(parameterValueIssue({ name: "incremental", value: incremental, permitted: "true" }, place));
};

const RULES: Readonly<Record<string, Rule>> = {
  audit: (additions, { place }) => addAudit(additions, place),
  range: addRange,
  text: (additions, { place }) =>
    copy(additions, "rows", { to: ["control", "rows"], permitted: "whole number", place }),
  image: addImage,
  audio: (additions, { place }) =>
    copy(additions, "quality", {
      to: ["bind", "odk:quality"],
      permitted: "voice-only, low, normal, external",
      place,
    }),
  "background-audio": (additions, { place }) => {
    copy(additions, "quality", { to: ["bind", "odk:quality"], permitted: "voice-only, low, normal", place });
    const quality = additions.bind.get("odk:quality");
    additions.bind.delete("odk:quality");
    if (quality !== undefined) additions.action["odk:quality"] = quality;
  },
  geopoint: geo,
  geotrace: geo,
  geoshape: geo,
};

interface Target {
  readonly to: readonly ["bind" | "control", string];
  readonly permitted: WrongValue["permitted"];
  readonly place: Place;
}

function copy(additions: Additions, name: string, { to: [where, attribute], permitted, place }: Target): void {
  const value = additions.parameters.get(name);
  if (value === undefined) return;
  if (isPermitted(value, permitted)) additions[where].set(attribute, value);
  else additions.issues.push(parameterValueIssue({ name, value, permitted }, place));
}

function isPermitted(value: string, permitted: string): boolean {
  if (permitted === "number") return isNumber(value);
  if (permitted === "whole number") return /^[+-]?\d+$/u.test(value);
  return permitted.split(", ").includes(value);
}

function isNumber(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text);
}

function addAudit(additions: Additions, place: Place): void {
  for (const name of ["track-changes", "identify-user"])
    copy(additions, name, { to: ["bind", `odk:${name}`], permitted: YES_NO, place });
  const reasons = { to: ["bind", "odk:track-changes-reasons"], permitted: "on-form-edit", place } as const;
  copy(additions, "track-changes-reasons", reasons);
  const given = AUDIT_LOCATION.filter((name) => additions.parameters.has(name));
  if (given.length === 0) return;
  if (given.length < AUDIT_LOCATION.length) {
    additions.issues.push(parametersTogetherIssue(AUDIT_LOCATION.join(", "), place));
    return;
  }
  const permitted = "no-power, low-power, balanced, high-accuracy";
  copy(additions, "location-priority", { to: ["bind", "odk:location-priority"], permitted, place });
  for (const name of ["location-min-interval", "location-max-age"])
    copy(additions, name, { to: ["bind", `odk:${name}`], permitted: "whole number", place });
  checkIntervals(additions, place);
}

function checkIntervals({ parameters, issues }: Additions, place: Place): void {
  const least = Number(parameters.get("location-min-interval"));
  const age = Number(parameters.get("location-max-age"));
  const name = least < 0 ? "location-min-interval" : "location-max-age";
  if (least < 0 || age < least)
    issues.push(parameterValueIssue({ name, value: parameters.get(name) ?? "", permitted: "whole number" }, place));
}

function addImage(additions: Additions, { appearance, place }: ParameterContext): void {
  copy(additions, "max-pixels", { to: ["bind", "orx:max-pixels"], permitted: "whole number", place });
  if (!additions.parameters.has("max-pixels")) additions.issues.push(imageSizeIssue(place));
  const app = additions.parameters.get("app");
  if (app === undefined || (appearance !== "" && appearance !== "annotate")) return;
  if (/^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/u.test(app)) additions.control.set("intent", app);
  else additions.issues.push(parameterValueIssue({ name: "app", value: app, permitted: "org.example.camera" }, place));
}
