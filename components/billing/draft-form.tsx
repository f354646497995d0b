"use client";

import { plannedOf } from "@/components/enrollment/live-answers";
import { LiveSheet } from "@/components/enrollment/live-sheet";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Problem } from "@/components/ui/problem";
import { Textarea } from "@/components/ui/textarea";
import type { TypedInvoice } from "@/lib/billing/draft";
import type { NewStudentOptions } from "@/lib/enrollment/new-student-schema";
import type { Office } from "@/lib/office";
import { DiscountField } from "./discount-field";
import { LineFields } from "./line-fields";
import { ScheduleFields } from "./schedule-fields";
import { StudentField } from "./student-field";
import { type DraftForm as Form, useDraft } from "./use-draft";

type Props = {
  first: TypedInvoice;
  /** The draft that is changed; null for a new one. */
  invoice: string | null;
  options: NewStudentOptions;
  office: Office;
};

/** An invoice as a form, with what it comes to worked out live beside it. */
export function DraftForm({ first, invoice, options, office }: Props) {
  const form = useDraft(first, invoice, office);
  return (
    <form
      className="grid items-start gap-x-10 lg:grid-cols-[minmax(0,1fr)_360px]"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <div className="max-w-[720px]">
        <Whom form={form} options={options} isNew={invoice === null} />
        <FormSection title="Lines" lead="What is billed: how many, and the price of one.">
          <LineFields
            value={form.typed.lines}
            amounts={form.amounts}
            currency={form.typed.currency}
            onChange={(lines) => form.write({ lines })}
          />
        </FormSection>
        <Discount form={form} />
        <FormSection title="Schedule" lead="Month ends follow the first date.">
          <ScheduleFields typed={form.typed} write={form.write} planned={plannedOf(form.preview)} />
        </FormSection>
        <FormSection title="Notes" lead="Printed on the invoice.">
          <Field label="Notes" optional error={form.fields.notes} className="col-span-full">
            <Textarea
              rows={3}
              maxLength={2000}
              value={form.typed.notes}
              onChange={(event) => form.write({ notes: event.target.value })}
            />
          </Field>
        </FormSection>
      </div>
      <Preview form={form} />
    </form>
  );
}

type Part = { form: Form; options: NewStudentOptions; isNew: boolean };

function Whom({ form: { typed, write, fields }, options, isNew }: Part) {
  return (
    <FormSection title="For whom" lead="One student, one currency.">
      {isNew ? (
        <StudentField
          value={typed.student}
          onChange={(student) => write({ student })}
          error={fields.student}
        />
      ) : (
        <p className="col-span-full font-name">{typed.student?.name}</p>
      )}
      <Field label="Course" optional>
        <NativeSelect
          value={typed.course}
          onChange={({ target }) => write({ course: target.value })}
        >
          <option value="">No course</option>
          {options.courses.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field label="Currency">
        <NativeSelect
          value={typed.currency}
          onChange={({ target }) => write({ currency: target.value })}
        >
          {options.currencies.map(({ code }) => (
            <option key={code}>{code}</option>
          ))}
        </NativeSelect>
      </Field>
    </FormSection>
  );
}

function Discount({ form: { typed, write } }: { form: Form }) {
  return (
    <FormSection title="Discount" lead="Of the sum of the lines, before tax.">
      <DiscountField typed={typed} write={write} />
      <Field label="Why" optional>
        <Input
          value={typed.discountReason}
          maxLength={200}
          onChange={(event) => write({ discountReason: event.target.value })}
        />
      </Field>
    </FormSection>
  );
}

function Preview({ form: { preview, draft, problem, isSaving } }: { form: Form }) {
  return (
    <aside aria-label="What the invoice comes to" className="grid gap-4 lg:sticky lg:top-[76px]">
      <LiveSheet
        title="What it comes to"
        preview={preview}
        isAsked={draft !== null}
        empty={
          <p className="p-5 text-ink-3 text-small">
            Enter a price, and its instalments appear here.
          </p>
        }
      />
      <Problem>{problem}</Problem>
      <Button type="submit" variant="primary" size="lg" block loading={isSaving}>
        Save as draft
      </Button>
      <p className="text-ink-3 text-small">
        Nothing is owed yet: a draft has no number. Issuing it is the next step.
      </p>
    </aside>
  );
}
