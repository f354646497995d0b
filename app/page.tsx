import { redirect } from "next/navigation";
import { homeOf, requireRole } from "@/lib/session";

export default async function Home() {
  const user = await requireRole();
  redirect(homeOf(user.role));
}
