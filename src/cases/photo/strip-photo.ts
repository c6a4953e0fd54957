// A photo without what cameras and programs write beside the picture: place, time, device, names, thumbnails.
// JPEG: ITU-T T.81 annex B, EXIF orientation by CIPA DC-008. PNG: W3C PNG 3, chunks. Whatever is not needed to draw goes;
// a colour profile stays, without its words.
import { plainProfileChunk, plainProfileSegment } from "./kept-profile.ts";

export interface PlainPhoto {
  readonly type: "image/jpeg" | "image/png";
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** `turned`: the camera noted that it was held otherwise, and without that note the picture would lie. */
export type PhotoReading = PlainPhoto | "turned" | "unreadable";

export function stripPhoto(bytes: Uint8Array): PhotoReading {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return stripJpeg(bytes);
  return PNG_BEGIN.every((byte, at) => bytes[at] === byte) ? stripPng(bytes) : "unreadable";
}

const PNG_BEGIN = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

const START_OF_SCAN = 0xda;

function stripJpeg(bytes: Uint8Array): PhotoReading {
  const segments = jpegSegments(bytes);
  const scan = segments?.at(-1);
  if (segments === undefined || scan?.marker !== START_OF_SCAN) return "unreadable";
  const frame = segments.find(({ marker }) => isFrame(marker));
  const scans = scanParts(bytes, scan.to);
  if (frame === undefined || scans === undefined) return "unreadable";
  if (segments.some((segment) => orientationOf(bytes, segment) > 1)) return "turned";
  const kept = segments.flatMap(({ marker, from, to }) => {
    const segment = bytes.subarray(from, to);
    return isDrawn(marker) ? [segment] : plainProfileSegment(segment);
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset + frame.from, frame.to - frame.from);
  return {
    type: "image/jpeg",
    bytes: join([bytes.subarray(0, 2), ...kept, ...scans]),
    ...{ height: view.getUint16(5), width: view.getUint16(7) },
  };
}

/** Up to and with the first scan; undefined where a length leads out of the file. */
function jpegSegments(bytes: Uint8Array): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const to = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (to > bytes.length) return undefined;
    segments.push({ marker, from: at, to });
    if (marker === START_OF_SCAN) return segments;
    at = to;
  }
  return undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Tables and frames, and the segment of Adobe that says how colours are coded; no other application segment but a profile, and no comment. */
function isDrawn(marker: number): boolean {
  return marker === 0xee || !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe);
}

const END_OF_IMAGE = 0xd9;

/**
 * Coded data up to the end of the image, and the tables between scans of a progressive one. Behind the end there may be a second picture or
 * a film: it goes. Undefined where the end is missing.
 */
function scanParts(bytes: Uint8Array, from: number): readonly Uint8Array[] | undefined {
  const parts: Uint8Array[] = [];
  let begin = from;
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff || isInCodedData(marker)) continue;
    if (marker === END_OF_IMAGE) return [...parts, bytes.subarray(begin, at + 2)];
    const to = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    parts.push(bytes.subarray(begin, isDrawn(marker) ? to : at));
    begin = to;
    at = to - 1;
  }
  return undefined;
}

/** A stuffed byte, a filling one, or a mark of restarting. */
function isInCodedData(marker: number): boolean {
  return marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
}

const EXIF = "Exif\0\0";
const ORIENTATION = 0x0112;

/** 1 where nothing is noted. */
function orientationOf(bytes: Uint8Array, { marker, from, to }: Segment): number {
  const at = from + 4;
  if (marker !== 0xe1 || String.fromCharCode(...bytes.subarray(at, at + EXIF.length)) !== EXIF) return 1;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at + EXIF.length, to - at - EXIF.length);
  if (view.byteLength < 14) return 1;
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry += 1) {
    const start = directory + 2 + entry * 12;
    if (start + 12 > view.byteLength) return 1;
    if (view.getUint16(start, little) === ORIENTATION) return view.getUint16(start + 8, little);
  }
  return 1;
}

/** What a drawing needs: header, palette, transparency, picture, and how colours are meant. */
const PNG_DRAWN: readonly string[] = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "IDAT", "IEND"];

function stripPng(bytes: Uint8Array): PhotoReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const to = at + 12 + view.getUint32(at);
    if (to > bytes.length) return "unreadable";
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (PNG_DRAWN.includes(name)) kept.push(bytes.subarray(at, to));
    if (name === "iCCP") kept.push(...plainProfileChunk(bytes.subarray(at + 8, to - 4)));
    if (name === "IEND")
      return { type: "image/png", bytes: join(kept), width: view.getUint32(16), height: view.getUint32(20) };
    at = to;
  }
  return "unreadable";
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
