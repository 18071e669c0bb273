import { Form } from "@remix-run/react";
import { Button, Card, Column, Octopus, PageHeader, TextField } from "~/ui";

/** There is no such mission, or it is a closed room: a code tells which. Says no more to anyone without it. */
export function UnknownMission() {
  return (
    <Column>
      <PageHeader title="미션을 찾을 수 없어요" back={{ to: "/missions", label: "미션" }} />
      <Card className="flex flex-col items-center gap-4">
        <Octopus avatar={{ color: 0, face: 0, hat: 0, pet: 0 }} mood="worry" size={132} />
        <p className="text-center">비공개방이라면 초대한 사람에게 받은 코드를 적어 주세요.</p>
        <Form method="get" className="w-full">
          <TextField
            label="초대 코드"
            name="code"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={32}
            required
            trailing={<Button className="shrink-0">들어가기</Button>}
          />
        </Form>
      </Card>
    </Column>
  );
}
