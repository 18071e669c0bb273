import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { codeInMail } from "~/dev-mail/code-in-mail";
import { keptMail } from "~/dev-mail/kept-mail.server";
import { Card, Column, CopyButton, EmptyState, PageHeader, TimeText } from "~/ui";

export const meta: MetaFunction = () => [{ title: "보낸 메일 · 옥토퍼스" }];

export async function loader({ context }: LoaderFunctionArgs) {
  return { mail: await keptMail(context) };
}

export default function DevMail() {
  const { mail } = useLoaderData<typeof loader>();
  return (
    <Column>
      <PageHeader title="보낸 메일" lead="데모에서는 메일을 보내지 않고 여기에 모아 둬요." />
      {mail.length === 0 ? (
        <EmptyState title="아직 보낸 메일이 없어요">인증번호를 요청하면 여기에 와요.</EmptyState>
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
