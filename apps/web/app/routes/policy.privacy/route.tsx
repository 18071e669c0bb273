import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DocumentPage } from "~/documents/document-page";
import { documentIn } from "~/documents/documents.server";
import { titled } from "~/i18n";

export const meta = titled((t) => t("ui:documents.privacy"));

export function loader({ context }: LoaderFunctionArgs) {
  return documentIn(context.language, "privacyPolicy");
}

export default function PrivacyPolicy() {
  return <DocumentPage document={useLoaderData<typeof loader>()} />;
}
