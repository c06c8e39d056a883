import { offPeakFailureWords } from "./offpeak/failure-words.ts";
import { rankWindows } from "./offpeak/rank-windows.ts";
import { readArguments } from "./offpeak/read-arguments.ts";

// npm run --silent offpeak -- --csv FILE ...: the portal's own suggestions, from a file and without a database.
try {
  const { windows, whyNone } = await rankWindows(readArguments(process.argv.slice(2)));
  console.log(JSON.stringify(windows, null, 2));
  if (whyNone) console.error(whyNone);
} catch (error) {
  console.error(offPeakFailureWords(error));
  process.exitCode = 1;
}
