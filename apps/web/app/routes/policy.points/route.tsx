import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DocumentPage } from "~/documents/document-page";
import { documentIn } from "~/documents/documents.server";
import { titled } from "~/i18n";

export const meta = titled((t) => t("ui:documents.points"));

export function loader({ context }: LoaderFunctionArgs) {
  return documentIn(context.language, "pointPolicy");
}

export default function PointPolicy() {
  return <DocumentPage document={useLoaderData<typeof loader>()} />;
}
