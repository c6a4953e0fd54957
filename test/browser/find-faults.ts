// What axe finds on a page, a line each.
import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

interface Look {
  /** Of rules. __Default value:__ all */
  readonly tags?: readonly string[];
  /** For a page that was looked at by day: a theme changes nothing but colours. */
  readonly areColoursAll?: boolean;
}

const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Where React Aria says things aloud: it stays some seconds after its words were spoken, when what named it may be gone. */
const SAID_ALOUD = "[data-live-announcer]";

/** A page keeps axe from one look to the next: to hand it over costs as much as a look. */
export async function findFaults(page: Page, { tags, areColoursAll = false }: Look = {}): Promise<readonly string[]> {
  for (const frame of page.frames()) await handOver(frame);
  const rules = areColoursAll ? { type: "rule", values: COLOUR_RULES } : tags && { type: "tag", values: tags };
  const options = { ...(rules && { runOnly: rules }), resultTypes: ["violations"] };
  const run = `axe.run({ exclude: [[${JSON.stringify(SAID_ALOUD)}]] }, ${JSON.stringify(options)})`;
  return page.evaluate(
    `${run}.then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0]?.html))`,
  );
}

async function handOver(frame: Frame): Promise<void> {
  if (await frame.evaluate("typeof axe === 'object'")) return;
  await frame.evaluate(`${axe.source}; axe.configure({ allowedOrigins: ["<same_origin>"] });`);
}
