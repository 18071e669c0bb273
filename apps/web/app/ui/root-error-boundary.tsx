import { isRouteErrorResponse, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { useOfflinePage } from "~/offline/use-offline-page";
import type { loader } from "~/root";
import { LinkButton } from "./button";
import { Octopus } from "./octopus";

/** The page for an error no route has caught: 옥순이 panics, says what happened and what to quote when asking. */
export function RootErrorBoundary() {
  useOfflinePage();
  const error = useRouteError();
  const requestId = useRouteLoaderData<typeof loader>("root")?.requestId;
  const { title, detail } = describe(error);
  return (
    <section className="max-w-column mx-auto flex flex-col items-center gap-4 py-10 text-center">
      <Octopus avatar={{ color: 0, face: 0, hat: 0, pet: 0 }} mood="panic" size={180} />
      <h1 className="text-2xl font-bold">{title}</h1>
      <p className="text-muted">{detail}</p>
      {requestId && (
        <p className="text-muted text-sm">
          요청 번호 <code className="select-all">{requestId}</code>
        </p>
      )}
      <LinkButton to="/" variant="secondary">
        홈으로 가기
      </LinkButton>
    </section>
  );
}

function describe(error: unknown): { title: string; detail: string } {
  if (isRouteErrorResponse(error)) {
    const said = sentence(error.data);
    if (error.status === 404)
      return { title: "여기엔 아무것도 없어요", detail: said ?? "주소를 다시 확인하거나 홈에서 찾아보세요." };
    if (error.status < 500)
      return { title: "그건 할 수 없어요", detail: said ?? "홈에서 다시 시작해 주세요." };
  }
  return {
    title: "앗, 문제가 생겼어요",
    detail: "우리 쪽 잘못이에요. 잠시 뒤에 다시 시도해 주세요. 포인트는 안전해요.",
  };
}

/** What a route threw as text. The router's own refusals begin with "Error:" and speak to developers. */
function sentence(data: unknown): string | undefined {
  return typeof data === "string" && data !== "" && !data.startsWith("Error:") ? data : undefined;
}
