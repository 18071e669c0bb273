import { Form } from "@remix-run/react";
import { type FormEvent, useId } from "react";
import { type OctopusAvatar, type OctopusMood, useHydrated } from "~/ui";
import { Checkout } from "./checkout";
import { FittingRoom } from "./fitting-room";
import { PartChoice } from "./part-choice";
import { usePartWords } from "./use-part-words";
import { useTryOn } from "./use-try-on";

export interface ShopProps {
  worn: OctopusAvatar;
  points: number;
  price: number;
  /** Just bought. */
  bought: boolean;
}

const parts = ["color", "face", "hat", "pet"] as const;

/** The shelves and the fitting room. Without JavaScript it is one form of radio inputs that is sent as it is. */
export function Shop({ worn, points, price, bought }: ShopProps) {
  const trying = useTryOn(worn);
  const words = usePartWords();
  const hydrated = useHydrated();
  const formId = useId();
  const { look, changed } = trying;
  const mood: OctopusMood = changed && points < price ? "worry" : bought && !changed ? "cheer" : "idle";
  // Enter on a radio input sends its form, which would buy without having asked.
  const askFirst = (event: FormEvent) => {
    if (hydrated) event.preventDefault();
  };
  return (
    <div className="grid items-start gap-4 md:grid-cols-[19rem_minmax(0,1fr)]">
      <FittingRoom {...{ trying, worn, mood, price, points }}>
        <Checkout {...{ look, changed, price, points, formId }} />
      </FittingRoom>
      <Form method="post" id={formId} onSubmit={askFirst} className="flex min-w-0 flex-col gap-4">
        {parts.map((part) => (
          <PartChoice
            key={part}
            part={part}
            words={words[part]}
            look={look}
            worn={worn}
            onChoose={trying.choose}
          />
        ))}
      </Form>
    </div>
  );
}
