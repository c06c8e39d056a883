import { checkTrafficFile } from "#lib/traffic/check-traffic-file.ts";
import { readUploadRequest, type Segments } from "../read-upload-request.ts";

/** Answers what a traffic file would become; saves nothing. */
export function POST(request: Request, segments: Segments): Promise<Response> {
  return readUploadRequest(request, segments, async (...file) => ({
    preview: await checkTrafficFile(...file),
  }));
}
