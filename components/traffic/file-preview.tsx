import { DescriptionList } from "#components/ui/description-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { TrafficPreview } from "#lib/traffic/schema-upload.ts";
import { HourOfWeek } from "./hour-of-week.tsx";

/** What was found in a file, and what a person should look at before saving. */
export function FileFacts({ preview: { facts, doubts } }: { preview: TrafficPreview }) {
  return (
    <>
      <h3 className="text-sm">What is in the file</h3>
      <DescriptionList items={facts} />
      {doubts.length > 0 && (
        <Notice tone="needs-you" title="Look at this first">
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** The hours a file would become: the first of them, and the week. */
export function FileHours({ preview, zoneName }: { preview: TrafficPreview; zoneName: string }) {
  return (
    <>
      <h3 className="text-sm">What it would become</h3>
      <table className="max-w-md text-start tabular [&_td]:py-0.5 [&_th]:py-0.5 [&_th]:font-normal [&_th]:text-ink-muted">
        <caption className="sr-only">The first hours</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Hour</th>
            <th scope="col">Requests</th>
          </tr>
        </thead>
        <tbody>
          {preview.hours.map(({ at, requests }) => (
            <tr key={at}>
              <th scope="row" className="pe-4 text-start">
                {at}
              </th>
              <td className="text-end">{requests}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <HourOfWeek picture={preview.picture} zoneName={zoneName} />
    </>
  );
}
