import { Disclosure } from "#components/ui/disclosure.tsx";

type MailViewProps = {
  html: string | null;
  text: string;
  links: string[];
  files: { filename: string; contentType: string; href: string }[];
};

/**
 * A received mail: its links and files, then its HTML in a frame that runs no script and reads nothing of ours,
 * then its text.
 */
export function MailView({ html, text, links, files }: MailViewProps) {
  return (
    <div className="mt-4 flex flex-col gap-4">
      {links.length > 0 && (
        <ul aria-label="Links in this mail">
          {links.map((link) => (
            <li key={link} className="min-w-0">
              <a href={link} className="text-link break-all">
                {link}
              </a>
            </li>
          ))}
        </ul>
      )}
      {files.length > 0 && (
        <ul aria-label="Attachments">
          {files.map(({ filename, contentType, href }) => (
            <li key={href}>
              <a href={href} download className="text-link">
                {filename}
              </a>{" "}
              <span className="text-ink-muted text-xs">{contentType}</span>
            </li>
          ))}
        </ul>
      )}
      {html && (
        <iframe
          title="The mail as it looks"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={html}
          className="h-[36rem] w-full rounded-md border border-line bg-white"
        />
      )}
      <Disclosure summary="As plain text" open={!html}>
        <pre className="whitespace-pre-wrap break-words rounded-md bg-sunken p-3 font-mono text-xs/5">
          {text}
        </pre>
      </Disclosure>
    </div>
  );
}
