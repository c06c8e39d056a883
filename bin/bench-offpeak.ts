import { measureOffPeak } from "../bench/offpeak.ts";
import { measureSuggestions } from "../bench/suggestions.ts";

// npm run bench:offpeak
await measureOffPeak();
console.log();
measureSuggestions();
