import { Form } from "@remix-run/react";
import { Button, Card, TextField } from "~/ui";

/** The way into a mission whose code one was given: a GET to `/join?code=`. */
export function InviteCodeForm() {
  return (
    <Card>
      <Form method="get" action="/join">
        <TextField
          label="초대 코드가 있나요?"
          name="code"
          placeholder="받은 코드 8자리"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={32}
          required
          trailing={<Button className="shrink-0">들어가기</Button>}
        />
      </Form>
    </Card>
  );
}
