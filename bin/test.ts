import "./stack/end-with-parent.ts";
import { ensureBrowser } from "./checks/install-browser.ts";
import { runSteps } from "./checks/run-steps.ts";
import { quickSteps, slowSteps } from "./checks/steps.ts";
import { failureWords } from "./stack/failure-words.ts";

try {
  const browser = ensureBrowser(process.env["CHROMIUM_PATH"]);
  process.env["CHROMIUM_PATH"] = browser;
  console.log(`Browser for the tests: ${browser}`);
  process.exit((await runSteps([...quickSteps, ...slowSteps])) ? 0 : 1);
} catch (error) {
  console.error(`\n${failureWords(error)}`);
  process.exit(1);
}
