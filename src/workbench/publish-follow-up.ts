// What became of the recommendations, in the folder of the portal: for everybody, for donors, and as a workbook. Only what
// institutions agreed to show; as it stood when the portal was made. Under `serve`, `/follow-up/<study>/` shows it as it is now.
import type { Language } from "#base/text";
import type { OutputFile } from "./output/manifest.ts";
import type { Output } from "./output/output.ts";
import { writeTrackerWorkbook } from "./outreach/export-tracker.ts";
import { showPublicPage } from "./outreach/show-pages.ts";
import type { Workbench } from "./workbench.ts";

const KINDS = ["tracker", "numbers"] as const;

/** Throws `workbench/no-study-is-kept`. */
export async function publishFollowUp(
  workbench: Workbench,
  {
    study,
    languages,
    output,
  }: { readonly study: string; readonly languages: readonly Language[]; readonly output: Output },
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (const language of languages) {
    for (const kind of KINDS) {
      const addressIn = (each: Language) => `${kind}.${languages.includes(each) ? each : language}.html`;
      const html = await showPublicPage(workbench, study, {
        ...{ kind, language, addressIn },
        home: `../${language}/index.html`,
      });
      files.push(await output.write(`follow-up/${kind}.${language}.html`, new TextEncoder().encode(html)));
    }
    const workbook = await writeTrackerWorkbook(workbench, study, language, "public");
    files.push(await output.write(`follow-up/follow-up.${language}.xlsx`, workbook));
  }
  return files;
}
