// What axe finds on a page, a line each.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

interface Look {
  /** Of rules. __Default value:__ all */
  readonly tags?: readonly string[];
  /** For a page that was looked at by day: a theme changes nothing but colours. */
  readonly areColoursAll?: boolean;
}

const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Where React Aria says things aloud: it stays some seconds after its words were spoken, when what named it may be gone. */
const SAID_ALOUD = "[data-live-announcer]";

/** No frame of another origin stands in our pages, so none needs a window of its own to be asked. */
export async function findFaults(page: Page, { tags, areColoursAll = false }: Look = {}): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).exclude(SAID_ALOUD);
  if (tags !== undefined) axe.withTags([...tags]);
  if (areColoursAll) axe.withRules(COLOUR_RULES);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
