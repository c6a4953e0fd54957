// The colour profile of a photo, without what it tells of a device: segments of JPEG (ICC.1:2022 annex B.4), chunks of PNG (W3C PNG 3, iCCP).
import { unzlibSync, zlibSync } from "fflate";
import { plainProfile } from "./plain-profile.ts";

const NAME = "ICC_PROFILE\0";
/** Marker, length, name, number of the segment and how many there are. */
const HEAD = 4 + NAME.length + 2;

/** `segment`: with its marker. Nothing where it holds no profile, or a part of one: those above 64 kB are of presses. */
export function plainProfileSegment(segment: Uint8Array): readonly Uint8Array[] {
  if (segment[1] !== 0xe2 || String.fromCharCode(...segment.subarray(4, 4 + NAME.length)) !== NAME) return [];
  if (segment[HEAD - 1] !== 1) return [];
  const plain = plainProfile(segment.subarray(HEAD));
  return plain === undefined ? [] : [segment.subarray(0, HEAD), plain];
}

/** What is larger when packed is no profile of a picture. */
const LARGEST_PACKED = 65_536;

/** `content`: of a chunk `iCCP`. The whole chunk, or nothing where it holds no profile. */
export function plainProfileChunk(content: Uint8Array): readonly Uint8Array[] {
  const plain = content.length > LARGEST_PACKED ? undefined : unpacked(content);
  if (plain === undefined) return [];
  const body = new Uint8Array([...ascii("iCCP"), ...ascii("icc\0\0"), ...zlibSync(plain)]);
  return [bigEndian(body.length - 4), body, bigEndian(crc32(body))];
}

/** Behind the name of the profile and the method. */
function unpacked(content: Uint8Array): Uint8Array | undefined {
  const name = content.indexOf(0);
  if (name < 0) return undefined;
  try {
    return plainProfile(unzlibSync(content.subarray(name + 2)));
  } catch {
    // A picture with a broken profile is shown as one without.
    return undefined;
  }
}

function ascii(text: string): readonly number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

function bigEndian(value: number): Uint8Array {
  return new Uint8Array([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
}

/** W3C PNG 3, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
