import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card, type OctopusAvatar, type OctopusMood, Points, useHydrated } from "~/ui";
import { FittingTools } from "./fitting-tools";
import { Mirror } from "./mirror";
import type { TryingOn } from "./use-try-on";

export interface FittingRoomProps {
  trying: TryingOn;
  worn: OctopusAvatar;
  mood: OctopusMood;
  price: number;
  points: number;
  /** The checkout. */
  children: ReactNode;
}

/** Stays in sight while one goes through the shelves: the mirror, the ways back, price, balance and checkout. */
export function FittingRoom({ trying, worn, mood, price, points, children }: FittingRoomProps) {
  const { t } = useTranslation("avatar");
  const hydrated = useHydrated();
  const [comparedLook, compareLook] = useState<OctopusAvatar>();
  // Trying something else on ends the comparing.
  const comparing = comparedLook === trying.look;
  return (
    <Card
      as="div"
      tone="mint"
      // Across the whole of a phone; and where the screen isn't tall it would leave no room for the shelves.
      className="z-10 flex flex-col gap-3 !p-4 max-md:-mx-4 max-md:!rounded-none [@media(min-height:34rem)]:sticky [@media(min-height:34rem)]:top-0 md:[@media(min-height:34rem)]:top-4"
    >
      <div className="flex items-center gap-3 md:flex-col md:items-stretch">
        {comparing ? (
          <Mirror shown={worn} worn mood="idle" />
        ) : (
          <Mirror shown={trying.look} worn={!trying.changed} mood={mood} />
        )}
        <div className="flex min-w-0 flex-1 flex-col gap-2.5">
          {hydrated && (
            <FittingTools
              {...{ trying, worn, comparing }}
              onCompare={(on) => compareLook(on ? trying.look : undefined)}
            />
          )}
          <dl className="flex flex-col gap-0.5">
            <Amount label={t("price")} points={price} />
            <Amount label={t("balance")} points={points} />
          </dl>
        </div>
      </div>
      {children}
    </Card>
  );
}

function Amount({ label, points }: { label: string; points: number }) {
  return (
    <div className="flex items-baseline justify-between gap-2">
      <dt className="text-muted min-w-0 text-sm">{label}</dt>
      <dd className="font-extrabold md:text-lg">
        <Points value={points} />
      </dd>
    </div>
  );
}
