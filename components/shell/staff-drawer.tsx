"use client";

import { Menu } from "lucide-react";
import { usePathname } from "next/navigation";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { CompanyMark } from "./company-mark";
import type { ShellCompany } from "./nav-item";

// Students' pages carry the staff's frame too (it stands around a 403), and would pay for its dialog.
const Drawer = lazy(() =>
  import("@/components/ui/drawer").then((file) => ({ default: file.Drawer })),
);

/** The sidebar on phones: a button over the start of the top bar. It belongs to the page it was opened on, so a chosen link closes it. */
export function StaffDrawer({ company, children }: { company: ShellCompany; children: ReactNode }) {
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string>();
  const isOpen = openAt === pathname;
  return (
    <>
      <Button
        variant="ghost"
        icon
        aria-label="Open navigation"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpenAt(pathname)}
        className="fixed start-2 top-1.5 z-20 md:hidden"
      >
        <Menu size={20} aria-hidden />
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <Drawer
            side="start"
            title={<CompanyMark name={company.name} logo={company.logo} />}
            open
            onOpenChange={() => setOpenAt(undefined)}
          >
            <div className="flex flex-1 flex-col px-2.5 pb-3">{children}</div>
          </Drawer>
        </Suspense>
      ) : null}
    </>
  );
}
