import type { Metadata } from "next";
import { FirstSteps } from "#components/api-docs/first-steps.tsx";
import { OperationSection } from "#components/api-docs/operation-section.tsx";
import { ProblemList } from "#components/api-docs/problem-list.tsx";
import { ShapeSection } from "#components/api-docs/shape-section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Section } from "#components/ui/section.tsx";
import { Wordmark } from "#components/ui/wordmark.tsx";
import { readDocs } from "#lib/api/read-docs.ts";

export const metadata: Metadata = { title: "API" };

export default function ApiDocsPage() {
  const { operations, shapes, scopes, problems, origin, requestsPerMinute } = readDocs();
  return (
    <main className="mx-auto flex w-full max-w-4xl flex-col gap-8 px-4 py-10">
      <Wordmark />
      <div>
        <PageHeader
          title="API for machines"
          lead="By this the deployment pipeline tells the portal what runs where, and a client’s monitoring sends its request counts."
          actions={
            <ButtonLink href="/api/v1/openapi.json" prefetch={false}>
              OpenAPI 3.1 document
            </ButtonLink>
          }
        />
        <nav aria-label="On this page" className="mb-8">
          <ul className="flex flex-col gap-1">
            {operations.map(({ id, method, path, summary }) => (
              <li key={id} className="grid gap-x-4 sm:grid-cols-[16rem_1fr]">
                <a href={`#${id}`} className="text-link">
                  {summary}
                </a>
                <code className="break-all text-ink-muted">
                  {method} {path}
                </code>
              </li>
            ))}
          </ul>
        </nav>
        <Section title="First steps" note={origin}>
          <FirstSteps limit={requestsPerMinute} scopes={scopes} />
        </Section>
        {operations.map((operation) => (
          <OperationSection key={operation.id} operation={operation} />
        ))}
        <Section title="What is answered">
          {shapes.map((shape) => (
            <ShapeSection key={shape.name} shape={shape} />
          ))}
        </Section>
        <Section id="problems" title="Problems">
          <ProblemList problems={problems} />
        </Section>
      </div>
    </main>
  );
}
