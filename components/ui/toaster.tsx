"use client";

import { X } from "lucide-react";
import { useCallback, useEffect, useState } from "react";
import { Glyph } from "./glyph";
import { listenToToasts, type ToastMessage } from "./toast";

/** Where toasts appear. Once, in the root layout; call toast("Payment recorded.") from anywhere in the browser. */
export function Toaster() {
  const [messages, setMessages] = useState<readonly ToastMessage[]>([]);
  useEffect(() => listenToToasts((one) => setMessages((all) => [...all.slice(-2), one])), []);
  const remove = useCallback(
    (id: number) => setMessages((all) => all.filter((one) => one.id !== id)),
    [],
  );
  return (
    <div
      role="status"
      className="pointer-events-none fixed end-6 bottom-6 z-60 grid w-[min(400px,calc(100vw-32px))] justify-items-end gap-2 max-md:end-4 max-md:bottom-20 in-[:root:has([data-bulk])]:bottom-22 max-md:in-[:root:has([data-bulk])]:bottom-52 in-[:root:has([data-keep-clear])]:bottom-52"
    >
      {messages.map((one) => (
        <ToastCard key={one.id} message={one} remove={remove} />
      ))}
    </div>
  );
}

function ToastCard({ message, remove }: { message: ToastMessage; remove: (id: number) => void }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => remove(message.id), 5000);
    return () => clearTimeout(timer);
  }, [isHeld, remove, message.id]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      className="pointer-events-auto flex max-w-full items-start gap-2.5 rounded-menu bg-raised py-[11px] ps-3.5 pe-3 text-control shadow-e2 animate-rise"
    >
      <Glyph
        name={message.is === "passed" ? "done" : "overdue"}
        size={16}
        className={message.is === "passed" ? "mt-0.5 text-passed" : "mt-0.5 text-overdue"}
      />
      <p className="wrap-anywhere min-w-0 flex-1">{message.text}</p>
      <button
        type="button"
        aria-label="Close"
        onClick={() => remove(message.id)}
        className="-m-1 grid size-7 place-items-center rounded-key text-ink-3 hover:text-ink"
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
