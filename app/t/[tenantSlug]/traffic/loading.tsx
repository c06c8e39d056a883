import { Skeleton } from "#components/ui/skeleton.tsx";

export default function Loading() {
  return (
    <>
      <Skeleton className="mb-6 h-8 w-40" />
      <Skeleton className="mb-8 h-48 w-full" />
      <Skeleton className="h-24 w-full" />
    </>
  );
}
