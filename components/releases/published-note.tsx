import { DescriptionList } from "#components/ui/description-list.tsx";
import { Section } from "#components/ui/section.tsx";
import type { DeskNote, TenantOption } from "#lib/releases/schema-desk.ts";
import { NoteBody } from "./note-body.tsx";
import { NoteLabels } from "./note-labels.tsx";

type Props = {
  note: DeskNote;
  /** The tenants that may read it. */
  readers: TenantOption[];
  /** "4 tenants, 17 people" */
  reach: string;
};

/** A note that is no longer written: what clients read, and who they are. */
export function PublishedNote({ note, readers, reach }: Props) {
  const { content, slug, bodyHtml } = note;
  return (
    <>
      <h2 dir="auto" className="mb-4 max-w-measure text-base">
        {content.headline}
      </h2>
      <DescriptionList
        items={[
          { term: "Summary", detail: <p className="max-w-measure">{content.summary}</p> },
          { term: "Impact", detail: <p className="max-w-measure">{content.impact}</p> },
          { term: "Action", detail: content.actionRequired || "None" },
          { term: "Types", detail: <NoteLabels {...content} /> },
          {
            term: "Read by",
            detail: (
              <>
                {reach}: {readers.map(({ name }) => name).join(", ")}
              </>
            ),
          },
          { term: "Address", detail: <code className="break-all text-xs">/t/(client)/releases/{slug}</code> },
        ]}
      />
      <div className="mt-8">
        <Section title="What changed">
          <NoteBody html={bodyHtml ?? ""} />
        </Section>
      </div>
    </>
  );
}
