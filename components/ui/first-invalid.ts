/**
 * After a form was sent and refused, the cursor goes to the first field that is wrong. Nobody who already
 * types somewhere is moved.
 */
export function goToFirstInvalid(control: HTMLElement | null) {
  const form = control?.closest("form");
  const active = document.activeElement;
  const isSender = active instanceof HTMLButtonElement && active.form === form;
  if (!form || !(isSender || active === document.body)) return;
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
