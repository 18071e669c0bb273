import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button, Column, PageHeader, TextField } from "~/ui";

export const meta: MetaFunction = () => [{ title: "초대 코드 · 옥토퍼스" }];

/** `?code=` leads to the mission that has it; a code that none has is said at its field. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  // Spaces come along when a code is copied out of a message.
  const code = new URL(request.url).searchParams.get("code")?.replace(/\s/g, "") ?? "";
  if (code === "") return { code, error: undefined };
  try {
    const { id } = await context.api.mission.byCode({ code });
    throw redirect(`/missions/${id}?code=${encodeURIComponent(code)}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    const { errorCode, message, fields } = context.failure(error);
    if (errorCode === "INTERNAL_SERVER_ERROR") throw error;
    return { code, error: fields?.code ?? message };
  }
}

export default function Join() {
  const { code, error } = useLoaderData<typeof loader>();
  return (
    <Column>
      <PageHeader
        title="초대 코드"
        lead="받은 코드를 적으면 그 미션으로 가요."
        back={{ to: "/", label: "홈" }}
      />
      <Form method="get">
        <TextField
          label="코드"
          hint="대문자와 소문자를 구분해요."
          name="code"
          defaultValue={code}
          error={error}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={32}
          required
          trailing={<Button className="shrink-0">들어가기</Button>}
        />
      </Form>
    </Column>
  );
}
