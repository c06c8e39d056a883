import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Spec releases", template: "%s · Spec releases" },
  description: "What changed, what is coming, and when it may touch you.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#161615" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  await headers(); // The nonce is new for each request, so no page may be rendered ahead of it.
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
