import type { LoaderFunctionArgs } from "@remix-run/node";
import { createElement } from "react";
import { avatarOf, OctopusPicture, octopusWidths } from "~/pictures/octopus-picture";
import { pngAnswer } from "~/pictures/png-answer.server";

/** `/octopus/3-1-12-0.png?size=192`: one 옥순이, for sharing and for the icons of notifications. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const avatar = avatarOf(params.avatar);
  if (avatar === undefined) return new Response(null, { status: 404 });
  const size = Number(new URL(request.url).searchParams.get("size") ?? octopusWidths[1]);
  const width = octopusWidths.find((one) => one >= size) ?? octopusWidths[2];
  return pngAnswer(request, createElement(OctopusPicture, { avatar }), {
    width,
    headers: { "Cache-Control": "public, max-age=31536000, immutable" },
  });
}
