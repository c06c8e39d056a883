import { maxTrafficFileBytes } from "#lib/traffic/schema.ts";
import {
  knownTraffic,
  knownTrafficQuery,
  newTraffic,
  receivedTraffic,
  trafficCsvQuery,
} from "#lib/traffic/schema-api.ts";
import type { DeedOperation, ReadOperation } from "./operation.ts";

const PATH = "/api/v1/traffic";

export const sendTrafficOperation = {
  method: "post",
  path: PATH,
  scope: "traffic:write",
  summary: "Send request counts",
  description:
    "Puts a client’s hours among those that are known; an hour that comes again takes the earlier one’s place. By them the portal finds the hours in which a maintenance window disturbs fewest people. A client’s own token sends its own counts, a token of Spec’s names the client. Send JSON, or CSV with the parameters in the query.",
  body: newTraffic,
  csv: {
    query: trafficCsvQuery,
    mostBytes: maxTrafficFileBytes,
    description: "Columns timestamp,value with a header; up to a million rows or 80 MB.",
  },
  created: "They are the client’s first.",
  known: "They joined what was known.",
  answer: receivedTraffic,
} satisfies DeedOperation<typeof newTraffic>;

export const readTrafficOperation = {
  method: "get",
  path: PATH,
  scope: "traffic:read",
  summary: "Read what is known of a client’s traffic",
  description: "How many hours, from when to when, and when they came: what to send next follows from it.",
  query: knownTrafficQuery,
  answer: { description: "What is known.", schema: knownTraffic },
} satisfies ReadOperation<typeof knownTrafficQuery>;
