/** The words of a step; what stands between backticks is code, as it is typed. */
export function StepText({ text }: { text: string }) {
  const parts = text.split("`");
  return (
    <span dir="auto">
      {parts.map((part, index) =>
        index % 2 === 1 && index < parts.length - 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one unchanging text
          <code key={index} className="rounded-sm bg-sunken px-1 font-mono text-[0.9em]">
            {part}
          </code>
        ) : (
          part
        ),
      )}
    </span>
  );
}
