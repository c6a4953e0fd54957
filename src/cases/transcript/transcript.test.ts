import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTranscript } from "./read-transcript.ts";
import { readTurns, writeTranscript } from "./transcript.ts";

const read = (text: string, file = "a.txt") => readTranscript(strToU8(text), file).turns;

describe("a transcript", () => {
  test("comes from text, with speakers and times; lines without one go on", () => {
    expect(read("Ana [00:01:02]: Hola.\nsigo aquí\n\nEva: ¿Sí?\n[12:30]: ruido")).toEqual([
      { speaker: "Ana", startSeconds: 62, text: "Hola. sigo aquí" },
      { speaker: "Eva", text: "¿Sí?" },
      { speaker: "", startSeconds: 750, text: "ruido" },
    ]);
  });

  test("comes from SRT and VTT; cues of one speaker in a row are one turn", () => {
    expect(
      read(
        "1\r\n00:00:01,000 --> 00:00:02,000\r\nAna: Hola\r\n\r\n2\r\n00:00:02,500 --> 00:00:04,000\r\n<i>qué tal</i>\r\n",
        "a.srt",
      ),
    ).toEqual([{ speaker: "Ana", startSeconds: 1, text: "Hola qué tal" }]);
    expect(
      read("WEBVTT\n\n00:05.000 --> 00:06.000\n<v Eva>Sí\n\n01:00:00.000 --> 01:00:02.000\n<v.loud Ana>No\n", "a.vtt"),
    ).toEqual([
      { speaker: "Eva", startSeconds: 5, text: "Sí" },
      { speaker: "Ana", startSeconds: 3600, text: "No" },
    ]);
  });

  test("comes from Word", () => {
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const zip = zipSync({
      "word/document.xml": strToU8(
        `<w:document xmlns:w="w"><w:body>${paragraph("Ana: Hola")}${paragraph("Eva: Sí")}</w:body></w:document>`,
      ),
    });
    expect(readTranscript(zip, "a.docx").turns).toEqual([
      { speaker: "Ana", text: "Hola" },
      { speaker: "Eva", text: "Sí" },
    ]);
  });

  test("is written as lines that read the same", () => {
    const turns = [
      { speaker: "Ana", startSeconds: 3723, text: "Hola: qué" },
      { speaker: "Eva", text: "Sí" },
    ];
    expect(writeTranscript(turns)).toBe("Ana [01:02:03]: Hola: qué\nEva: Sí");
    expect(readTurns(writeTranscript(turns))).toEqual(turns);
  });

  test("without words is refused", () => {
    for (const bytes of [strToU8("  \n"), strToU8("PK\u0003\u0004"), strToU8("a\u0000b")])
      expect(readTranscript(bytes, "a").issues).toMatchObject([{ rule: "cases/transcript-can-be-read" }]);
  });
});
