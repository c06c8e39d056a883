import "./stack/end-with-parent.ts";
import { runSteps } from "./checks/run-steps.ts";
import { quickSteps } from "./checks/steps.ts";

process.exit((await runSteps(quickSteps)) ? 0 : 1);
