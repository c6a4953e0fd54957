// A transcript from text, Word, SubRip (SRT) or WebVTT, told by what it holds.
import { decodeText } from "#base/decode-text";
import type { Issue } from "#base/issue";
import { errorAt } from "#base/make-issue";
import { readDocxText } from "#base/read-docx-text";
import { readTurns, type Turn } from "./transcript.ts";

export interface TranscriptReading {
  readonly turns: readonly Turn[];
  readonly issues: readonly Issue[];
}

export function readTranscript(bytes: Uint8Array, file: string): TranscriptReading {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const paragraphs = readDocxText(bytes);
    return paragraphs === undefined ? refused(file) : whole(readTurns(paragraphs.join("\n")), file);
  }
  const { text, issues } = decodeText(bytes, file);
  if (text.includes("\u0000")) return refused(file);
  const plain = text.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  const turns = /-->/u.test(plain) ? readSubtitles(plain) : readTurns(plain);
  const reading = whole(turns, file);
  return { ...reading, issues: [...issues, ...reading.issues] };
}

function whole(turns: readonly Turn[], file: string): TranscriptReading {
  return turns.length === 0 ? refused(file) : { turns, issues: [] };
}

function refused(file: string): TranscriptReading {
  return { turns: [], issues: [noWords(file)] };
}

const CUE = /^(?:(\d{1,3}):)?(\d\d):(\d\d)[.,]\d{1,3}\s+-->/u;

/** Cues of SRT and VTT; one speaker's cues in a row are one turn. `<v Ana>` of VTT and `Ana:` name the speaker. */
function readSubtitles(text: string): readonly Turn[] {
  const turns: Turn[] = [];
  for (const block of text.split(/\n{2,}/u)) {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => CUE.test(line));
    if (at === -1) continue;
    const [, hours = "0", minutes = "0", seconds = "0"] = CUE.exec(lines[at] ?? "") ?? [];
    const words = lines
      .slice(at + 1)
      .join(" ")
      .trim();
    const voice = /<v(?:\.[^ >]*)?\s+([^>]+)>/u.exec(words)?.[1];
    const [turn] = readTurns(words.replace(/<[^>]+>/gu, "").trim());
    if (turn === undefined) continue;
    addCue(turns, {
      ...{ speaker: voice?.trim() ?? turn.speaker, text: turn.text },
      startSeconds: 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds),
    });
  }
  return turns;
}

function addCue(turns: Turn[], cue: Turn): void {
  const before = turns.at(-1);
  const goesOn = before !== undefined && (cue.speaker === "" || cue.speaker === before.speaker);
  if (goesOn) turns[turns.length - 1] = { ...before, text: `${before.text} ${cue.text}` };
  else turns.push(cue);
}

function noWords(file: string): Issue {
  return errorAt(
    "cases/transcript-can-be-read",
    { file },
    {
      wrong: [
        "El archivo no se puede leer como transcripción: ni texto, ni DOCX, ni SRT, ni VTT con palabras.",
        "The file cannot be read as a transcript: neither text, DOCX, SRT nor VTT with words.",
        "Le fichier ne peut être lu comme transcription : ni texte, ni DOCX, ni SRT, ni VTT contenant des mots.",
      ],
      cure: [
        "Guárdelo como texto o DOCX, un turno por párrafo: «Ana: …».",
        "Save it as text or DOCX, one turn a paragraph: “Ana: …”.",
        "Enregistrez-le en texte ou DOCX, un tour de parole par paragraphe : « Ana : … ».",
      ],
    },
  );
}
