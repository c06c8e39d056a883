import { NegotiationSkeleton } from "#components/upgrades/negotiation-skeleton.tsx";

export default NegotiationSkeleton;
