import { SkeletonPage } from "#components/ui/skeleton.tsx";

export default SkeletonPage;
