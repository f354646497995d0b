import { Notice } from "@/components/ui/notice";

/** Why a form was refused as a whole; nothing while it was not. */
export function Problem({ children }: { children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <Notice is="overdue" announce>
      {children}
    </Notice>
  );
}
