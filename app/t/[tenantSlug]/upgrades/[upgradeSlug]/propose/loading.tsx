import { Skeleton, SkeletonRows } from "#components/ui/skeleton.tsx";

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-2 h-7 w-80 max-w-full" />
      <Skeleton className="mb-8 h-4 w-96 max-w-full" />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <Skeleton className="h-64 w-full" />
        <SkeletonRows count={6} />
      </div>
    </>
  );
}
