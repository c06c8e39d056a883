"use client";

import type { ReactNode } from "react";
import { Dialog as RacDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { classNames } from "./class-names.ts";
import { overlayStyle } from "./overlay-style.ts";

type DialogProps = {
  title: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** For questions that interrupt: read out as an alert. */
  role?: "dialog" | "alertdialog";
  children: ReactNode;
};

/** A question above the page: keeps the focus inside, Escape leaves it. At the bottom edge on a phone. */
export function Dialog({ title, isOpen, onOpenChange, role = "dialog", children }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={role === "dialog"}
      className="fixed inset-0 z-50 flex items-end justify-center bg-scrim p-3 sm:items-center"
    >
      <Modal
        className={classNames(overlayStyle, "max-h-full w-full max-w-[30rem] animate-enter overflow-y-auto")}
      >
        <RacDialog role={role} className="p-5 outline-none">
          <Heading slot="title" className="mb-2 text-base/6">
            {title}
          </Heading>
          {children}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
