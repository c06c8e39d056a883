import Link from "next/link";
import type { ComponentName } from "#lib/releases/schema.ts";
import { componentLabels } from "#lib/releases/schema.ts";

type Props = {
  release: { component: ComponentName; version: string; outOfTrain: boolean };
  /** Where more is said of it. */
  href?: string | undefined;
};

/** A release in a week, marked when it is shipped beside the train. */
export function ReleaseName({ release, href }: Props) {
  const name = `${componentLabels[release.component]} ${release.version}`;
  return (
    <>
      {href ? (
        <Link href={href} prefetch={false} className="text-link">
          {name}
        </Link>
      ) : (
        name
      )}
      {release.outOfTrain && (
        <span className="block font-normal text-ink-muted text-xs">outside the train</span>
      )}
    </>
  );
}
