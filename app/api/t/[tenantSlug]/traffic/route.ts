import { saveTrafficFile } from "#lib/traffic/save-traffic-file.ts";
import { readUploadRequest, type Segments } from "./read-upload-request.ts";

/** Saves the hours of a traffic file that was checked. */
export function POST(request: Request, segments: Segments): Promise<Response> {
  return readUploadRequest(request, segments, async (...file) => ({
    message: await saveTrafficFile(...file),
  }));
}
