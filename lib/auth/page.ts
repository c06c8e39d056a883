import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { DomainError } from "#lib/errors.ts";

/** Awaits what a page needs; a missing sign-in leads to the sign-in page and back, a foreign or unknown id to the 404 page. */
export async function forPage<T>(needed: Promise<T>): Promise<T> {
  try {
    return await needed;
  } catch (error) {
    if (error instanceof DomainError && error.code === "sign_in_required") {
      const path = (await headers()).get("x-pathname") ?? "/";
      redirect(`/sign-in?next=${encodeURIComponent(path)}`);
    }
    if (error instanceof DomainError && error.code === "not_found") notFound();
    throw error;
  }
}
