"use client";

import "./globals.css";
import { ErrorPage, type ErrorPageProps } from "#components/shell/error-page.tsx";

export default function GlobalError(props: ErrorPageProps) {
  return (
    <html lang="en">
      <body>
        <ErrorPage {...props} standalone />
      </body>
    </html>
  );
}
