"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { toast } from "@/components/ui/toast";
import { reversePayment } from "@/lib/billing/payment-actions";
import type { Payment } from "@/lib/billing/schema";
import { Amount } from "./amount";
import { RefundDialog } from "./refund-dialog";
import { StripeRefundDialog } from "./stripe-refund-dialog";

/** What admins may do with a payment: pay a part back, or say that it never came; of what came through Stripe, Stripe says that. */
export function PaymentActions({ payment, currency }: { payment: Payment; currency: string }) {
  const [open, setOpen] = useState<"refund" | "reverse">();
  const close = () => setOpen(undefined);
  const isOfStripe = payment.method === "stripe";
  const Refund = isOfStripe ? StripeRefundDialog : RefundDialog;
  return (
    <>
      <Menu
        trigger={
          <Button size="sm" variant="ghost" icon aria-label={`More about ${payment.receipt}`}>
            <Ellipsis size={16} aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => setOpen("refund")}>Refund</MenuItem>
        {isOfStripe ? null : (
          <MenuItem danger onSelect={() => setOpen("reverse")}>
            Reverse
          </MenuItem>
        )}
      </Menu>
      {open === "refund" ? <Refund payment={payment} currency={currency} onClose={close} /> : null}
      <ConfirmDialog
        open={open === "reverse"}
        onOpenChange={close}
        title={`Reverse ${payment.receipt}`}
        confirm="Reverse the payment"
        danger
        reason="required"
        onConfirm={async (reason) => {
          const result = await reversePayment({ payment: payment.id, reason });
          if (!result.ok) return { message: result.message };
          toast(`${payment.receipt} is reversed.`);
        }}
      >
        For a payment that never came, bounced or was recorded by mistake.{" "}
        <Amount of={payment.refundable} currency={currency} /> is taken back: what it had settled is
        open again. The payment and its receipt stay on record.
      </ConfirmDialog>
    </>
  );
}
