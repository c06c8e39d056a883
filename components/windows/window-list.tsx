import Link from "next/link";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { ListedWindow } from "#lib/windows/schema.ts";
import { AgreedWindowFacts } from "./agreed-window-facts.tsx";

type Props = { windows: ListedWindow[]; tenantSlug: string; label: string; isToCome?: boolean };

/** Agreed windows in order, each with its clocks; those to come with their calendar file. */
export function WindowList({ windows, tenantSlug, label, isToCome }: Props) {
  return (
    <ul aria-label={label} className="divide-y divide-line border-line border-y">
      {windows.map((window) => (
        <li key={window.id} className="grid gap-x-8 gap-y-3 py-4 lg:grid-cols-[14rem_minmax(0,1fr)_auto]">
          <h3 dir="auto">
            <Link href={`/t/${tenantSlug}/windows/${window.id}`} className="text-link">
              {window.upgradeTitle}
            </Link>
          </h3>
          <AgreedWindowFacts window={window} />
          {isToCome && (
            <ButtonLink
              href={`/t/${tenantSlug}/windows/${window.id}/calendar`}
              size="small"
              className="self-start justify-self-start"
              prefetch={false}
              download
            >
              Calendar file
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}
