import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button, Card } from "~/ui";

/** What the demo's seed signs up, all with one password. */
const accounts = ["octodemo1", "octodemo2", "octodemo3", "octodemo4", "octooper", "octooper2"] as const;
const password = "octopus-demo";

/** One press signs in as somebody who lives in the demo. */
export function DemoAccounts({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation("auth");
  const { formData } = useNavigation();
  return (
    <Card as="div" className="scroll-mt-4">
      <section id="demo" aria-labelledby="demo-title" className="flex flex-col gap-3">
        <h2 id="demo-title" className="text-lg font-bold">
          {t("demo.title")}
        </h2>
        <p className="text-muted text-sm">{t("demo.lead")}</p>
        <Form method="post" action="/login" className="grid grid-cols-2 gap-2">
          <input type="hidden" name="returnTo" value={returnTo} />
          <input type="hidden" name="password" value={password} />
          {accounts.map((loginId) => (
            <Button
              key={loginId}
              size="small"
              name="loginId"
              value={loginId}
              pending={formData?.get("loginId") === loginId}
              className="flex-col !gap-0 py-2"
            >
              <span>{t(`demo.accounts.${loginId}`)}</span>
              <span className="text-muted text-sm font-normal">{loginId}</span>
            </Button>
          ))}
        </Form>
      </section>
    </Card>
  );
}
