import { Badge } from "#components/ui/badge.tsx";
import {
  type ChangeTypeName,
  changeTypeLabels,
  type ReleaseKindName,
  releaseKindLabels,
} from "#lib/releases/schema.ts";

type Props = { kind: ReleaseKindName; outOfTrain: boolean; changeTypes: ChangeTypeName[] };

/** What sort of release it is. Minor and within the train is the rule, so only the exceptions are said. */
export function NoteLabels({ kind, outOfTrain, changeTypes }: Props) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {kind === "major" && <Badge tone="info">{releaseKindLabels[kind]}</Badge>}
      {changeTypes.map((type) => (
        <Badge key={type}>{changeTypeLabels[type]}</Badge>
      ))}
      {outOfTrain && <Badge>Outside the train</Badge>}
    </span>
  );
}
