// Pictures of the turning points of a journey, where TORNAVIAJE_PICTURES names a folder: for people who look at them.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";

export async function look(page: Page, name: string): Promise<void> {
  const pictures = process.env.TORNAVIAJE_PICTURES;
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}
