import { Form } from "@remix-run/react";
import type { MissionType } from "@octopus/db/enums";
import { Button, Icon, TextField, VisuallyHidden } from "~/ui";

/** Looks for missions by title: a GET to `/search?q=`, which also works from other pages. */
export function MissionSearchForm({
  title,
  type,
}: {
  title?: string | undefined;
  type?: MissionType | undefined;
}) {
  return (
    <Form method="get" action="/search" role="search">
      {type !== undefined && <input type="hidden" name="type" value={type} />}
      <TextField
        key={title}
        label="미션 찾기"
        hideLabel
        type="search"
        name="q"
        placeholder="어떤 미션을 찾으세요?"
        defaultValue={title}
        maxLength={30}
        enterKeyHint="search"
        trailing={
          <Button className="shrink-0">
            <Icon name="search" />
            <VisuallyHidden>찾기</VisuallyHidden>
          </Button>
        }
      />
    </Form>
  );
}
