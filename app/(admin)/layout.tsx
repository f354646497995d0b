import { RoleShell } from "@/components/identity/role-shell";
import { currentUser } from "@/lib/session";

export default async function AdminLayout({ children }: LayoutProps<"/">) {
  return <RoleShell user={await currentUser()}>{children}</RoleShell>;
}
