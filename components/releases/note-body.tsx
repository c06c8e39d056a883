/** A note's text. The HTML was sanitised by renderMarkdown, which every caller's source passed; nothing else may come here. */
export function NoteBody({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place for rendered Markdown, sanitised by an allow-list
  return <div dir="auto" className="prose-note" dangerouslySetInnerHTML={{ __html: html }} />;
}
