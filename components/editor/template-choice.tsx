import { Button } from "#components/ui/button.tsx";
import { noteTemplates } from "./templates.ts";

/** Offered while the text is empty. */
export function TemplateChoice({ choose }: { choose: (markdown: string) => void }) {
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="float-left me-1 text-ink-muted">Begin with</legend>
      {noteTemplates.map(({ name, markdown }) => (
        <Button key={name} size="small" onClick={() => choose(markdown)}>
          {name}
        </Button>
      ))}
    </fieldset>
  );
}
