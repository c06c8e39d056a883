import { NoteBody } from "#components/releases/note-body.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { FormState } from "#lib/auth/action.ts";

export type Preview = FormState<{ html: string }>;

/** The text as clients will see it, by the renderer that publishes. */
export function PreviewPane({ shown }: { shown: Preview | undefined }) {
  return (
    <section
      aria-label="Preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it has to be reached by keyboard
      tabIndex={0}
      className="h-full min-h-72 overflow-y-auto border-line border-s-3 ps-4 lg:max-h-[70dvh]"
    >
      {shown?.status === "done" && shown.data?.html && <NoteBody html={shown.data.html} />}
      {shown?.status === "done" && !shown.data?.html && (
        <p className="text-ink-muted">Here the text appears as clients will see it.</p>
      )}
      {shown?.status === "refused" && (
        <Notice tone="danger" title="This text cannot be shown">
          {Object.values(shown.fields).flat().join(" ") || shown.message}
        </Notice>
      )}
    </section>
  );
}
