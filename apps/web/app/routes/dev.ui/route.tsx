import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { PageHeader, StatusChip } from "~/ui";
import { Controls } from "./controls";
import { OctopusGallery } from "./octopus-gallery";
import { Surfaces } from "./surfaces";

export const meta: MetaFunction = () => [{ title: "UI · Octopus" }, { name: "robots", content: "noindex" }];

/** In demo mode only. */
export function loader({ context }: LoaderFunctionArgs) {
  if (!context.demo) throw new Response(null, { status: 404 });
  return null;
}

/** Every primitive in every state, in both themes side by side. */
export default function UiGallery() {
  return (
    <div className="flex flex-col gap-6">
      <PageHeader title="UI" lead="모든 부품을, 모든 상태로" back={{ to: "/", label: "홈" }}>
        <StatusChip tone="success" live>
          /dev/ui
        </StatusChip>
      </PageHeader>
      <div className="grid gap-4 lg:grid-cols-2">
        {(["light", "dark"] as const).map((theme) => (
          <section
            key={theme}
            data-theme={theme}
            aria-label={theme}
            className="rounded-card bg-ground text-ink flex min-w-0 flex-col gap-8 p-4"
          >
            <OctopusGallery />
            <Controls name={theme} />
            <Surfaces name={theme} />
          </section>
        ))}
      </div>
    </div>
  );
}
