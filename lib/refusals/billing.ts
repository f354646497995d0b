/** What the database refuses by these names, as sentences; lib/errors.ts finds them. */
export const billingRefusals: Record<string, string> = {
  amount_is_malformed: "Enter an amount in digits, for example 400 or 400.00.",
  amount_is_not_positive: "Enter an amount above zero.",
  amount_has_too_many_decimals: "This amount has more decimals than its currency allows.",
  currency_is_unknown: "Choose a currency from the list.",
  invoice_has_a_line: "Add at least one line, 200 at most.",
  line_is_incomplete: "Every line needs a description, a quantity above zero and a price.",
  invoice_notes_are_short: "Keep notes under 2,000 characters and the reason under 200.",
  discount_exceeds_the_lines: "The discount is larger than the price. Enter a smaller one.",
  percents_are_sensible: "Enter a percentage from 0 to 100.",
  draft_is_malformed: "Check the numbers of this draft.",
  instalments_are_one_to_sixty: "Choose 1 to 60 instalments.",
  instalments_are_too_small: "The amount is too small for so many instalments.",
  instalments_are_out_of_order:
    "Put the instalments in order: each is due on or after the one before it.",
  instalments_do_not_add_up: "The instalments do not add up to the total. Change their amounts.",
  deposit_is_below_the_total: "The deposit has to be smaller than the total.",
  due_date_is_missing: "Every instalment needs a due date.",
  cadence_is_unknown: "Choose how often an instalment is due.",
  invoice_not_found: "That invoice does not exist any more. Reload the page.",
  choose_one_to_fifty_invoices: "Choose 1 to 50 invoices at once.",
  first_day_is_ahead: "Choose a first day from today on, at most two years ahead.",
  days_are_one_to_365: "Move by 1 to 365 days.",
  invoice_is_issued: "This invoice has been issued already.",
  invoice_is_not_open: "This invoice is not open: it is a draft, paid, void or written off.",
  invoice_takes_no_payment: "Drafts and void invoices take no payment.",
  issued_invoices_do_not_change:
    "An issued invoice does not change. Credit it, or void and replace it.",
  issued_invoices_stay: "An issued invoice is never deleted. Void it.",
  paid_invoices_are_not_voided:
    "Something was paid or credited on this invoice. Credit the rest instead.",
  payment_is_under_review:
    "A payment for this invoice is waiting for approval. Decide on it first.",
  credit_exceeds_the_invoice:
    "The credit is larger than what is left of the invoice. Enter a smaller amount.",
  payment_not_found: "That payment does not exist any more. Reload the page.",
  payment_in_another_currency:
    "This payment is in another currency than the invoice. Choose an invoice in the same one.",
  payment_is_in_the_future: "Enter the day the money came, today at the latest.",
  payment_is_too_long_ago: "Enter the day the money came, in the year 2000 or later.",
  payment_was_just_recorded:
    "You recorded the same cash a moment ago. If it came twice, give this one a reference.",
  refund_was_just_made:
    "The same refund was made a moment ago. If there are two, give this one a reference.",
  credit_was_just_given:
    "The same credit was given a moment ago. If there are two, write another reason.",
  successor_keeps_its_currency:
    "This draft replaces an invoice and keeps its currency. Draft another one instead.",
  payment_names_its_reference: "Enter the reference of the payment, 140 characters at most.",
  payment_method_is_known: "Choose how it was paid.",
  payment_is_paid_back: "All of this payment was paid back already.",
  reference_is_recorded_once:
    "A payment with this reference is in the books already. Check the reference.",
  refund_reference_is_recorded_once:
    "A refund with this reference is in the books already. Check the reference.",
  refund_exceeds_the_payment:
    "The refund is larger than what is left of the payment. Enter a smaller amount.",
  instalment_not_found: "One of these instalments does not exist any more. Reload the page.",
  proof_not_found: "Add the proof of your payment: a picture or a PDF.",
  proof_is_an_image_or_pdf: "A proof is a PNG, JPEG or WebP picture, or a PDF.",
  proof_is_claimed_once: "This proof was used for another payment. Upload the right one.",
  claim_note_is_short: "Keep the note under 1,000 characters.",
  claim_names_few_instalments: "Choose 60 instalments at most.",
  claim_is_made_once: "You told us about this payment. We are looking at it.",
  too_many_claims: "Five of your payments are waiting for our answer. Wait for it first.",
  claims_come_too_fast: "You told us about 20 payments within the last hour. Try again later.",
  claim_not_found: "That payment is no longer waiting for approval. Reload the page.",
  claim_is_decided: "Somebody decided on this payment a moment ago.",
  nobody_approves_their_own_record: "You recorded this payment. Ask a colleague to approve it.",
  nothing_to_promise: "Nothing is open. There is nothing to promise.",
  promise_is_too_far: "Choose an earlier day, today at the earliest.",
  promise_note_is_short: "Keep the note under 500 characters.",
  promise_was_given: "You already promised a date for this. Write to us instead.",
  method_not_found: "That card is not saved any more. Reload the page.",
  method_is_incomplete: "Stripe did not say enough about this card. Save it again.",
  method_type_is_known: "Save a card or a bank account.",
  only_four_digits_are_kept: "Only the last four digits of a card are kept.",
  expiry_is_month_and_year: "A card's expiry is a month and a year.",
  no_card_number_is_kept: "Card numbers are never kept. Save the card at Stripe.",
  company_not_found: "That academy does not exist.",
  event_is_malformed: "This is not a Stripe event.",
  too_many_checkouts: "You opened the payment page 30 times within the last hour. Try again later.",
  nothing_to_pay: "This is paid already. There is nothing left to pay.",
  payment_exceeds_what_is_open: "This is more than what is left to pay. Enter a smaller amount.",
  amount_is_not_for_cards:
    "Cards cannot be charged this amount in this currency. Enter another amount, or pay by bank transfer.",
  card_payment_is_on_its_way: "You paid this by card. It counts as soon as your bank has sent it.",
  checkout_not_found: "That payment does not exist. Go back to billing.",
  too_many_cards: "You have ten saved cards. Remove one first.",
  parked_payment_not_found:
    "That payment has been matched or sent back in the meantime. Reload the page.",
  parked_payment_does_not_fit:
    "We do not keep books in the currency of this payment. Send it back.",
  parked_refund_not_found: "This refund has been cleared up in the meantime. Reload the page.",
  payment_is_not_of_stripe: "This payment did not come through Stripe.",
};
