import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, SubmitButton } from "./button";
import { Dialog, type DialogProps } from "./dialog";

export interface ConfirmFormProps extends Omit<DialogProps, "children"> {
  /** The words on the button that does it. */
  confirm: ReactNode;
  /** "그만두기" unless told. */
  cancel?: ReactNode;
  /** Posted as `intent`. */
  intent?: string | undefined;
  /** The route that acts; the page's own unless told. */
  action?: string | undefined;
  /** Looks of the confirming button; "primary" unless told. */
  confirmVariant?: "primary" | "danger" | undefined;
  /** Hidden inputs, or fields to fill in. */
  children?: ReactNode;
}

/** A button that asks once more before it posts. Closes itself when the answer has come. */
export function ConfirmForm({
  confirm,
  cancel,
  intent,
  action,
  confirmVariant = "primary",
  children,
  ...dialog
}: ConfirmFormProps) {
  const { t } = useTranslation("ui");
  return (
    <Dialog {...dialog}>
      {(close) => (
        <Form method="post" {...(action !== undefined && { action })} className="flex flex-col gap-4">
          {children}
          <div className="flex flex-col gap-2 sm:flex-row-reverse">
            <SubmitButton variant={confirmVariant} intent={intent} className="flex-1">
              {confirm}
            </SubmitButton>
            {close && (
              <Button type="button" variant="secondary" onClick={close} className="flex-1">
                {cancel ?? t("cancel")}
              </Button>
            )}
          </div>
          {close && <CloseWhenAnswered close={close} />}
        </Form>
      )}
    </Dialog>
  );
}

function CloseWhenAnswered({ close }: { close: () => void }) {
  const { state } = useNavigation();
  const posted = useRef(false);
  useEffect(() => {
    if (state === "submitting") posted.current = true;
    if (state === "idle" && posted.current) close();
  }, [state, close]);
  return null;
}
