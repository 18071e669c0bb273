import { Link, useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "~/ui";
import type { KeptPhoto } from "./kept-photo";

interface Stock {
  readonly waiting: readonly KeptPhoto[];
  readonly over: readonly KeptPhoto[];
}

/**
 * The photos that a person's device has kept: those to be sent, each with the way to its check-in page, and a word on
 * those that are gone because their window has closed. `now` is mission time, ISO.
 */
export function KeptPhotos({ person, now }: { person: number; now: string }) {
  const { t } = useTranslation("offline");
  const { pathname } = useLocation();
  const { waiting, over } = useStock(person, now);
  // On its own check-in page the photo itself is shown.
  const elsewhere = waiting.filter(({ missionId }) => checkInPage(missionId) !== pathname);
  if (elsewhere.length === 0 && over.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {over.map(({ missionId, title }) => (
        <Notice key={missionId} kind="warning">
          {t("photo.over", { title })}
        </Notice>
      ))}
      {elsewhere.map(({ missionId, title }) => (
        <Notice key={missionId} kind="info" title={t("photo.waiting.title")}>
          <Link to={checkInPage(missionId)} className="font-semibold underline">
            {t("photo.waiting.send", { title })}
          </Link>
        </Notice>
      ))}
    </div>
  );
}

const checkInPage = (missionId: number) => `/missions/${missionId}/check-in`;

function useStock(person: number, now: string): Stock {
  const [stock, setStock] = useState<Stock>({ waiting: [], over: [] });
  useEffect(() => {
    import("./kept-photo-store")
      .then(({ takeStock }) => takeStock(person, now))
      // What is over is told once by the store, and stands here for as long as the page does.
      .then(({ waiting, over }) => setStock((before) => ({ waiting, over: [...before.over, ...over] })))
      // A browser that refuses storage has kept nothing.
      .catch(() => undefined);
  }, [person, now]);
  return stock;
}
