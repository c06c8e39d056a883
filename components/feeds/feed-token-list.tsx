import { Time } from "#components/shell/time.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import type { FormState } from "#lib/auth/action.ts";
import type { FeedTokenDto } from "#lib/feeds/schema.ts";
import { RevokeFeedForm } from "./revoke-feed-form.tsx";

type Props = {
  tokens: FeedTokenDto[];
  zone: string;
  revoke: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** A person's live feeds, each with when it was last read and the way to end it. */
export function FeedTokenList({ tokens, zone, revoke }: Props) {
  return (
    <ul className="divide-y divide-line border-line border-b">
      {tokens.map(({ id, label, createdAt, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-semibold">
              <bdi>{label}</bdi>
            </p>
            <p className="text-ink-muted">
              {lastUsedAt ? (
                <>
                  Last read <Time at={lastUsedAt} zone={zone} />
                </>
              ) : (
                "Not read yet"
              )}
            </p>
            <p className="text-ink-muted text-xs">
              Made <Time at={createdAt} zone={zone} />
            </p>
          </div>
          <Disclosure summary={<>End this feed</>}>
            <RevokeFeedForm action={revoke} tokenId={id} label={label} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
