import { Form, useNavigation } from "@remix-run/react";
import { Button, Card } from "~/ui";

/** What the demo's seed signs up, all with one password. */
const accounts = [
  { loginId: "octodemo1", words: "아침형옥순이" },
  { loginId: "octodemo2", words: "달리는문어" },
  { loginId: "octodemo3", words: "그림문어씨" },
  { loginId: "octodemo4", words: "책읽는다리" },
  { loginId: "octooper", words: "운영자" },
];
const password = "octopus-demo";

/** One press signs in as somebody who lives in the demo. */
export function DemoAccounts({ returnTo }: { returnTo: string }) {
  const { formData } = useNavigation();
  return (
    <Card as="div" className="scroll-mt-4">
      <section id="demo" aria-labelledby="demo-title" className="flex flex-col gap-3">
        <h2 id="demo-title" className="text-lg font-bold">
          데모 계정
        </h2>
        <p className="text-muted text-sm">
          한 번 누르면 바로 들어가요. 시계는 화면 맨 위에서 돌릴 수 있어요.
        </p>
        <Form method="post" action="/login" className="grid grid-cols-2 gap-2">
          <input type="hidden" name="returnTo" value={returnTo} />
          <input type="hidden" name="password" value={password} />
          {accounts.map(({ loginId, words }) => (
            <Button
              key={loginId}
              size="small"
              name="loginId"
              value={loginId}
              pending={formData?.get("loginId") === loginId}
              className="flex-col !gap-0 py-2 last:col-span-2"
            >
              <span>{words}</span>
              <span className="text-muted text-sm font-normal">{loginId}</span>
            </Button>
          ))}
        </Form>
      </section>
    </Card>
  );
}
