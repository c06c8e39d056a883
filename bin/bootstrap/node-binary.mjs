import { join } from "node:path";
import { root } from "./root.mjs";

/** Node 24, brought by the npm package `node`: it runs TypeScript as it is. */
export const nodeBinary = join(root, "node_modules", "node", "bin", "node");
