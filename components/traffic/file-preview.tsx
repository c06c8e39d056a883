import { DescriptionList } from "#components/ui/description-list.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { TrafficPreview } from "#lib/traffic/schema-upload.ts";
import { HourOfWeek } from "./hour-of-week.tsx";

/** What was found in a file: facts, doubts, its first hours, and the week as it would be. */
export function FilePreview({ preview, zoneName }: { preview: TrafficPreview; zoneName: string }) {
  const { facts, doubts, hours, picture } = preview;
  return (
    <section aria-label="What is in the file" className="flex flex-col gap-4">
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
      <table className="max-w-md text-start tabular [&_td]:py-0.5 [&_th]:py-0.5 [&_th]:font-normal [&_th]:text-ink-muted">
        <caption className="mb-1 text-start font-semibold">The first hours</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Hour</th>
            <th scope="col">Requests</th>
          </tr>
        </thead>
        <tbody>
          {hours.map(({ at, requests }) => (
            <tr key={at}>
              <th scope="row" className="pe-4 text-start">
                {at}
              </th>
              <td className="text-end">{requests}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <HourOfWeek picture={picture} zoneName={zoneName} />
    </section>
  );
}
