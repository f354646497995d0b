/**
 * After a form, or a dialog that is none, was sent and refused, the cursor goes to the first field that is wrong.
 * Nobody who already types somewhere is moved.
 */
export function goToFirstInvalid(control: HTMLElement | null) {
  const place = control?.closest(sent);
  const active = document.activeElement;
  const isSender =
    active instanceof HTMLButtonElement && (active.form ?? active.closest(sent)) === place;
  if (!place || !(isSender || active === document.body)) return;
  place.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

const sent = "form, [role=dialog]";
