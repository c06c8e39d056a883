import { measureTrafficFiles } from "../bench/traffic-file.ts";

// npm run bench:traffic
measureTrafficFiles();
