import { Notice } from "./notice";

/** Why a form was refused as a whole; nothing while it was not. */
export function Problem({ children }: { children: string | null | undefined }) {
  if (!children) return null;
  return (
    <Notice is="overdue" announce>
      {children}
    </Notice>
  );
}
