import type { OutOfLineMethod } from "#lib/db/generated/enums.ts";
import { type DemoUpgrade, database, eventStore, sessions } from "./upgrades.ts";

/**
 * A window as it was asked for: from the first night of midweek on or after `day`, counted from today, or `soon`: some
 * minutes after the world is loaded, so that its night can be tried at once.
 */
export type AskedWindow = { minutes: number; method: OutOfLineMethod } & (
  | { day: number; clock: string }
  | { soon: true }
);

/** One offer of a client and what became of it. Days are counted from today; clocks are those of who acts. */
export type Offer = {
  upgrade: DemoUpgrade;
  tenant: string;
  sent: { day: number; clock: string };
  message: string;
  choices: AskedWindow[];
  answer?: { day: number; clock: string } & ({ accepted: number } | { declined: string });
  /** What became of the accepted window, when it lies in the past. */
  outcome?: "completed" | "completed_no_op";
};

const inNegotiation: Offer[] = [
  {
    upgrade: database,
    tenant: "kereru-ticketing",
    sent: { day: -12, clock: "10:30" },
    message: "We have no on-sale in the second week, so any night there suits us.",
    choices: [{ day: 5, clock: "04:30", minutes: 60, method: "client_flag" }],
    answer: {
      day: -11,
      clock: "09:40",
      declined:
        "The rehearsal on your staging data is on that very night. Any night from two days later on is fine, and please allow 90 minutes.",
    },
  },
  {
    upgrade: database,
    tenant: "harborline-outfitters",
    sent: { day: -10, clock: "11:12" },
    message:
      "Our freeze for the holidays starts soon after. The first choice is much better for us than the second.",
    choices: [
      { day: 8, clock: "02:00", minutes: 120, method: "dns" },
      { day: 15, clock: "02:00", minutes: 120, method: "maintenance_page" },
    ],
    answer: { day: -9, clock: "08:55", accepted: 1 },
  },
  {
    upgrade: database,
    tenant: "kereru-ticketing",
    sent: { day: -9, clock: "15:05" },
    message: "90 minutes it is. Finn and I will both be awake.",
    choices: [
      { day: 13, clock: "03:00", minutes: 90, method: "client_flag" },
      { day: 20, clock: "03:00", minutes: 90, method: "client_flag" },
    ],
    answer: { day: -7, clock: "10:20", accepted: 1 },
  },
  {
    upgrade: database,
    tenant: "companhia-paulista-de-viagens",
    sent: { day: -8, clock: "17:48" },
    message: "A madrugada é tranquila. We can talk in English on the night.",
    choices: [{ day: 8, clock: "04:00", minutes: 120, method: "dns" }],
    answer: {
      day: -6,
      clock: "09:15",
      declined:
        "Our crew is at work elsewhere at that hour. The same night before 02:00 is free, and so is the week after.",
    },
  },
  {
    upgrade: database,
    tenant: "acme-bank",
    sent: { day: -2, clock: "16:20" },
    message:
      "Our change board has released both nights. We prefer the first: the card statement run is over by 01:30.",
    choices: [
      { day: 10, clock: "02:00", minutes: 120, method: "service_worker" },
      { day: 17, clock: "02:30", minutes: 90, method: "client_flag" },
    ],
  },
];

const completed: Offer[] = [
  {
    upgrade: eventStore,
    tenant: "qandil-health",
    sent: { day: -63, clock: "10:10" },
    message: "Please outside clinic hours.",
    choices: [{ day: -46, clock: "01:00", minutes: 60, method: "dns" }],
    answer: { day: -62, clock: "09:05", accepted: 1 },
    outcome: "completed_no_op",
  },
  {
    upgrade: eventStore,
    tenant: "acme-bank",
    sent: { day: -61, clock: "14:30" },
    message: "The second night only if the first is impossible: month-end closing is near.",
    choices: [
      { day: -44, clock: "02:00", minutes: 60, method: "service_worker" },
      { day: -37, clock: "02:00", minutes: 60, method: "service_worker" },
    ],
    answer: { day: -60, clock: "10:45", accepted: 1 },
    outcome: "completed_no_op",
  },
  {
    upgrade: eventStore,
    tenant: "harborline-outfitters",
    sent: { day: -60, clock: "09:50" },
    message: "",
    choices: [{ day: -43, clock: "03:00", minutes: 60, method: "dns" }],
    answer: { day: -58, clock: "11:30", accepted: 1 },
    outcome: "completed",
  },
  {
    upgrade: eventStore,
    tenant: "rangoli-marketplace",
    sent: { day: -59, clock: "12:15" },
    message: "The night after the festival sale would be ideal.",
    choices: [
      { day: -43, clock: "03:30", minutes: 60, method: "service_worker" },
      { day: -36, clock: "03:30", minutes: 60, method: "service_worker" },
    ],
    answer: { day: -57, clock: "08:40", accepted: 2 },
    outcome: "completed_no_op",
  },
  {
    upgrade: eventStore,
    tenant: "companhia-paulista-de-viagens",
    sent: { day: -58, clock: "16:05" },
    message: "We would like our maintenance page to be shown.",
    choices: [{ day: -32, clock: "02:00", minutes: 90, method: "maintenance_page" }],
    answer: { day: -56, clock: "09:25", accepted: 1 },
    outcome: "completed",
  },
  {
    upgrade: eventStore,
    tenant: "kereru-ticketing",
    sent: { day: -57, clock: "11:00" },
    message: "No on-sale is planned in that week.",
    choices: [{ day: -30, clock: "04:00", minutes: 60, method: "client_flag" }],
    answer: { day: -55, clock: "10:10", accepted: 1 },
    outcome: "completed_no_op",
  },
];

const tonight: Offer[] = [
  {
    upgrade: sessions,
    tenant: "kereru-ticketing",
    sent: { day: -8, clock: "14:10" },
    message: "No on-sale is near, and Finn sets the flag himself.",
    choices: [{ soon: true, minutes: 150, method: "client_flag" }],
    answer: { day: -7, clock: "09:30", accepted: 1 },
  },
];

/** Every offer, those of one negotiation in the order they were made. */
export const offers: Offer[] = [...completed, ...tonight, ...inNegotiation];
