// The way in for `npm start`, `npm test` and every other command: plain JavaScript without packages, for the Node of
// the machine (20 or newer). It installs what is missing and hands over to Node 24, which npm brought.
import { generateDatabaseClient } from "./bootstrap/database-client.mjs";
import { installPackages } from "./bootstrap/packages.mjs";
import { root } from "./bootstrap/root.mjs";
import { runCommand } from "./bootstrap/run-command.mjs";
import { Unusable } from "./bootstrap/unusable.mjs";

try {
  if (process.platform === "win32") {
    throw new Unusable("The portal runs on Linux and macOS. On Windows, use it inside WSL.");
  }
  process.chdir(root);
  installPackages();
  generateDatabaseClient();
  const [command = "start", ...args] = process.argv.slice(2);
  runCommand(command, args);
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
