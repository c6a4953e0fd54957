// A point in the notations that tables have: decimal degrees, degrees and minutes, degrees with minutes and seconds, UTM.
import type { Point } from "./point.ts";
import { readUtm } from "./utm.ts";

/** "13.69, -89.19", "13°41'24\"N 89°11'24\"O", "13° 41.4' N; 89° 11.4' W". */
export function readPoint(text: string): Point | undefined {
  return readUtm(text) ?? readDegreePair(text);
}

function readDegreePair(text: string): Point | undefined {
  const parts = splitPair(text.trim());
  if (parts === undefined) return undefined;
  const [first, second] = parts.map(readDegrees);
  if (first === undefined || second === undefined) return undefined;
  const isSwapped = first.axis === "longitude" || second.axis === "latitude";
  const [latitude, longitude] = isSwapped ? [second.value, first.value] : [first.value, second.value];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

function splitPair(text: string): readonly [string, string] | undefined {
  const lettered =
    /^(.*?[NSns])[\s,;/]+(.*[EWOewo])\.?$/.exec(text) ?? /^(.*?[EWOewo])[\s,;/]+(.*[NSns])\.?$/.exec(text);
  const leading = /^([NSns].*?)[\s,;/]+([EWOewo].*)$/.exec(text);
  const plainPair = /^([+-]?\d+(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)$/.exec(text);
  const found = leading ?? lettered ?? plainPair ?? /^(.+?);\s*(.+)$/.exec(text) ?? /^(.+?),\s*(.+)$/.exec(text);
  return found?.[1] === undefined || found[2] === undefined ? undefined : [found[1], found[2]];
}

export interface Degrees {
  readonly value: number;
  readonly axis?: "latitude" | "longitude";
}

/** One coordinate; west (W, O) and south are below zero. A decimal comma is read. */
export function readDegrees(text: string): Degrees | undefined {
  const letter = /[NSEWO]/i.exec(text)?.[0]?.toUpperCase();
  const numbers = text.replace(/(\d),(\d)/g, "$1.$2").match(/[+-]?\d+(?:\.\d+)?/g) ?? [];
  if (numbers.length === 0 || numbers.length > 3 || /[A-DF-MP-RT-VX-Z]/i.test(text)) return undefined;
  const [degrees = 0, minutes = 0, seconds = 0] = numbers.map((number) => Math.abs(Number(number)));
  if (minutes >= 60 || seconds >= 60) return undefined;
  const size = degrees + minutes / 60 + seconds / 3600;
  const isBelow = (numbers[0] ?? "").startsWith("-") || letter === "S" || letter === "W" || letter === "O";
  const axis =
    letter === undefined
      ? {}
      : { axis: letter === "N" || letter === "S" ? ("latitude" as const) : ("longitude" as const) };
  return { value: isBelow ? -size : size, ...axis };
}
