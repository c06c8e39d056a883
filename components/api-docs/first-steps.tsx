import { CodeBlock } from "./code-block.tsx";

type FirstStepsProps = { limit: number; scopes: { name: string; words: string }[] };

/** What holds for every request. */
export function FirstSteps({ limit, scopes }: FirstStepsProps) {
  return (
    <div className="flex max-w-measure flex-col gap-3 text-base">
      <p>
        Send your token with every request. An administrator of Spec makes it on the desk’s page API tokens,
        where it is shown once; it does only what its scopes name.
      </p>
      <CodeBlock label="Header with the token" code="Authorization: Bearer spec_live_…" />
      <ul>
        {scopes.map(({ name, words }) => (
          <li key={name}>
            <code className="text-sm">{name}</code> <span className="text-ink-muted">{words}</span>
          </li>
        ))}
      </ul>
      <p>
        Every POST carries an <code className="text-sm">Idempotency-Key</code>, your own name for the wish.
        When an answer is lost, send the same request with the same key: it is done once, and for 7 days you
        get the first answer again, marked <code className="text-sm">Idempotency-Replayed: true</code>. A
        refusal is an answer too; when you have mended its cause, use a new key. After a 5xx the key is free.
      </p>
      <p>
        A token may make {limit} requests a minute. <code className="text-sm">RateLimit</code> says what is
        left; a 429 says in <code className="text-sm">Retry-After</code> when to go on. Instants carry their
        offset and are answered in UTC.
      </p>
    </div>
  );
}
