// A Chromium that npm alone brings, with the system libraries it needs, for tests as a person would test.
import { type Browser, chromium as playwright } from "playwright-core";

const NOT_FOR_TESTS = [
  // One process for everything ends when the first window closes.
  "--single-process",
  // Whoever reads our pages has a browser that keeps origins apart.
  ...["--disable-web-security", "--allow-running-insecure-content"],
  // Drawing every page by a graphics card that is computed costs two fifths of the browser's time; maps alone need one.
  ...["--ignore-gpu-blocklist", "--in-process-gpu", "--use-gl=angle", "--use-angle=swiftshader"],
];

const FOR_TESTS = [
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...["--disable-gpu", "--use-angle=swiftshader-webgl"],
];

/** The package unpacks its own system libraries only when it believes to run in a bare function runtime. */
export async function openBrowser(): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((word) => !NOT_FOR_TESTS.includes(word)), ...FOR_TESTS],
    headless: true,
  });
}
