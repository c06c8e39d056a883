import { Section } from "#components/ui/section.tsx";
import type { OperationDoc } from "#lib/api/schema-docs.ts";
import { CodeBlock } from "./code-block.tsx";
import { FieldList } from "./field-list.tsx";
import { subheadingStyle } from "./style.ts";

/** One operation: what it does, what it takes, what it answers, and a command to try. */
export function OperationSection({ operation }: { operation: OperationDoc }) {
  const { id, method, path, scope, summary, description, parameters, bodies, answers, refusals } = operation;
  return (
    <Section id={id} title={summary} note={scope}>
      <div className="flex flex-col gap-4">
        <p>
          <code className="break-all font-semibold">
            {method} {path}
          </code>
        </p>
        <p className="max-w-measure text-base">{description}</p>
        <CodeBlock label={`Example: ${summary}`} code={operation.example} />
        {parameters.length > 0 && (
          <div>
            <h3 className={subheadingStyle}>Parameters</h3>
            <FieldList label={`Parameters of ${summary}`} fields={parameters} />
          </div>
        )}
        {bodies.map((body) => (
          <div key={body.title}>
            <h3 className={subheadingStyle}>{bodies.length > 1 ? `Body: ${body.title}` : "Body"}</h3>
            <FieldList label={`Body of ${summary}: ${body.title}`} fields={body.fields} />
          </div>
        ))}
        <div>
          <h3 className={subheadingStyle}>Answers</h3>
          <ul className="flex flex-col gap-1">
            {answers.map(({ status, description: words, shape }) => (
              <li key={status}>
                <span className="font-semibold tabular">{status}</span> {words}{" "}
                {shape && (
                  <a href={`#shape-${shape}`} className="text-link">
                    {shape}
                  </a>
                )}
              </li>
            ))}
            <li className="text-ink-muted">
              <span className="tabular">{refusals.join(", ")}</span>:{" "}
              <a href="#problems" className="text-link">
                a problem
              </a>
            </li>
          </ul>
        </div>
      </div>
    </Section>
  );
}
