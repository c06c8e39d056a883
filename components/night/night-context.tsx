"use client";

import { createContext, use } from "react";
import type { Night } from "#lib/night/schema.ts";
import type { NightActs } from "./act.ts";

type Shown = { night: Night; acts: NightActs /** Reads the night anew, at once. */; refresh: () => void };

const NightContext = createContext<Shown | null>(null);

/** Gives the parts of a window's page the night that they show. */
export const NightProvider = NightContext;

/** The night that the page shows, and what its reader may do. */
export function useNight(): Shown {
  const shown = use(NightContext);
  if (!shown) throw new Error("A part of a night's page stands outside of it.");
  return shown;
}
