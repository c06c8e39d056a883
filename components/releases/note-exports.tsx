import { PrintButton } from "./print-button.tsx";

/** The note in other forms: for a wiki, for a program, on paper. `href` is the note's own address. */
export function NoteExports({ href }: { href: string }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 print:hidden">
      <a href={`${href}.md`} className="text-link py-1">
        Markdown
      </a>
      <a href={`${href}.json`} className="text-link py-1">
        JSON
      </a>
      <PrintButton />
    </p>
  );
}
