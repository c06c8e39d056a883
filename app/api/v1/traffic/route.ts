import { tells } from "#lib/api/handled.ts";
import { takesRows } from "#lib/api/handled-streams.ts";
import { readTrafficOperation, sendTrafficOperation } from "#lib/api/operations-traffic.ts";
import { resource } from "#lib/api/resource.ts";
import { getKnownTraffic } from "#lib/traffic/get-known-traffic.ts";
import { readTrafficCounts, readTrafficStream } from "#lib/traffic/read-traffic-counts.ts";
import { receiveTraffic } from "#lib/traffic/receive-traffic.ts";

export const { GET, POST, PUT, PATCH, DELETE } = resource(
  tells(readTrafficOperation, getKnownTraffic),
  takesRows(
    sendTrafficOperation,
    { json: readTrafficCounts, csv: readTrafficStream },
    async (db, ctx, traffic) => {
      const { isNew, received } = await receiveTraffic(db, ctx, traffic);
      return { isNew, body: received };
    },
  ),
);
