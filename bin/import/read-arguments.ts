import { parseArgs } from "node:util";
import { type ComponentName, component } from "#lib/releases/schema.ts";
import { StartError } from "../stack/start-error.ts";

export type ImportArguments = { file: string; component: ComponentName; as: string | undefined };

const USAGE = "Use: npm run import -- CHANGELOG.md --component realtime-engine [--as rosa@example.com]";
const components = component.options.map((name) => name.replaceAll("_", "-"));

/** Reads the command line of `npm run import`. Throws StartError that names the fault and the right form. */
export function readArguments(args: string[]): ImportArguments {
  const { values, positionals } = parsed(args);
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new StartError(`Name one changelog file.\n${USAGE}`);
  const { data } = component.safeParse(values.component?.replaceAll("-", "_"));
  if (!data) {
    const fault = values.component ? `There is no component "${values.component}".` : "Name the component.";
    throw new StartError(`${fault} Known: ${components.join(", ")}.\n${USAGE}`);
  }
  return { file, component: data, as: values.as };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { component: { type: "string" }, as: { type: "string" } },
    });
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
