// A Chromium that npm alone brings, with the system libraries it needs, for tests as a person would test.
import { type Browser, chromium as playwright } from "playwright-core";

/** One process for everything ends when the first window closes. */
const NOT_FOR_TESTS = ["--single-process"];

const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** The package unpacks its own system libraries only when it believes to run in a bare function runtime. */
export async function openBrowser(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((word) => !NOT_FOR_TESTS.includes(word)), ...QUIET],
    headless: true,
  });
}
