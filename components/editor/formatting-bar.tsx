import { classNames } from "#components/ui/class-names.ts";
import { type Formatting, formatting } from "./formatting.ts";

const faces: Record<string, string> = { Bold: "font-semibold", Italic: "italic", Code: "font-mono" };

/** Marks what is selected; each button says its keys. */
export function FormattingBar({ apply }: { apply: (command: Formatting["command"]) => void }) {
  return (
    <fieldset className="flex flex-wrap gap-0.5 border-line border-b p-1">
      <legend className="sr-only">Formatting</legend>
      {formatting.map(({ name, face, keyWords, command }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          aria-keyshortcuts={keyWords}
          title={`${name} (${keyWords}; Command on a Mac)`}
          onClick={() => apply(command)}
          className={classNames(
            "min-h-7 min-w-8 rounded-sm px-2 text-ink-muted text-sm hover:bg-hover hover:text-ink",
            faces[name],
          )}
        >
          {face}
        </button>
      ))}
    </fieldset>
  );
}
