// Photos of stories: what cameras write beside the picture goes, and no photo comes in without consent, words and a story.
import { crc32 } from "node:zlib";
import { unzlibSync, zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { UNCHECKED_IDS } from "#base/known-ids";
import { readCase } from "../read-case.ts";
import { readPhotos } from "./read-photos.ts";
import { stripPhoto } from "./strip-photo.ts";

/** An own drawing, a grey gradient of 1 × 12 pixels. */
const JPEG = bytesOf(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAMAAEBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAZEAABBQAAAAAAAAAAAAAAAAAAAhMUUWH/2gAIAQEAAD8AnTtE7SA8uw8uz//Z",
);
const PNG = bytesOf("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "base64"));
}

const latin = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

function jpegWith(marker: number, content: readonly number[], behind: readonly number[] = []): Uint8Array {
  const length = content.length + 2;
  const segment = [0xff, marker, length >> 8, length & 0xff, ...content];
  return new Uint8Array([...JPEG.subarray(0, 2), ...segment, ...JPEG.subarray(2), ...behind]);
}

/** One entry in the directory of an EXIF segment: how the camera was held. */
function exif(orientation: number): readonly number[] {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  return [...latin("Exif\0\0MM"), 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0, ...latin("GPS 13.69,-89.19")];
}

const pngWith = (name: string, text: string) => pngChunk(name, latin(text));

function pngChunk(name: string, content: readonly number[]): Uint8Array {
  const chunk = [0, 0, 0, content.length, ...latin(name), ...content, 0, 0, 0, 0];
  return new Uint8Array([...PNG.subarray(0, 33), ...chunk, ...PNG.subarray(33)]);
}

/** Profile of one primary, with words, date and device. */
const PROFILE = (() => {
  const header = [...Array(24).fill(0), ...latin("2026-11-28 1"), ...latin("acsp"), ...Array(8).fill(0)];
  const device = [...latin("PHONAna."), ...Array(72).fill(0)];
  const size = (value: number) => [0, 0, 0, value];
  const table = [...size(2), ...latin("rXYZ"), ...size(156), ...size(15), ...latin("desc"), ...size(171), ...size(18)];
  return [...header, ...device, ...table, ...latin("XYZ \0\0\0\0primary"), ...latin("desc\0\0\0\0Ana's own.")];
})();

const says = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe("a photo", () => {
  test("keeps its picture and loses place, device and comments", () => {
    for (const photo of [jpegWith(0xe1, exif(1)), jpegWith(0xfe, latin("GPS of Ana")), jpegWith(0xed, latin("Ana"))]) {
      const plain = stripPhoto(photo);
      if (typeof plain === "string") throw new Error(plain);
      expect(says(plain.bytes)).not.toMatch(/GPS|Exif|Ana|JFIF/u);
      expect([plain.type, plain.width, plain.height]).toEqual(["image/jpeg", 1, 12]);
      expect(says(plain.bytes).slice(-40)).toBe(says(JPEG).slice(-40));
    }
  });

  test("keeps how its colours are meant, without whose device it was", () => {
    const jpeg = stripPhoto(jpegWith(0xe2, [...latin("ICC_PROFILE\0"), 1, 1, ...PROFILE]));
    const png = stripPhoto(pngChunk("iCCP", [...latin("Ana's screen\0\0"), ...zlibSync(new Uint8Array(PROFILE))]));
    if (typeof jpeg === "string" || typeof png === "string") throw new Error("refused");
    const at = says(png.bytes).indexOf("iCCP");
    const kept = [says(jpeg.bytes), says(unzlibSync(png.bytes.subarray(at + 9)))];
    for (const text of kept) {
      expect(text).toContain("acsp");
      expect(text).toContain("XYZ \0\0\0\0primary");
      expect(text).not.toMatch(/Ana|2026|PHON/u);
    }
    expect(says(png.bytes)).not.toContain("Ana");
    // Node reads what was written only where the check sum of the chunk is right.
    const length = png.bytes.subarray(at - 4, at).reduce((sum, byte) => sum * 256 + byte, 0);
    const body = png.bytes.subarray(at, at + 4 + length);
    expect(new DataView(png.bytes.buffer, at + 4 + length).getUint32(0)).toBe(crc32(body));
    expect(stripPhoto(jpegWith(0xe2, latin("ICC_PROFILE\0\u0001\u0001nothing")))).toEqual(stripPhoto(JPEG));
  });

  test("loses what lies behind its end: a second picture, a film", () => {
    const plain = stripPhoto(jpegWith(0xfe, [], latin("MotionPhoto GPS")));
    expect(typeof plain === "string" ? plain : says(plain.bytes)).not.toContain("GPS");
  });

  test("loses the words of a PNG", () => {
    for (const name of ["tEXt", "eXIf", "iTXt", "tIME"]) {
      const plain = stripPhoto(pngWith(name, "Author Ana GPS"));
      if (typeof plain === "string") throw new Error(plain);
      expect(says(plain.bytes)).toBe(says(PNG));
    }
  });

  test("that lies on its side or is no photo is told so", () => {
    expect(stripPhoto(jpegWith(0xe1, exif(6)))).toBe("turned");
    expect(stripPhoto(JPEG.subarray(0, JPEG.length - 4))).toBe("unreadable");
    expect(stripPhoto(PNG.subarray(0, 40))).toBe("unreadable");
    expect(stripPhoto(new Uint8Array(latin("ftypheic")))).toBe("unreadable");
    expect(stripPhoto(new Uint8Array())).toBe("unreadable");
    for (let at = 0; at < JPEG.length; at += 7) stripPhoto(JPEG.subarray(0, at));
  });
});

const CASE = (scope: string, photo: string) => `---
id: ana
mark: demonstration
pseudonym: Ana
sex: female
ageBand: "30-44"
country: HND
city: HND-SPS
needs: []
consent: { on: 2026-06-10, version: "1", scope: [${scope}] }
titles: { es: a, en: a, fr: a }
photo: ${photo}
---
## es

Uno.

## en

One.

## fr

Un.
`;
const PHOTO = "{ file: ana.jpg, alternatives: { es: Un cerro, en: A hill, fr: Une colline } }";
const rules = (issues: readonly { readonly rule: string }[]) => issues.map(({ rule }) => rule);

describe("the photo of a story", () => {
  const read = (scope: string, photo = PHOTO) => readCase(CASE(scope, photo), "cases/ana.md", UNCHECKED_IDS);
  const stories = () => {
    const { story } = read("publication, photo");
    return story === undefined ? [] : [story];
  };
  const files = (bytes: Uint8Array) => new Map([["cases/photos/ana.jpg", bytes]]);

  test("comes in only where the person agreed to be shown", () => {
    expect(read("publication, photo").issues).toEqual([]);
    expect(read("publication").story).toBeUndefined();
    expect(rules(read("publication").issues)).toEqual(["cases/consent-covers-photo"]);
  });

  test("has words for those who do not see it, in each language", () => {
    expect(rules(read("publication, photo", "{ file: ana.jpg }").issues)).not.toEqual([]);
    expect(rules(read("publication, photo", "{ file: ana.jpg, alternatives: { es: Un cerro } }").issues)).not.toEqual(
      [],
    );
  });

  test("is read without what the camera wrote", () => {
    const { cases, issues } = readPhotos(stories(), files(jpegWith(0xe1, exif(1))));
    expect(issues).toEqual([]);
    const picture = cases[0]?.photo?.picture;
    expect(picture).toMatchObject({ width: 1, height: 12 });
    expect(says(bytesOf(picture?.address.split(",")[1] ?? ""))).not.toContain("GPS");
  });

  test("that is missing, broken, turned, heavy or of nobody is named", () => {
    const ruleOf = (bytes: Uint8Array) => rules(readPhotos(stories(), files(bytes)).issues);
    expect(rules(readPhotos(stories(), new Map()).issues)).toEqual(["cases/photo-is-there"]);
    expect(ruleOf(JPEG.subarray(0, 50))).toEqual(["cases/photo-is-readable"]);
    expect(ruleOf(jpegWith(0xe1, exif(8)))).toEqual(["cases/photo-is-upright"]);
    const heavy = new Uint8Array(JPEG.length + 2_000_000);
    heavy.set(JPEG.subarray(0, JPEG.length - 2));
    heavy.set([0xff, 0xd9], heavy.length - 2);
    expect(ruleOf(heavy)).toEqual(["cases/photo-is-light"]);
    expect(rules(readPhotos([], files(JPEG)).issues)).toEqual(["cases/photo-belongs-to-a-story"]);
  });
});
