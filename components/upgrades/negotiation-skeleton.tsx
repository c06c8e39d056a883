import { Skeleton, SkeletonRows } from "#components/ui/skeleton.tsx";

/** An upgrade on its way: title, whose move it is, the thread. */
export function NegotiationSkeleton() {
  return (
    <>
      <Skeleton className="mb-2 h-7 w-72 max-w-full" />
      <Skeleton className="mb-6 h-4 w-96 max-w-full" />
      <Skeleton className="mb-8 h-16 w-full" />
      <SkeletonRows count={5} />
    </>
  );
}
