import { reads } from "#lib/api/handled.ts";
import { listReleasesOperation } from "#lib/api/operations-releases.ts";
import { resource } from "#lib/api/resource.ts";
import { listKnownReleases } from "#lib/releases/list-known-releases.ts";

export const { GET, POST, PUT, PATCH, DELETE } = resource(reads(listReleasesOperation, listKnownReleases));
