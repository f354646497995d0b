import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Problem } from "@/components/ui/problem";
import { SendKey } from "@/components/ui/send-key";

/** Why a message was refused as a whole, and the button that sends it. */
export function StudentSend({
  problem,
  isSaving,
}: {
  problem: string | undefined;
  isSaving: boolean;
}) {
  return (
    <>
      <Problem>{problem}</Problem>
      <div className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          loading={isSaving}
          loadingText="Sending"
          className="max-md:w-full"
        >
          Send
          <Kbd onAccent>
            <SendKey />
          </Kbd>
        </Button>
      </div>
    </>
  );
}
