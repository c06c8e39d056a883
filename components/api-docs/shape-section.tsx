import type { ShapeDoc } from "#lib/api/schema-docs.ts";
import { FieldList } from "./field-list.tsx";
import { subheadingStyle } from "./style.ts";

/** What an answer holds. */
export function ShapeSection({ shape }: { shape: ShapeDoc }) {
  return (
    <div id={`shape-${shape.name}`} className="mb-6 scroll-mt-4">
      <h3 className={subheadingStyle}>{shape.title}</h3>
      {shape.description && <p className="mb-2 max-w-measure text-ink-muted">{shape.description}</p>}
      <FieldList label={shape.title} fields={shape.fields} isAnswer />
    </div>
  );
}
