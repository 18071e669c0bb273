import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { codeInMail } from "~/dev-mail/code-in-mail";
import { keptMail } from "~/dev-mail/kept-mail.server";
import { titled } from "~/i18n";
import { Card, Column, CopyButton, EmptyState, PageHeader, TimeText } from "~/ui";

export const meta = titled((t) => t("devMail:title"));

export async function loader({ context }: LoaderFunctionArgs) {
  return { mail: await keptMail(context) };
}

export default function DevMail() {
  const { t } = useTranslation("devMail");
  const { mail } = useLoaderData<typeof loader>();
  return (
    <Column>
      <PageHeader title={t("title")} lead={t("lead")} />
      {mail.length === 0 ? (
        <EmptyState title={t("none.title")}>{t("none.text")}</EmptyState>
      ) : (
        <ol className="flex flex-col gap-3">
          {mail.map((each, index) => (
            <li key={`${each.at} ${mail.length - index}`}>
              <Mail {...each} />
            </li>
          ))}
        </ol>
      )}
    </Column>
  );
}

function Mail({ to, subject, text, at }: { to: string; subject: string; text: string; at: string }) {
  const code = codeInMail(text);
  return (
    <Card as="article" className="flex flex-col gap-3">
      <div>
        <h2 className="text-lg font-bold">{subject}</h2>
        <p className="text-muted text-sm">
          {to} · <TimeText at={at} />
        </p>
      </div>
      {code !== undefined && <CopyButton text={code} />}
      <p className="text-sm whitespace-pre-line">{text}</p>
    </Card>
  );
}
