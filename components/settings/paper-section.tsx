import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Textarea } from "@/components/ui/textarea";
import type { Settings } from "./use-settings";

/** What documents say about the academy. */
export function PaperSection({ settings: { typed, write, error } }: { settings: Settings }) {
  return (
    <FormSection
      title="Invoices and receipts"
      lead="Printed on every PDF from now on. Those already issued keep what they say."
    >
      <Field
        label="How to pay"
        optional
        hint="Bank, IBAN, what to write as reference. Students also see it beside what they owe."
        error={error("bankDetails")}
      >
        <Textarea
          rows={4}
          maxLength={1000}
          value={typed.bankDetails}
          onChange={({ target }) => write({ bankDetails: target.value })}
        />
      </Field>
      <Field
        label="Sender and footer"
        optional
        hint="Legal name, address, registration and tax numbers."
        error={error("invoiceFooter")}
      >
        <Textarea
          rows={4}
          maxLength={1000}
          value={typed.invoiceFooter}
          onChange={({ target }) => write({ invoiceFooter: target.value })}
        />
      </Field>
    </FormSection>
  );
}
