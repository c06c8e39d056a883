import type { NightPhase } from "#lib/db/generated/enums.ts";
import { restsUntil } from "#lib/windows/rules.ts";
import { plusMinutes } from "./calendar.ts";
import type { MadeOffer } from "./negotiations.ts";
import { yuki } from "./people.ts";

type Side = "client" | "vendor";

/** More time asked for: granted by the client, or taken back by the operator before that. */
type Asking = {
  asked: number;
  answered: number;
  answer: "granted" | "taken_back";
  minutes: number;
  reason: string;
};

/** What happened on a night that is over, in minutes from the start of its window. */
export type NightPlan = {
  phases: Record<NightPhase, number>;
  log: { minute: number; side: Side; text: string }[];
  askings?: Asking[];
  putBackAsked?: number;
  words: string;
};

const quick: Pick<NightPlan, "phases" | "words"> = {
  phases: { out_of_line: 2, upgrading: 4, verifying: 8, back_in_line: 13 },
  words: "The copy had caught up before the window began, so nothing was left to convert.",
};

const plans: Record<string, NightPlan> = {
  "qandil-health": {
    ...quick,
    log: [
      { minute: 1, side: "client", text: "نحن جاهزون. The duty desk is watching the appointment queue." },
      { minute: 12, side: "vendor", text: "Counts agree on both stores. Putting you back now." },
    ],
  },
  "acme-bank": {
    ...quick,
    log: [
      { minute: -4, side: "client", text: "Card statement run is over. Go ahead when you are ready." },
      {
        minute: 9,
        side: "vendor",
        text: "Nothing to convert: the copy is complete. Checking decisions now.",
      },
      { minute: 14, side: "client", text: "We see decisions again in the fraud desk. Thank you." },
    ],
  },
  "harborline-outfitters": {
    phases: { out_of_line: 3, upgrading: 5, verifying: 38, back_in_line: 45 },
    askings: [
      { asked: 28, answered: 29, answer: "taken_back", minutes: 120, reason: "A partition copies slowly." },
      {
        asked: 30,
        answered: 33,
        answer: "granted",
        minutes: 30,
        reason:
          "The oldest partition copies at half the speed we rehearsed. We want room to verify it in peace.",
      },
    ],
    log: [
      { minute: 6, side: "vendor", text: "DNS answers from all of our probes lead around the engine." },
      { minute: 32, side: "client", text: "Half an hour more is fine, the storefront is quiet until 05:00." },
      { minute: 46, side: "vendor", text: "Back in line. The extension was hardly needed." },
    ],
    words: "All partitions are copied and verified. DNS was switched back before the planned end.",
  },
  "rangoli-marketplace": { ...quick, log: [] },
  "companhia-paulista-de-viagens": {
    phases: { out_of_line: 4, upgrading: 6, verifying: 61, back_in_line: 74 },
    putBackAsked: 68,
    log: [
      { minute: 3, side: "client", text: "A página de manutenção está no ar." },
      { minute: 67, side: "client", text: "Checkout shows errors. Please put us back." },
      {
        minute: 72,
        side: "vendor",
        text: "The migration was done; verifying is cut short. Forwarding ends now.",
      },
      { minute: 77, side: "client", text: "The errors were a deploy of our own. All good, obrigada." },
    ],
    words:
      "Events are in the new store. The client asked to be put back early; its errors had another cause and are gone.",
  },
  "kereru-ticketing": {
    ...quick,
    log: [{ minute: 5, side: "client", text: "disableSpecProxy is true everywhere." }],
  },
};

/** The plan of a window that is over, or null. */
export function planOf({ outcome, tenant }: MadeOffer): NightPlan | null {
  return outcome ? (plans[tenant] ?? null) : null;
}

/** The asking that the client granted, if there was one. */
export const grantedOf = ({ askings }: NightPlan) => askings?.find(({ answer }) => answer === "granted");

/** When the operator closed a window; the audit tells the same. */
export const closedAt = ({ agreed }: MadeOffer): Date | null =>
  agreed && plusMinutes(agreed.choice.endsAt, -12);

/** How a window's row ended: what was extended, asked and said. */
export function nightEnd(offer: MadeOffer) {
  const plan = planOf(offer);
  if (!plan || !offer.agreed) return {};
  const { startsAt, endsAt } = offer.agreed.choice;
  const extension = grantedOf(plan);
  const { putBackAsked } = plan;
  const until = plusMinutes(endsAt, extension?.minutes ?? 0);
  return {
    closedAt: closedAt(offer),
    closedById: yuki.id,
    closingWords: plan.words,
    ...(extension && { endsAt: until, restsUntil: restsUntil(until), sequence: 1 }),
    ...(putBackAsked !== undefined && {
      putBackAskedAt: plusMinutes(startsAt, putBackAsked),
      putBackAskedById: offer.site.coordinator.id,
    }),
    ...(offer.agreed.choice.method === "maintenance_page" && {
      maintenancePageUrl: `https://status.${offer.site.coordinator.email.split("@")[1]}/manutencao`,
    }),
  };
}
