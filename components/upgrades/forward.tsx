import { PrintButton } from "#components/releases/print-button.tsx";

/** The upgrade in other forms, to forward: for a ticket or a wiki, on paper. `href` is the upgrade's own address. */
export function Forward({ href }: { href: string }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 print:hidden">
      <a href={`${href}.md`} className="text-link py-1">
        Markdown
      </a>
      <PrintButton label="Print or save as PDF" />
    </p>
  );
}
