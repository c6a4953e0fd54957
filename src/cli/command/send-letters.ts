// `tornaviaje send letters`: letters as PDF, one for each reader and one for the printer; texts for WhatsApp.
import { join, resolve } from "node:path";
import { readFonts } from "#workbench/effect/read-render-assets";
import { PAPERS } from "#workbench/outreach/for-faces";
import { writeShortTexts } from "#workbench/outreach/preview-campaign";
import { printLetters } from "#workbench/outreach/print-letters";
import { type Command, textOption } from "../command.ts";
import { choiceOption, textSpec } from "../options.ts";
import { withWorkbench } from "../surroundings.ts";
import { CAMPAIGN, placeOf, SEND_OPTIONS } from "./send-options.ts";

export const lettersCommand: Command = {
  name: "send letters",
  summary: {
    es: "Escribe las cartas en PDF (una por institución y un tiraje) y los textos para WhatsApp; al entregarlos, anótelo con «send handed-over».",
    en: "Writes the letters as PDF (one for each and one print run) and the texts for WhatsApp; once carried, note it with “send handed-over”.",
    fr: "Écrit les lettres en PDF (une par institution et un tirage) et les textes pour WhatsApp ; une fois remis, notez-le avec « send handed-over ».",
  },
  positionals: [CAMPAIGN],
  options: [
    textSpec("into", "<folder>", {
      es: "carpeta donde se escribe",
      en: "folder to write into",
      fr: "dossier où écrire",
    }),
    textSpec("paper", PAPERS.join("|"), {
      es: "papel (si no: us-letter, el de la región)",
      en: "paper (otherwise: us-letter, that of the region)",
      fr: "papier (sinon : us-letter, celui de la région)",
    }),
    ...SEND_OPTIONS,
  ],
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const paper = choiceOption(invocation, "send letters", "paper", PAPERS) ?? PAPERS[0];
      const place = await placeOf(invocation, workbench);
      const folder = resolve(invocation.caller.folder, textOption(invocation, "into") ?? "letters");
      const { each, batch } = await printLetters(workbench, place, { paper, fonts: await readFonts() });
      const shorts = await writeShortTexts(workbench, place);
      const write = (name: string, bytes: Uint8Array) =>
        workbench.effects.files.writeAtomically(join(folder, name), bytes);
      for (const [name, bytes] of each) await write(name, bytes);
      if (batch !== undefined) await write(`${place.campaign}-letters.pdf`, batch);
      const texts = shorts.map(({ to, text }) => `${to}\n${text}\n`).join("\n");
      await write(`${place.campaign}-whatsapp.txt`, new TextEncoder().encode(texts));
      const answer = { letters: each.size, whatsapp: shorts.length, folder };
      if (invocation.options.json === true) invocation.output.say(JSON.stringify(answer, null, 2));
      else for (const [name, value] of Object.entries(answer)) invocation.output.say(`${name}: ${value}`);
      return 0;
    }),
};
