// Uploads in pieces of any size: what is a program or too large is refused before its end, and everything else passes as it is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { scanUpload } from "./scan-upload.ts";

async function scanned(parts: readonly Uint8Array[], megabytes = 1): Promise<Buffer | string> {
  async function* source() {
    yield* parts;
  }
  const passed: Uint8Array[] = [];
  try {
    for await (const part of scanUpload(source(), { name: "casa.png", megabytes })) passed.push(part);
    return Buffer.concat(passed);
  } catch (cause) {
    return String((cause as { code?: string }).code);
  }
}

function inPieces(bytes: Uint8Array, size: number): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
}

test.each(["MZ\u0090\u0000", "\u007fELF\u0002", "#!/bin/sh\n", "\u00ca\u00fe\u00ba\u00be"])(
  "a program is not taken, in whatever pieces it comes: %j",
  async (text) => {
    for (const size of [1, 2, 3, 100])
      expect(await scanned(inPieces(Buffer.from(text, "latin1"), size))).toBe("workbench/program-is-not-taken");
  },
);

test("what is larger than it may be is given up at that point", async () => {
  let asked = 0;
  async function* endless() {
    for (;;) {
      asked += 1;
      yield Buffer.alloc(100_000, 1);
    }
  }
  const read = async () => {
    for await (const _part of scanUpload(endless(), { name: "a.mp4", megabytes: 1 }));
  };
  await expect(read()).rejects.toMatchObject({ code: "workbench/upload-is-too-large" });
  expect(asked).toBe(11);
});

test("everything else passes as it is", async () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).filter(([a, b]) => !(a === 0x4d && b === 0x5a));
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (given, size) => {
      const found = await scanned(inPieces(given, size));
      if (typeof found !== "string") expect(found.equals(given)).toBe(true);
      else expect(found).toBe("workbench/program-is-not-taken");
    }),
  );
});
